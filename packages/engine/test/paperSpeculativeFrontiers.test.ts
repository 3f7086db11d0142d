import { describe } from 'vitest'
import { goldenCurves, testCurves } from './goldenCurves.ts'

describe('frontiers of the comparisons of arXiv 2506.04645 with speculative decoding, at full resolution', () => {
  testCurves(goldenCurves.filter(({ comparison }) => comparison.includes('spec_dec')))
})
