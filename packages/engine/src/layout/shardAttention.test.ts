import { expect, test } from 'vitest'
import type { Attention } from '../model/attention.ts'
import { shardAttention } from './shardAttention.ts'

const grouped: Attention = {
  kind: 'grouped-query',
  queryHeads: 32,
  keyValueHeads: 8,
  headDimension: 128,
  window: 4096,
}

test('query heads are split; key–value heads until each rank has one, which is then replicated', () => {
  expect(shardAttention(grouped, 4)).toEqual({ ...grouped, queryHeads: 8, keyValueHeads: 2 })
  expect(shardAttention(grouped, 8)).toEqual({ ...grouped, queryHeads: 4, keyValueHeads: 1 })
  expect(shardAttention(grouped, 32)).toEqual({ ...grouped, queryHeads: 1, keyValueHeads: 1 })
})

test('of latent attention the heads are split, and nothing of the latents', () => {
  const latent: Attention = {
    kind: 'latent',
    heads: 128,
    queryLoraRank: 1536,
    keyValueLoraRank: 512,
    nopeHeadDimension: 128,
    ropeHeadDimension: 64,
    valueHeadDimension: 128,
  }
  expect(shardAttention(latent, 16)).toEqual({ ...latent, heads: 8 })
})

test('heads of state-space layers are split, groups until each rank has one', () => {
  const mamba: Attention = {
    kind: 'mamba-2',
    heads: 64,
    headDimension: 64,
    stateSize: 128,
    groups: 8,
    convolutionKernel: 4,
  }
  expect(shardAttention(mamba, 4)).toEqual({ ...mamba, heads: 16, groups: 2 })
  expect(shardAttention(mamba, 16)).toEqual({ ...mamba, heads: 4, groups: 1 })
})

test('a rank of a rank has as much as one of so many at once', () => {
  const short: Attention = { kind: 'short-convolution', convolutionKernel: 3 }
  for (const attention of [grouped, short])
    expect(shardAttention(shardAttention(attention, 4), 8)).toEqual(shardAttention(attention, 32))
})

test('one rank has all', () => {
  expect(shardAttention(grouped, 1)).toBe(grouped)
})
