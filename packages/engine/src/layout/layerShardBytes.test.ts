import { expect, test } from 'vitest'
import { deepSeekV3, llama8B, mixtral } from '../../test/modelFixtures.ts'
import { uniformPrecision } from '../model/precision.ts'
import type { Transformer } from '../model/transformer.ts'
import { layerShardBytes } from './layerShardBytes.ts'
import { type Layout, layoutOf } from './layout.ts'

const bf16 = uniformPrecision('bf16')
const only = (model: Transformer, degrees: Partial<Layout>, context = 1000) =>
  layerShardBytes(model, bf16, layoutOf(degrees), context).at(-1)

test('Llama 3.1 8B on 4: a quarter of the matrices, two of eight key–value heads, whole norms', () => {
  expect(only(llama8B, { tensorParallel: 4 })).toEqual({
    count: 32,
    weights: 2 * (4096 * (1024 + 2 * 256 + 1024) + 3 * 4096 * 3584 + 2 * 4096),
    cachePerSequence: 1000 * 2 * 2 * 128 * 2,
    statePerSequence: 0,
  })
})

test('Llama 3.1 8B on 16: each has a key–value head, which is another one’s too', () => {
  const shard = only(llama8B, { tensorParallel: 16 })
  expect(shard?.weights).toBe(2 * (4096 * (256 + 2 * 128 + 256) + 3 * 4096 * 896 + 2 * 4096))
  expect(shard?.cachePerSequence).toBe(1000 * 2 * 128 * 2)
})

test('data-parallel ranks of a dense model split its blocks, not its attention', () => {
  const shard = only(llama8B, { dataParallel: 4 })
  expect(shard?.weights).toBe(2 * (4096 * (4096 + 2 * 1024 + 4096) + 3 * 4096 * 3584 + 2 * 4096))
  expect(shard?.cachePerSequence).toBe(1000 * 2 * 8 * 128 * 2)
})

test('context parallelism splits the projections like tensor parallelism, and the cache by tokens', () => {
  const shard = only(llama8B, { tensorParallel: 4, contextParallel: 2 })
  expect(shard?.weights).toBe(only(llama8B, { tensorParallel: 8 })?.weights)
  expect(shard?.cachePerSequence).toBe(500 * 2 * 2 * 128 * 2)
})

test('a window keeps no more than itself', () => {
  const windowed = {
    ...llama8B,
    layers: llama8B.layers.map((layer) =>
      layer.attention?.kind === 'grouped-query'
        ? { ...layer, attention: { ...layer.attention, window: 128 } }
        : layer,
    ),
  }
  expect(only(windowed, {}, 100)?.cachePerSequence).toBe(100 * 2 * 8 * 128 * 2)
  expect(only(windowed, {}, 1000)?.cachePerSequence).toBe(128 * 2 * 8 * 128 * 2)
})

test('every rank keeps DeepSeek-V3’s latents whole, however many share its heads', () => {
  for (const tensorParallel of [1, 8, 128])
    expect(only(deepSeekV3, { tensorParallel })?.cachePerSequence).toBe(1000 * (512 + 64) * 2)
})

test('a rank has its experts, its share of each, and the whole router', () => {
  const besideExperts = 2 * (4096 * (4096 + 2 * 1024 + 4096) + 8 * 4096 + 2 * 4096)
  const expert = 2 * 3 * 4096 * 14_336
  expect(only(mixtral, { dataParallel: 4, expertParallel: 4 })?.weights).toBe(besideExperts + 2 * expert)
  expect(only(mixtral, { dataParallel: 4, expertParallel: 2 })?.weights).toBe(
    besideExperts + 4 * (expert / 2),
  )
})
