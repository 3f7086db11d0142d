import fc from 'fast-check'
import { expect, it } from 'vitest'
import { paperAccelerators, paperTransformers } from '../../test/paperArbitraries.ts'
import { evaluatePaperDecode, type PaperDecodeQuestion } from './decode.ts'
import { paperFrontier } from './frontier.ts'
import { paperMethodNames } from './method.ts'
import { sizeGrid } from './sizeGrid.ts'

/** A frontier's points by its definition: every size evaluated, then for each of 1000 bounds the cheapest, among equals the fastest. */
function bruteForce(question: PaperDecodeQuestion, demandTokensPerSecond: number, resolution: number) {
  const { batches, accelerators: counts } = sizeGrid(question.model, question.accelerator, resolution)
  const sizes = [...batches].flatMap((batch) =>
    [...counts].flatMap((accelerators) => {
      const latencySeconds = evaluatePaperDecode(question, { batch, accelerators })?.latencySeconds
      if (latencySeconds === undefined) return []
      return [{ batch, accelerators, latencySeconds, cost: (accelerators * latencySeconds) / batch }]
    }),
  )
  const leastSeconds = Math.min(...sizes.map(({ latencySeconds }) => latencySeconds))
  const admitted = sizes.filter(
    ({ batch, latencySeconds }) => batch / latencySeconds <= demandTokensPerSecond,
  )
  const chosen = Array.from({ length: 1000 }, (_, bound) => {
    const within = admitted.filter(
      ({ latencySeconds }) => latencySeconds <= leastSeconds * 10 ** ((2 * bound) / 999),
    )
    return within.reduce<(typeof within)[number] | undefined>((best, size) => {
      if (!best || size.cost < best.cost) return size
      return size.cost === best.cost && size.latencySeconds < best.latencySeconds ? size : best
    }, undefined)
  })
  return [...new Set(chosen)].flatMap((size) => size ?? [])
}

const questions = fc.record({
  method: fc.constantFrom(...paperMethodNames, 'ep+pp' as const, 'ep+pp' as const),
  model: paperTransformers,
  accelerator: paperAccelerators,
  contextTokens: fc.constantFrom(0, 1000, 100_000),
})
const draftings = fc.option(
  fc.record({ draftModel: paperTransformers, acceptance: fc.constantFrom(0, 0.5, 0.9) }),
  {
    nil: undefined,
  },
)

it('branch and bound finds exactly the frontier that trying every size finds', () => {
  fc.assert(
    fc.property(
      questions,
      draftings,
      fc.constantFrom(Number.POSITIVE_INFINITY, 1e3, 1e6),
      fc.integer({ min: 12, max: 18 }),
      (asked, drafting, demandTokensPerSecond, resolution) => {
        const question = drafting ? { ...asked, speculation: { ...drafting, maximumDraftTokens: 3 } } : asked
        const { points } = paperFrontier({ ...question, demandTokensPerSecond, resolution })
        const found = points.map(({ batch, accelerators, latencySeconds }) => ({
          batch,
          accelerators,
          latencySeconds,
        }))
        const wanted = bruteForce(question, demandTokensPerSecond, resolution)
        expect(found).toEqual(wanted.map(({ cost: _cost, ...size }) => size))
      },
    ),
    { numRuns: 60 },
  )
})
