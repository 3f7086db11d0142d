import { describe, expect, it } from 'vitest'
import { measuredDots } from '../measured/measuredDots.ts'
import type { Curve } from './curve.ts'
import { shelfOf } from './library.ts'
import { isAsked, measuredRunsOf } from './measuredRuns.ts'

const run = { inputTokens: 1024, outputTokens: 1024 }

describe('whether a run is of the lengths that are asked', () => {
  it('of requests within 1.5 times, either way', () => {
    expect(isAsked(run, { isl: '1k', osl: '1k' })).toBe(true)
    expect(isAsked(run, { isl: '1.5k', osl: '700' })).toBe(true)
    expect(isAsked(run, { isl: '1.6k', osl: '1k' })).toBe(false)
    expect(isAsked(run, { isl: '1k', osl: '600' })).toBe(false)
  })

  it('of decoding by the mean context: the prompt and half the output', () => {
    expect(isAsked(run, { context: '1.5k' })).toBe(true)
    expect(isAsked(run, { context: '8k' })).toBe(false)
    // Without a word the context is 4096.
    expect(isAsked({ inputTokens: 4000, outputTokens: 200 }, {})).toBe(true)
    expect(isAsked(run, {})).toBe(false)
  })

  it('of a mix of requests never', () => {
    expect(isAsked(run, { mix: '1k/1k:1' })).toBe(false)
  })
})

describe('a published run', () => {
  it('of 16 requests at a time on 4 accelerators costs what they are rented for, by hand', async () => {
    const { library } = await shelfOf([])
    const series = { model: 'llama-3.1-70b', hardware: 'h100-sxm', precision: 'fp8' }
    const [runs = []] = await measuredRunsOf({ series: [series], flags: { isl: '1k', osl: '1k' } }, library)
    // aic03342: 13.192 ms between tokens, the first after 121.41 ms; its generator ends requests at nine tenths of 1024 tokens.
    const found = runs.find(({ timePerOutputTokenSeconds: seconds }) => seconds === 0.013192)
    const outputTokens = 0.9 * 1024
    const requestSeconds = 0.12141 + (outputTokens - 1) * 0.013192
    const throughput = (16 * outputTokens) / requestSeconds / 4
    expect(found?.tokensPerSecond).toBeCloseTo(75.8, 1)
    expect(found?.tokensPerSecondPerAccelerator).toBeCloseTo(throughput, 9)
    expect(found?.words).toContain('16 at a time')
    expect(found?.source).toContain('InferenceX')
    if (found === undefined) return
    const curve = { of: 'requests', dollarsPerHour: 2, points: [] } as unknown as Curve
    const [dot] = measuredDots([found], curve, { cost: 'blended', speed: 'speed' })
    // Two dollars an hour; as many tokens of prompts as of output.
    expect(dot?.y).toBeCloseTo(((2 / 3600 / throughput) * 1e6) / 2, 9)
  })

  it('of another machine, or of a machine that is changed, is none', async () => {
    const { library } = await shelfOf([])
    const series = { model: 'llama-3.1-70b', hardware: 'h100-sxm', precision: 'fp8' }
    const answers = await measuredRunsOf(
      {
        series: [
          { ...series, changes: { hbmBytes: '2x' } },
          { ...series, speculation: 'eagle' },
          { ...series, precision: 'nvfp4' },
        ],
        flags: { isl: '1k', osl: '1k' },
      },
      library,
    )
    expect(answers).toEqual([[], [], []])
  })
})
