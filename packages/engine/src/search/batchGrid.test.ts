import fc from 'fast-check'
import { expect, test } from 'vitest'
import { batchGrid } from './batchGrid.ts'

test('every number where there are few, or where no step is allowed', () => {
  expect(batchGrid(3, 0.02)).toEqual([1, 2, 3])
  expect(batchGrid(200, 0)).toHaveLength(200)
  expect(batchGrid(0, 0.02)).toEqual([])
  expect(batchGrid(0.9, 0.02)).toEqual([])
})

test('steps of a tenth from 64 on', () => {
  expect(batchGrid(150, 0.1).filter((batch) => batch > 62)).toEqual([
    63, 64, 70, 77, 84, 92, 101, 111, 122, 134, 147,
  ])
})

test('no step is greater than the resolution, or than one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (most, step) => {
        const grid = batchGrid(most, step)
        const farthest = (batch: number) => Math.max(batch + 1, batch * (1 + step))
        const ends = [...grid.slice(1), most + 1]
        expect(grid[0]).toBe(1)
        expect(grid.every((batch, index) => batch < (ends[index] as number))).toBe(true)
        expect(grid.slice(0, -1).every((batch, index) => (ends[index] as number) <= farthest(batch))).toBe(
          true,
        )
        expect(farthest(grid.at(-1) as number)).toBeGreaterThan(most)
      },
    ),
  )
})
