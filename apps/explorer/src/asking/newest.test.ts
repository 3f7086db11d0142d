import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { newestOf } from './newest.ts'

/** Something that ends when it is told to. */
function gate() {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

test('of the questions that come while one is answered, only the newest is asked', async () => {
  const asked: number[] = []
  const gates = [gate(), gate()]
  const ask = newestOf<number>(
    async (question) => {
      asked.push(question)
      await gates[asked.length - 1]?.opened
    },
    () => undefined,
  )
  for (const question of [1, 2, 3, 4]) ask(question)
  expect(asked).toEqual([1])
  gates[0]?.open()
  await vi.waitFor(() => expect(asked).toEqual([1, 4]))
  gates[1]?.open()
})

test('an answer learns that a newer question waits', async () => {
  const { opened, open } = gate()
  const told: boolean[] = []
  const ask = newestOf<number>(
    async (_, isNewest) => {
      told.push(isNewest())
      await opened
      told.push(isNewest())
    },
    () => undefined,
  )
  ask(1)
  ask(2)
  open()
  await vi.waitFor(() => expect(told).toEqual([true, false, true, true]))
})

test('a failure is told, and stops nothing', async () => {
  const failed: unknown[] = []
  const answered: number[] = []
  const ask = newestOf<number>(
    async (question) => {
      if (question === 1) throw new Error('one')
      answered.push(question)
    },
    (error) => failed.push((error as Error).message),
  )
  ask(1)
  ask(2)
  await vi.waitFor(() => expect(answered).toEqual([2]))
  expect(failed).toEqual(['one'])
})

test('whenever questions come, the last is answered last, and never two at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3), { minLength: 1, maxLength: 20 }), async (pauses) => {
      const answered: number[] = []
      let running = 0
      let most = 0
      const ask = newestOf<number>(
        async (question) => {
          running += 1
          most = Math.max(most, running)
          for (let tick = 0; tick < (question % 3) + 1; tick += 1) await Promise.resolve()
          running -= 1
          answered.push(question)
        },
        () => undefined,
      )
      for (const [question, pause] of pauses.entries()) {
        ask(question)
        for (let tick = 0; tick < pause; tick += 1) await Promise.resolve()
      }
      await new Promise((resolve) => setTimeout(resolve, 0))
      expect(answered.at(-1)).toBe(pauses.length - 1)
      expect(answered).toEqual(answered.toSorted((a, b) => a - b))
      expect(most).toBe(1)
    }),
  )
})
