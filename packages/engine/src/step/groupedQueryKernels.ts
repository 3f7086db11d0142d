import { shardAttention } from '../layout/shardAttention.ts'
import { attentionCacheBytesPerToken, attentionReadBytes } from '../model/attentionCache.ts'
import {
  type GroupedQueryAttention,
  groupedQueryCoreFlop,
  groupedQueryProjections,
  groupedQueryVectors,
} from '../model/groupedQueryAttention.ts'
import type { Kernel } from './kernel.ts'
import { bytesPerActivation, elementwiseKernel, matrixKernel } from './matrixKernel.ts'
import type { ShardedSubject } from './subject.ts'

/** Kernels more that choosing tokens takes, beside the scores: rotary positions and cache of the index key, the best of the scores. */
const selectionLaunches = 3

/** What tells the attention of a layer that does not reach back to the beginning from that of others. */
const spanOf = ({ window, chunk }: GroupedQueryAttention): string =>
  window === undefined ? (chunk === undefined ? '' : `, chunks of ${chunk}`) : `, window ${window}`

/** Kernels of grouped-query attention: projections of one rank, and the part of the cache it attends to. */
export function groupedQueryKernels(
  attention: GroupedQueryAttention,
  subject: ShardedSubject,
  count: number,
): readonly Kernel[] {
  const { layout, model, precision, contextTokens, newTokens, attentionFormat } = subject
  const { tensorParallel, contextParallel } = layout
  const shard = shardAttention(attention, tensorParallel * contextParallel) as GroupedQueryAttention
  const core = shardAttention(attention, tensorParallel) as GroupedQueryAttention
  const { valueHeadDimension = shard.headDimension, queryHeads, headDimension, selection } = shard
  const outputs = queryHeads * valueHeadDimension
  const output = outputs * model.hiddenSize
  const input = groupedQueryProjections(shard, model.hiddenSize) - output
  const projected = queryHeads * headDimension + shard.keyValueHeads * (headDimension + valueHeadDimension)
  const range = { cachedTokens: Math.max(0, contextTokens - 1), newTokens }
  const seen = contextTokens + newTokens - 1
  const indexed = selection?.indexer ? selectionLaunches : 0
  return [
    matrixKernel({
      name: 'query, key and value projections',
      count,
      weights: input,
      inputs: model.hiddenSize,
      outputs: projected,
      format: attentionFormat,
      launches: (shard.queryLoraRank === undefined ? 1 : 2) + (selection?.indexer ? 2 : 0),
    }),
    elementwiseKernel({
      name: 'rotary positions, cache write',
      count,
      elementsEach: 2 * projected,
      weightBytes: groupedQueryVectors(shard, model.hiddenSize) * attentionFormat.bytesPerWeight,
      cacheBytesEach: attentionCacheBytesPerToken(core, precision.kvCache) / contextParallel,
    }),
    {
      name: `attention over keys and values${spanOf(attention)}`,
      kind: 'attention',
      format: subject.attentionCompute,
      keptIn: subject.cacheFormat,
      count,
      launches: 1 + indexed,
      per: 'sequence',
      flopEach: groupedQueryCoreFlop(core, range) / contextParallel,
      weightBytes: 0,
      cacheBytesEach: attentionReadBytes(core, seen, precision.kvCache) / contextParallel,
      activationBytesEach:
        newTokens * bytesPerActivation * core.queryHeads * (headDimension + valueHeadDimension),
    },
    matrixKernel({
      name: 'output projection',
      count,
      weights: output,
      inputs: outputs,
      outputs: model.hiddenSize,
      format: attentionFormat,
    }),
  ]
}
