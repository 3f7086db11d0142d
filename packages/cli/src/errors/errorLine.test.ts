import { describe, expect, it } from 'vitest'
import { errorLine } from './errorLine.ts'

const measured = {
  medianError: 0.1134,
  p90Error: 0.2266,
  measuredRuns: 1196,
  models: 2,
  basis: 'dense models on Hopper with vLLM, each model predicted without its runs',
  ofWiderClass: false,
}
const wider = { ...measured, medianError: 0.24, p90Error: 0.41, ofWiderClass: true }

describe('errorLine', () => {
  it('tells errors and what they rest on', () => {
    expect(errorLine([{ name: 'a', errorBand: measured }])).toBe(
      `a time per token may be 11 % off in the median, 23 % at the 90th percentile: from 1,196 runs of ${measured.basis}, which are of 2 models, and from wider kinds`,
    )
  })

  it('tells those of requests too, where requests are asked about', () => {
    const requests = {
      ...measured,
      timeToFirstToken: { ...measured, medianError: 0.3, p90Error: 1.5 },
      throughput: { ...measured, medianError: 0.12, p90Error: 0.25 },
    }
    expect(errorLine([{ name: 'a', errorBand: requests }])).toContain(
      'at the 90th percentile, one to the first token 30 % and 4.5 times, throughput and cost 12 % and 25 %: from',
    )
    const other = { ...requests, throughput: { ...measured, medianError: 0.2, p90Error: 0.4 } }
    expect(
      errorLine([
        { name: 'a', errorBand: requests },
        { name: 'b', errorBand: other },
      ]),
    ).toContain('; one to the first token 30 % and 4.5 times; throughput and cost 12–20 % and 25–40 %')
  })

  it('says where too few runs of the kind were measured', () => {
    expect(errorLine([{ name: 'a', errorBand: wider }])).toContain(
      'too few runs of its own kind were measured; taken from wider kinds, the nearest 1,196 runs of dense',
    )
  })

  it('tells no errors of ideal machines, which predict nothing', () => {
    expect(errorLine([{ name: 'a' }])).toBeUndefined()
    expect(errorLine([{ name: 'ideal' }, { name: 'vllm', errorBand: measured }])).toMatch(
      /^a time per token of vllm may be 11 %/,
    )
  })

  it('tells a few kinds apart, and many as a range', () => {
    const pair = [
      { name: 'a', errorBand: measured },
      { name: 'b', errorBand: { ...measured } },
      { name: 'c', errorBand: wider },
    ]
    expect(errorLine(pair)).toBe(
      'a time per token may be off, in the median and at the 90th percentile, by: a and b 11 % and 23 %; c 24 % and 41 % (taken from wider kinds)',
    )
    const many = [0.01, 0.02, 0.03, 0.04, 0.05].map((medianError) => ({
      name: 'a',
      errorBand: { ...measured, medianError },
    }))
    expect(errorLine(many)).toContain('by 1.0–5.0 % and 23 %; --json')
  })
})
