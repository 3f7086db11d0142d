import { attentionRanks } from '../layout/layout.ts'
import { shardAttention } from '../layout/shardAttention.ts'
import type { Attention } from '../model/attention.ts'
import { bytesPerElement } from '../model/numberFormat.ts'
import { communicationFormat } from '../model/precision.ts'
import type { NetworkCosts } from '../network/networkCosts.ts'
import type { Message } from './message.ts'
import type { ShardedSubject } from './subject.ts'

/** What context-parallel accelerators exchange for one sequence: heads, and elements of queries and of outputs of each. */
function exchangedByContext(attention: Attention, tensorParallel: number): readonly [number, number, number] {
  const shard = shardAttention(attention, tensorParallel)
  switch (shard.kind) {
    case 'grouped-query':
      return [shard.queryHeads, shard.headDimension, shard.valueHeadDimension ?? shard.headDimension]
    case 'latent':
      return [shard.heads, shard.keyValueLoraRank + shard.ropeHeadDimension, shard.keyValueLoraRank]
    case 'compressed':
      return [shard.queryHeads, shard.headDimension, shard.headDimension]
    default:
      return [0, 0, 0]
  }
}

/** Bytes of the logarithm of a sum of exponentials, by which partial outputs are weighted: fp32. */
const bytesPerLogSum = 4

/** Queries to all accelerators that hold a part of the context, and their partial outputs back, weighted by their sums. */
function contextExchange(
  attention: Attention,
  subject: ShardedSubject,
  costs: NetworkCosts,
): readonly Message[] {
  const { contextParallel, tensorParallel } = subject.layout
  const [heads, query, output] = exchangedByContext(attention, tensorParallel)
  if (contextParallel === 1 || heads === 0) return []
  const group = { size: contextParallel, stride: tensorParallel }
  const bytes = bytesPerElement[communicationFormat(subject.precision)]
  return [
    { name: 'gathering queries', cost: costs.allGather(group), bytesEach: heads * query * bytes },
    {
      name: 'gathering sums of exponentials',
      cost: costs.allGather(group),
      bytesEach: contextParallel * heads * bytesPerLogSum,
    },
    { name: 'combining outputs', cost: costs.reduceScatter(group), bytesEach: heads * output * bytes },
  ]
}

/** Bytes of the two sums of squares that norms over all heads of queries and of keys need: fp32. */
const bytesPerNorms = 2 * 4

/** Sums over all heads or channels that attention needs before it is done, where accelerators split these. */
function innerSum(attention: Attention, subject: ShardedSubject, costs: NetworkCosts): readonly Message[] {
  const ranks = attentionRanks(subject.layout)
  if (ranks === 1) return []
  const cost = costs.allReduce({ size: ranks, stride: 1 })
  if (attention.kind === 'grouped-query' && attention.queryKeyNorm === 'per-layer')
    return [{ name: 'sums of squares of queries and keys', cost, bytesEach: bytesPerNorms }]
  if (attention.kind !== 'mamba') return []
  const elements = attention.stepRank + 2 * attention.stateSize
  const bytesEach = elements * bytesPerElement[communicationFormat(subject.precision)]
  return [{ name: 'all-reduce of steps and state projections', cost, bytesEach }]
}

/** Messages between the matrices of attention: sums that norms and projections over all heads need, and those of context parallelism. */
export const insideAttention = (
  attention: Attention,
  subject: ShardedSubject,
  costs: NetworkCosts,
): readonly Message[] => [
  ...innerSum(attention, subject, costs),
  ...contextExchange(attention, subject, costs),
]
