import { describe, expect, it } from 'vitest'
import type { Curve, SeriesQuestion } from '../worker/curve.ts'
import { alignedCurves } from './alignedCurves.ts'

const question = (hardware: string, context = '8k'): SeriesQuestion => ({
  series: { model: 'llama-3.1-70b', hardware },
  flags: { context },
})
const curve = (typed: string): Curve => ({
  points: [],
  marks: {},
  dollarsPerHour: 1,
  assumptions: '',
  warnings: [],
  typed,
  milliseconds: 1,
})
const last = {
  questions: [question('h100-sxm'), question('b200-sxm')],
  curves: [curve('first'), curve('second')],
}

describe('alignedCurves', () => {
  it('keeps the curve of each series where one before it is removed', () => {
    const aligned = alignedCurves([question('b200-sxm')], last)
    expect(aligned.curves.map(({ typed }) => typed)).toEqual(['second'])
  })

  it('has the question that a curve answers, though another is asked of the series now', () => {
    const aligned = alignedCurves([question('h100-sxm', '16k'), question('b200-sxm', '16k')], last)
    expect(aligned).toEqual(last)
  })

  it('has no points for a series that was not asked before', () => {
    const [added, kept] = alignedCurves([question('mi300x'), question('h100-sxm')], last).curves
    expect(added?.points).toEqual([])
    expect(added?.typed).toBe('')
    expect(kept?.typed).toBe('first')
  })
})
