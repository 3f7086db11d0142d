import { expect, test } from 'vitest'
import { switchOf } from '../../test/tinyFixtures.ts'
import type { InterconnectTier } from '../hardware/interconnect.ts'
import type { Transformer } from '../model/transformer.ts'
import type { Layout } from './layout.ts'
import { layoutName } from './layoutName.ts'
import { layoutFamilies } from './layouts.ts'
import { shardingRules } from './shardingRules.ts'

const dense: Transformer = {
  hiddenSize: 16,
  vocabularySize: 8,
  tiedEmbeddings: false,
  maximumContext: null,
  layers: [
    {
      count: 3,
      attention: { kind: 'grouped-query', queryHeads: 4, keyValueHeads: 2, headDimension: 4 },
      feedForward: { kind: 'dense', width: 8, gated: true },
    },
  ],
}
const mixture: Transformer = {
  ...dense,
  layers: dense.layers.map((layer) => ({
    ...layer,
    feedForward: { kind: 'mixture', experts: 4, activeExperts: 2, expertWidth: 6, gated: true },
  })),
}
const torus: InterconnectTier = { ...switchOf(4), topology: 'torus', dimensions: [2, 2] }

const namesOn = (model: Transformer, counts: readonly number[], tier = switchOf(8)): readonly string[] =>
  layoutFamilies(shardingRules(model), { interconnect: [tier] }, counts)
    .flatMap(({ stage, pipelineDegrees }) =>
      pipelineDegrees.map((pipelineParallel): Layout => ({ ...stage, pipelineParallel })),
    )
    .map((layout) => layoutName(layout, model === mixture))
    .sort()

test('a dense model on two: stages, heads, context, replicas', () => {
  expect(namesOn(dense, [2])).toEqual(['CP2', 'DP2', 'PP2 TP1', 'TP2'])
})

test('a dense model on three: stages only, nothing else comes in thirds', () => {
  expect(namesOn(dense, [3])).toEqual(['PP3 TP1'])
})

test('a dense model on four: no more stages than layers', () => {
  expect(namesOn(dense, [4])).toEqual(
    ['CP2 DP2', 'CP4', 'DP4', 'PP2 CP2', 'PP2 DP2', 'PP2 TP2', 'TP2 CP2', 'TP2 DP2', 'TP4'].sort(),
  )
})

test('five of a three-layer model fit nowhere', () => {
  expect(namesOn(dense, [5])).toEqual([])
})

test('a mixture on two: each way to split attention with each way to split experts', () => {
  expect(namesOn(mixture, [2])).toEqual(['CP2', 'CP2 EP2', 'DP2', 'DP2 EP2', 'PP2 TP1', 'TP2', 'TP2 EP2'])
})

test('a mixture on four: experts of width 6 are not split among four', () => {
  const stages = namesOn(mixture, [4]).filter((name) => !name.startsWith('PP'))
  expect(stages).toHaveLength(6 * 2)
  expect(stages).toContain('TP4 EP4')
  expect(stages).toContain('DP4 EP2 ETP2')
  expect(stages).not.toContain('TP4')
})

test('a torus adds two-dimensional tensor parallelism where there are no replicas', () => {
  expect(namesOn(dense, [2], torus)).toEqual(['CP2', 'CP2 (2×1)', 'DP2', 'PP2 TP1', 'TP2', 'TP2 (2×1)'])
})

test('without a cache there is no context to split', () => {
  const recurrent: Transformer = {
    ...dense,
    layers: dense.layers.map((layer) => ({
      ...layer,
      attention: { kind: 'lightning', heads: 4, headDimension: 4 },
    })),
  }
  expect(namesOn(recurrent, [2])).toEqual(['DP2', 'PP2 TP1', 'TP2'])
})

test('several numbers of accelerators are tried once each, whatever their order', () => {
  const names = namesOn(dense, [4, 2, 4])
  expect(names).toEqual([...namesOn(dense, [2]), ...namesOn(dense, [4])].sort())
})
