import { expect, test } from 'vitest'
import { deepSeekV3, llama8B } from '../../test/modelFixtures.ts'
import { tinyModel } from '../../test/tinyFixtures.ts'
import { uniformPrecision } from '../model/precision.ts'
import type { Transformer } from '../model/transformer.ts'
import { type Layout, layoutOf } from './layout.ts'
import { stageMemories, stageShard } from './stageMemory.ts'

const memories = (model: Transformer, degrees: Partial<Layout>, context: number) => {
  const layout = layoutOf(degrees)
  return stageMemories(stageShard(model, uniformPrecision('bf16'), layout, context), layout.pipelineParallel)
}

test('the tiny model alone: its weights, its cache, and what a token needs on its way', () => {
  const layers = 2 * (8 + 48 + 72)
  const [table, lastNorm] = [32, 4]
  // Residual streams before and after, gathered likewise, the widest intermediate; logits in fp32.
  const activations = 2 * (4 * 4 + 2 * 6) + 4 * 8
  expect(memories(tinyModel, {}, 10)).toEqual([
    {
      weightBytes: 2 * (layers + 2 * table + lastNorm),
      kvCacheBytesPerSequence: 2 * 10 * 4 * 2,
      stateBytesPerSequence: 0,
      activationBytesPerSequence: activations,
    },
  ])
})

test('Llama 3.1 8B on two stages: the first has the table, the last the head and its norm', () => {
  const layer = 2 * (4096 * (4096 + 2 * 1024 + 4096) + 3 * 4096 * 14_336 + 2 * 4096)
  const table = 2 * 128_256 * 4096
  const [first, last] = memories(llama8B, { pipelineParallel: 2 }, 1000)
  expect(first?.weightBytes).toBe(16 * layer + table)
  expect(last?.weightBytes).toBe(16 * layer + table + 2 * 4096)
})

test('with a tied head the last stage needs a copy of the table; one stage does not', () => {
  const tied = { ...llama8B, tiedEmbeddings: true }
  const [, last] = memories(tied, { pipelineParallel: 2 }, 1000)
  expect(last?.weightBytes).toBe(memories(llama8B, { pipelineParallel: 2 }, 1000)[1]?.weightBytes)
  const [untied, alone] = [memories(llama8B, {}, 1000), memories(tied, {}, 1000)]
  expect((untied[0]?.weightBytes ?? 0) - (alone[0]?.weightBytes ?? 0)).toBe(2 * 128_256 * 4096)
})

test('each stage caches its layers for the sequences of all micro-batches in flight', () => {
  const perLayer = 1000 * 2 * 8 * 128 * 2
  for (const { kvCacheBytesPerSequence } of memories(llama8B, { pipelineParallel: 4 }, 1000))
    expect(kvCacheBytesPerSequence).toBe(4 * 8 * perLayer)
})

test('DeepSeek-V3 on four stages: the fullest has 16 of 61 layers, all of them mixtures', () => {
  const [first, middle, last] = memories(deepSeekV3, { pipelineParallel: 4 }, 1000)
  const perLayer = 1000 * (512 + 64) * 2
  expect(middle?.kvCacheBytesPerSequence).toBe(4 * 16 * perLayer)
  expect(first?.kvCacheBytesPerSequence).toBe(4 * 15 * perLayer)
  const attention =
    7168 * 1536 + 1536 * 128 * 192 + 7168 * 576 + 512 * 128 * 256 + 128 * 128 * 7168 + 1536 + 512
  const mixture = 257 * 3 * 7168 * 2048 + 256 * 7169
  const layer = attention + mixture + 2 * 7168
  expect(middle?.weightBytes).toBe(2 * 16 * layer)
  expect(last?.weightBytes).toBe(2 * (15 * layer + 129_280 * 7168 + 7168))
})
