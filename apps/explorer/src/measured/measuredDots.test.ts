import { describe, expect, it } from 'vitest'
import type { Curve, CurvePoint } from '../worker/curve.ts'
import type { MeasuredRun } from '../worker/measuredRuns.ts'
import { measuredDots } from './measuredDots.ts'

/** 25 ms between tokens; 1 000 output tokens/s of an accelerator; 2 tokens in all for each of output. */
const run: MeasuredRun = {
  tokensPerSecond: 40,
  timePerOutputTokenSeconds: 0.025,
  tokensPerSecondPerAccelerator: 1000,
  tokensPerOutputToken: 2,
  words: '',
  source: 'ix-aic',
}

const curve = (of: 'decoding' | 'requests', dollarsPerHour: number | null, joules: number | null): Curve =>
  ({
    of,
    dollarsPerHour,
    points: [{ energyPerTokenJoules: joules, tokensPerSecondPerAccelerator: 500 } as CurvePoint],
  }) as unknown as Curve

const read = (
  of: Curve,
  cost: Parameters<typeof measuredDots>[2]['cost'],
  speed: 'speed' | 'time' = 'speed',
) => measuredDots([run], of, { cost, speed }).map(({ x, y }) => [x, y])

describe('measured runs on the chart', () => {
  it('cost what their accelerators do: $3.60 an hour is a tenth of a cent a second, for 1 000 tokens', () => {
    const [[x, y] = []] = read(curve('decoding', 3.6, null), 'output')
    expect(x).toBe(40)
    expect(y).toBeCloseTo(1, 12)
  })

  it('spread it over prompts and output where requests mix them', () => {
    const [[, y] = []] = read(curve('requests', 3.6, null), 'blended')
    expect(y).toBeCloseTo(0.5, 12)
  })

  it('are left out where prompts and output are priced apart, or there is no price', () => {
    expect(read(curve('requests', 3.6, null), 'output')).toEqual([])
    expect(read(curve('requests', 3.6, null), 'input')).toEqual([])
    expect(read(curve('decoding', null, null), 'output')).toEqual([])
  })

  it('draw the watts that the curve reckons with: 2 J × 500 tokens/s are 1 000 W, for 1 000 tokens/s', () => {
    expect(read(curve('requests', 3.6, 2), 'energy')).toEqual([[40, 1]])
    expect(read(curve('requests', 3.6, 2), 'perMegawatt')).toEqual([[40, 1e6]])
    expect(read(curve('requests', 3.6, null), 'energy')).toEqual([])
  })

  it('stand by their throughput and time as they were measured', () => {
    expect(read(curve('requests', null, null), 'perAccelerator', 'time')).toEqual([[0.025, 1000]])
  })
})
