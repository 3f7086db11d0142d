import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluator, paretoFrontier } from '../src/index.ts'
import { undominated } from '../src/search/undominated.ts'
import { arbitraryQuestion } from './decodeArbitraries.ts'
import { everyLayout } from './everyLayout.ts'
import { type Reached, reached } from './reached.ts'

/** More sequences than any case below has; larger machines are left out. */
const mostBatch = 400

describe('the search for the frontier', () => {
  it('finds what trying every layout and every batch finds', () => {
    let compared = 0
    fc.assert(
      fc.property(arbitraryQuestion, fc.constantFrom(1, 2, 4, 6, 8), (question, count) => {
        const evaluate = evaluator(question)
        const best = undominated<Reached>()
        for (const layout of everyLayout(question.model, question.hardware, count)) {
          const replicas = layout.dataParallel * layout.pipelineParallel
          const fits = (batch: number) => evaluate(layout, batch).point.memory.shortfallBytes === 0
          if (fits(mostBatch * replicas)) return
          for (let batch = 1; fits(batch); batch++) {
            const { point } = evaluate(layout, batch)
            best.add(point.timePerOutputTokenSeconds, point.acceleratorSecondsPerToken, point)
          }
        }
        const { points } = paretoFrontier({ ...question, accelerators: [count], batchResolution: 0 })
        const expected = best.items()
        compared += expected.length
        for (const point of expected) expect(reached(points, point)).toBe(true)
        for (const point of points) expect(reached(expected, point)).toBe(true)
      }),
      { numRuns: 120 },
    )
    expect(compared).toBeGreaterThan(100)
  }, 120_000)
})
