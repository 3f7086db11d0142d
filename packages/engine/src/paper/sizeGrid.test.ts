import { expect, it } from 'vitest'
import { roundAccelerator, tinyMixture } from '../../test/paperFixtures.ts'
import { sizeGrid } from './sizeGrid.ts'
import { transformerCounts } from './transformer.ts'

const grid = sizeGrid(tinyMixture, roundAccelerator, 19)

it('batches run from 1 to 2^18·S, even in their logarithm', () => {
  expect(grid.batches).toHaveLength(19)
  expect(grid.batches[0]).toBe(1)
  expect(grid.batches[1]! / grid.batches[0]!).toBeCloseTo(2 * 3 ** (1 / 18), 12)
  expect(grid.batches[18]! / (2 ** 18 * 3)).toBeCloseTo(1, 12)
})

it('accelerators run from what just holds the weights to 2^18', () => {
  const least = transformerCounts(tinyMixture).weightBytes / roundAccelerator.hbmBytes
  expect(grid.accelerators[0]! / least).toBeCloseTo(1, 14)
  expect(grid.accelerators[18]! / 2 ** 18).toBeCloseTo(1, 12)
})
