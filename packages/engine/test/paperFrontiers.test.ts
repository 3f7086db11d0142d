import { describe, expect, it } from 'vitest'
import { curvesByQuestion, goldenCurves, testCurves } from './goldenCurves.ts'

/** The comparisons that are about speculative decoding have a file of their own, so that two cores can share the work. */
describe('frontiers of arXiv 2506.04645 at full resolution, against its reference implementation', () => {
  it('are 63, in 14 comparisons, of which 54 are distinct', () => {
    expect(goldenCurves).toHaveLength(63)
    expect(new Set(goldenCurves.map(({ comparison }) => comparison)).size).toBe(14)
    expect(curvesByQuestion(goldenCurves).size).toBe(54)
  })

  testCurves(goldenCurves.filter(({ comparison }) => !comparison.includes('spec_dec')))
})
