import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeProblems, paperSizes } from '../../test/paperArbitraries.ts'
import type { DecodeProblem, PaperLayout, PaperSize } from './decodeProblem.ts'
import { totalSeconds } from './decodeProblem.ts'
import { expertParallelBreakdown } from './expertParallel.ts'
import { expertParallel } from './expertParallelSearch.ts'
import { pipelineDegrees } from './pipelineDegrees.ts'
import { transformerCounts } from './transformer.ts'

/** All layouts of the method, by its definition: 2 kinds × 11 pipeline degrees × 6 shares of attention. */
function everyLayout({ model }: DecodeProblem, { batch, accelerators }: PaperSize): readonly PaperLayout[] {
  const { sparsityFactor } = transformerCounts(model)
  return [1, ...pipelineDegrees(Math.min(batch, model.layers))].flatMap((pipelineParallel) => {
    const ranks = accelerators / pipelineParallel
    const spread = batch / pipelineParallel >= 2 * sparsityFactor
    const expertParallelRanks = spread ? Math.min(ranks, model.experts) : 1
    return [0, 1, 2, 3, 4, 5].flatMap((step) =>
      (['2d', '1d'] as const).map((tensorParallelKind) => ({
        pipelineParallel,
        tensorParallel: Math.max(1, ranks / Math.max(1, expertParallelRanks)),
        expertParallel: expertParallelRanks,
        attentionScaleDown: 2 ** ((step * Math.log2(ranks)) / 5),
        tensorParallelKind,
      })),
    )
  })
}

const fits = ({ model, accelerator, contextTokens }: DecodeProblem, size: PaperSize, layout: PaperLayout) => {
  const { kvCacheBytesPerToken, weightBytes } = transformerCounts(model)
  const cacheBytes = (kvCacheBytesPerToken * contextTokens * size.batch) / layout.pipelineParallel
  return (
    layout.pipelineParallel <= Math.min(size.accelerators, size.batch) &&
    size.accelerators * accelerator.hbmBytes >= cacheBytes + weightBytes
  )
}

describe('the search over layouts of method ep+pp', () => {
  it('finds the least latency of all 132 layouts', () => {
    fc.assert(
      fc.property(decodeProblems, paperSizes, (problem, size) => {
        const layouts = everyLayout(problem, size)
        expect(layouts).toHaveLength(132)
        const latencies = layouts
          .filter((layout) => fits(problem, size, layout))
          .map((layout) => totalSeconds(expertParallelBreakdown(problem, size, layout)))
        const found = expertParallel({ pipelined: true })
          .search(problem)
          .fastest(size, Number.POSITIVE_INFINITY)
        expect(latencies.length > 0).toBe(found !== undefined)
        if (!found) return
        expect(Math.abs(found.latencySeconds / Math.min(...latencies) - 1)).toBeLessThan(1e-12)
      }),
      { numRuns: 500 },
    )
  })

  it('finds nothing under a ceiling that is the least latency, and the same just above', () => {
    fc.assert(
      fc.property(decodeProblems, paperSizes, (problem, size) => {
        const { fastest } = expertParallel({ pipelined: true }).search(problem)
        const found = fastest(size, Number.POSITIVE_INFINITY)
        if (!found) return
        expect(fastest(size, found.latencySeconds)).toBeUndefined()
        expect(fastest(size, found.latencySeconds * (1 + 1e-12))).toEqual(found)
      }),
      { numRuns: 300 },
    )
  })
})
