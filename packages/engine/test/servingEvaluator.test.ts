import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  acceleratorsOf,
  evaluateServing,
  promptSeconds,
  type ServingLoad,
  servingEvaluator,
  servingTimer,
} from '../src/index.ts'
import { everyLayout } from './everyLayout.ts'
import { arbitraryServing } from './servingArbitraries.ts'

/** A question and two of its layouts, which may be the same. */
const questions = fc
  .tuple(arbitraryServing, fc.constantFrom(1, 2, 4), fc.nat(), fc.nat())
  .map(([question, count, one, other]) => {
    const layouts = everyLayout(question.model, question.hardware, count)
    const at = (pick: number) => layouts[pick % Math.max(1, layouts.length)]
    return { question, layouts: [at(one), at(other)].filter((layout) => layout !== undefined) }
  })
  .filter(({ layouts }) => layouts.length > 0)

const loads: readonly ServingLoad[] = [
  { batch: 8 },
  { concurrency: 8 },
  { requestsPerSecond: 0.1 },
  { batch: 64 },
]

describe('many instances of one question', () => {
  it('are what each is by itself, whatever was asked before', () => {
    fc.assert(
      fc.property(questions, ({ question, layouts }) => {
        const evaluate = servingEvaluator(question)
        const depths = [0, question.speculation?.acceptance.length ?? 0, 0]
        for (const draftTokens of depths)
          for (const layout of layouts)
            for (const load of loads)
              expect(evaluate({ layout, load, draftTokens })).toEqual(
                evaluateServing(question, { layout, load, draftTokens }),
              )
      }),
      { numRuns: 15 },
    )
  })
})

describe('times alone', () => {
  it('are those of the whole answer, and the largest batch is what memory holds', () => {
    fc.assert(
      fc.property(questions, ({ question, layouts: [layout] }) => {
        if (layout === undefined) return
        const timesOf = servingTimer(question)
        for (const load of loads) {
          const { mostBatch, ...times } = timesOf({ layout, load })
          const point = evaluateServing(question, { layout, load })
          expect(point).toMatchObject(times)
          expect(point.accelerators).toBe(acceleratorsOf(layout))
          const replicas = layout.dataParallel * layout.pipelineParallel
          if (point.batch >= replicas && Math.abs(mostBatch / point.batch - 1) > 1e-6)
            expect(point.memory.shortfallBytes > 0).toBe(point.batch > mostBatch)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('prompts that come together', () => {
  it('take no less time than fewer of them, and no more than one after another', () => {
    fc.assert(
      fc.property(questions, fc.integer({ min: 2, max: 20 }), ({ question, layouts: [layout] }, times) => {
        if (layout === undefined) return
        const group = layout.dataParallel
        const [one, many] = [1, times].map((each) => promptSeconds(question, layout, each * group))
        expect(many).toBeGreaterThanOrEqual((one as number) * (1 - 1e-9))
        expect(many).toBeLessThanOrEqual(times * (one as number) * (1 + 1e-9))
      }),
      { numRuns: 40 },
    )
  })

  it('take nothing where all of them are cached', () => {
    fc.assert(
      fc.property(questions, ({ question, layouts: [layout] }) => {
        if (layout === undefined) return
        const requests = question.requests.map((kind) => ({ ...kind, cachedInputTokens: kind.inputTokens }))
        expect(promptSeconds({ ...question, requests }, layout, 4)).toBe(0)
      }),
      { numRuns: 10 },
    )
  })
})
