import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contextEvaluator, evaluate } from '../src/index.ts'
import { arbitraryQuestion } from './decodeArbitraries.ts'
import { everyLayout } from './everyLayout.ts'

it('evaluates many contexts as each by itself, to the last digit, whatever was asked before', () => {
  let compared = 0
  fc.assert(
    fc.property(arbitraryQuestion, fc.constantFrom(1, 2, 4), ({ workload, ...question }, count) => {
      const at = contextEvaluator(question)
      const layouts = everyLayout(question.model, question.hardware, count).slice(0, 3)
      const contexts = [workload, { contextTokens: 1 }, { contextTokens: 4321 }, workload]
      for (const context of contexts)
        for (const layout of layouts) {
          const alone = evaluate({ ...question, workload: context, layout, batch: 7 })
          expect(at(context)(layout, 7).point).toEqual(alone)
          compared++
        }
    }),
    { numRuns: 40 },
  )
  expect(compared).toBeGreaterThan(100)
})

it('refuses contexts of nothing, one after another', () => {
  fc.assert(
    fc.property(arbitraryQuestion, ({ workload, ...question }) => {
      const at = contextEvaluator(question)
      at(workload)
      expect(() => at({ contextTokens: 0 })).toThrow(/workload\.contextTokens must be from 1/)
    }),
    { numRuns: 5 },
  )
})
