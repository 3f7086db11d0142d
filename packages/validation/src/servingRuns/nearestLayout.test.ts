import { accelerator, modelEntry } from '@paretoken/catalog'
import { type Layout, layoutOf, shardingRules } from 'paretoken'
import { expect, test } from 'vitest'
import { nearestLayout } from './nearestLayout.ts'

const near = (model: string, layout: Partial<Layout>) =>
  nearestLayout(layoutOf(layout), shardingRules(modelEntry(model).model), accelerator('h100-sxm'))

test('a layout that can be is taken as it is', () => {
  const layout = layoutOf({ tensorParallel: 8, expertParallel: 8 })
  expect(near('minimax-m2.5', layout)).toEqual({ layout })
})

test('experts on n² ranks of one accelerator are TPn EPn', () => {
  expect(near('minimax-m2.5', { expertParallel: 16 })).toEqual({
    layout: layoutOf({ tensorParallel: 4, expertParallel: 4 }),
    note: 'EP16 on 1 accelerator is read as TP4 EP4',
  })
})

test('ranks among which experts do not divide are as many fewer', () => {
  expect(near('deepseek-r1', { dataParallel: 144, expertParallel: 144 })).toEqual({
    layout: layoutOf({ dataParallel: 128, expertParallel: 128 }),
    note: 'experts do not divide among 144 ranks: predicted for DP128 EP128',
  })
})

test('expert parallelism beyond the ranks is the next lower that can be', () => {
  expect(near('deepseek-r1', { tensorParallel: 8, expertParallel: 24 })).toEqual({
    layout: layoutOf({ tensorParallel: 8, expertParallel: 8 }),
    note: 'EP24 on 8 accelerators cannot be: predicted for EP8',
  })
  expect(near('llama-3.1-70b', { tensorParallel: 4, expertParallel: 4 })).toEqual({
    layout: layoutOf({ tensorParallel: 4 }),
    note: 'EP4 on 4 accelerators cannot be: predicted for EP1',
  })
})

test('of what cannot be otherwise the problem is told', () => {
  expect(near('llama-3.1-70b', { tensorParallel: 7 })).toEqual({
    problem: 'tensorParallel 7 does not divide query heads: 64',
  })
})
