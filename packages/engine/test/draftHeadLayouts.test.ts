import { describe, expect, it } from 'vitest'
import { layoutProblems } from '../src/layout/checkLayout.ts'
import { hasExperts, type Layout, stageRanks } from '../src/layout/layout.ts'
import { layoutFamilies } from '../src/layout/layouts.ts'
import { shardingRules } from '../src/layout/shardingRules.ts'
import { draftHead } from '../src/model/draftHead.ts'
import type { Transformer } from '../src/model/transformer.ts'
import { transformerOfSize } from '../src/model/transformerOfSize.ts'
import { deepSeekV3, llama8B, mixtral } from './modelFixtures.ts'
import { byteASecond, switchOf } from './tinyFixtures.ts'

const hardware = { ...byteASecond, interconnect: [switchOf(4096)] }
const counts = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 64, 128, 256]

const withModule: Transformer = {
  ...deepSeekV3,
  multiTokenPrediction: { modules: 1, layers: [{ ...deepSeekV3.layers[1]!, count: 1 }] },
}

const stagesOf = (model: Transformer): readonly Layout[] =>
  layoutFamilies(shardingRules(model), hardware, counts).map(({ stage }) => stage)

describe('layouts of a draft head', () => {
  it.each([
    ['a dense model', llama8B],
    ['a module of the model', withModule],
    ['a dense model of a size', transformerOfSize({ totalParameters: 32e9 })],
  ])('are those of the model in one stage: %s', (_, model) => {
    const rules = shardingRules(draftHead(model))
    for (const layout of stagesOf(model)) expect(layoutProblems(layout, rules, hardware)).toEqual([])
  })

  it.each([
    ['DeepSeek-V3', deepSeekV3],
    ['Mixtral', mixtral],
    ['a mixture of a size', transformerOfSize({ totalParameters: 235e9, sparsity: 10 })],
  ])('are those with experts split like all else where the model alone has experts: %s', (_, model) => {
    const head = draftHead(model)
    expect(hasExperts(head)).toBe(false)
    const experts = shardingRules(model).experts[0]!.count
    for (const layout of stagesOf(model)) {
      const stage = stageRanks(layout)
      if (experts % stage !== 0) continue
      const dense = { ...layout, expertParallel: 1, expertTensorParallel: stage }
      expect(layoutProblems(dense, shardingRules(head), hardware)).toEqual([])
    }
  })
})
