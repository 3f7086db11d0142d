import { expect, it } from 'vitest'
import { rankGrid } from './rankGrid.ts'

it('a line is one group of all ranks over all nodes', () => {
  expect(rankGrid('1d', 20, 8)).toEqual({ group: { ranks: 20, nodes: 3 }, groups: 1 })
})

it('a square has √ranks groups of √ranks, over √nodes', () => {
  expect(rankGrid('2d', 64, 8)).toEqual({ group: { ranks: 8, nodes: Math.sqrt(8) }, groups: 8 })
})

it('takes fractions of ranks', () => {
  expect(rankGrid('2d', 2.25, 8)).toEqual({ group: { ranks: 1.5, nodes: 1 }, groups: 1.5 })
})
