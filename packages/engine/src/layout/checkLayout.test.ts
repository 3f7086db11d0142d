import { expect, test } from 'vitest'
import { deepSeekV3, llama8B } from '../../test/modelFixtures.ts'
import { switchOf } from '../../test/tinyFixtures.ts'
import { InputError } from '../inputError.ts'
import type { Transformer } from '../model/transformer.ts'
import { checkLayout, layoutProblems } from './checkLayout.ts'
import { type Layout, layoutOf } from './layout.ts'
import { shardingRules } from './shardingRules.ts'

const machine = { id: 'machine', interconnect: [switchOf(1024)] }
const onTorus = {
  id: 'machine',
  interconnect: [{ ...switchOf(64), topology: 'torus' as const, dimensions: [8, 8] }],
}
const problems = (model: Transformer, degrees: Partial<Layout>, hardware = machine) =>
  layoutProblems(layoutOf(degrees), shardingRules(model), hardware)

test('nothing speaks against what divides', () => {
  expect(problems(llama8B, { tensorParallel: 8, pipelineParallel: 3, dataParallel: 4 })).toEqual([])
  expect(problems(llama8B, { tensorParallel: 32 })).toEqual([])
  expect(problems(deepSeekV3, { dataParallel: 256, expertParallel: 256 })).toEqual([])
})

test('heads, widths and layers that do not come out even are named with their number', () => {
  expect(problems(llama8B, { tensorParallel: 3 })).toEqual([
    'tensorParallel 3 does not divide query heads: 32',
    'tensorParallel 3 neither divides key–value heads, 8, nor is a multiple of it',
    'tensorParallel 3 does not divide the width of dense blocks: 14336',
  ])
  expect(problems(llama8B, { pipelineParallel: 33 })).toEqual([
    'pipelineParallel 33 is more than the 32 layers',
  ])
  expect(problems(llama8B, { dataParallel: 3 })).toEqual([
    'accelerators of a stage, 3 does not divide the width of dense blocks: 14336',
  ])
  expect(problems(llama8B, { tensorParallel: 8, contextParallel: 8 })).toContain(
    'tensorParallel × contextParallel 64 does not divide query heads: 32',
  )
})

test('experts come out even, and use the accelerators of a stage', () => {
  expect(problems(llama8B, { dataParallel: 2, expertParallel: 2 })).toEqual([
    'expertParallel 2: the model has no routed experts, only 1 will do',
  ])
  expect(problems(deepSeekV3, { dataParallel: 3, expertParallel: 3 })).toEqual([
    'expertParallel 3 does not divide routed experts: 256',
  ])
  expect(problems(deepSeekV3, { dataParallel: 8, expertParallel: 4, expertTensorParallel: 4 })).toEqual([
    'expertParallel 4 times expertTensorParallel 4 is not the 8 accelerators of a stage (tensor × context × data parallel)',
  ])
  expect(problems(deepSeekV3, { dataParallel: 3 })).toEqual([
    'expertTensorParallel 3 does not divide the width of routed experts: 2048',
  ])
})

test('rows of two-dimensional tensor parallelism are for dense models without replicas on a torus', () => {
  expect(problems(llama8B, { tensorParallel: 16, tensorParallelRows: 4 }, onTorus)).toEqual([])
  expect(problems(llama8B, { tensorParallel: 16, tensorParallelRows: 4 })).toEqual([
    'tensorParallelRows above 1 needs an accelerator whose interconnect is a torus',
  ])
  expect(problems(llama8B, { tensorParallel: 16, tensorParallelRows: 3 }, onTorus)).toEqual([
    'tensorParallelRows 3 does not divide 16 accelerators',
    'tensorParallelRows 3 does not divide the hidden size: 4096',
  ])
  expect(problems(llama8B, { dataParallel: 2, tensorParallelRows: 2 }, onTorus)).toEqual([
    'tensorParallelRows above 1 goes with dataParallel 1 only',
  ])
  expect(problems(deepSeekV3, { tensorParallel: 8, tensorParallelRows: 2 }, onTorus)).toEqual([
    'tensorParallelRows above 1 is for dense models only',
  ])
})

test('no more accelerators than can be joined', () => {
  expect(problems(llama8B, { tensorParallel: 32, pipelineParallel: 32, dataParallel: 2 })).toEqual([
    '2048 accelerators are more than machine can be joined: 1024',
  ])
})

test('degrees are whole numbers, all that are not are named', () => {
  expect(problems(llama8B, { pipelineParallel: 1.5, tensorParallel: 0, expertTensorParallel: 1 })).toEqual([
    'pipelineParallel must be a whole number of at least 1, not 1.5',
    'tensorParallel must be a whole number of at least 1, not 0',
  ])
})

test('checking throws the first problem', () => {
  const check = () => checkLayout(layoutOf({ tensorParallel: 3 }), shardingRules(llama8B), machine)
  expect(check).toThrow(InputError)
  expect(check).toThrow('layout: tensorParallel 3 does not divide query heads: 32')
})
