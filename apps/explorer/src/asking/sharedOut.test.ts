import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sharedOut } from './sharedOut.ts'

it('shares questions out evenly, and has answers in the order of questions', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer()), fc.integer({ min: 1, max: 5 }), async (questions, workers) => {
      const counts: number[] = []
      const answers = await sharedOut(
        Array.from({ length: workers }, (_, worker) => worker),
        questions,
        async (worker: number, own: readonly number[]) => {
          counts[worker] = own.length
          return own.map((question) => question * 2)
        },
      )
      expect(answers).toEqual(questions.map((question) => question * 2))
      const given = Object.values(counts)
      expect(given.reduce((sum, count) => sum + count, 0)).toBe(questions.length)
      expect(Math.max(0, ...given) - Math.min(...given, Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(1)
    }),
  )
})
