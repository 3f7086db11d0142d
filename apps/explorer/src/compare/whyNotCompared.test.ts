import { describe, expect, it } from 'vitest'
import type { Curve, CurvePoint } from '../worker/curve.ts'
import { whyNotCompared } from './whyNotCompared.ts'

const curve = (of: Partial<Curve>): Curve => ({ points: [], ...of }) as Curve
const point = (dollarsPerMillionTokens: number | null) => ({ dollarsPerMillionTokens }) as CurvePoint

describe('why a series is not compared', () => {
  it('is nothing where it has costs, or is not known yet', () => {
    expect(whyNotCompared(curve({ points: [point(1)] }))).toBeUndefined()
    expect(whyNotCompared(undefined)).toBeUndefined()
  })

  it('is its problem, or why nothing is feasible', () => {
    expect(whyNotCompared(curve({ problem: 'unknown precision: fp3' }))).toBe('unknown precision: fp3')
    expect(whyNotCompared(curve({ reason: 'the weights do not fit' }))).toBe('the weights do not fit')
  })

  it('is that no price is known', () => {
    expect(whyNotCompared(curve({ points: [point(null), point(null)] }))).toContain('price')
  })
})
