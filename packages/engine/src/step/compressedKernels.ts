import { shardAttention } from '../layout/shardAttention.ts'
import { attentionCacheBytesPerToken, attentionReadBytes } from '../model/attentionCache.ts'
import {
  type CompressedAttention,
  compressedCoreFlop,
  compressedProjections,
  compressedVectors,
} from '../model/compressedAttention.ts'
import type { Kernel } from './kernel.ts'
import { bytesPerActivation, elementwiseKernel, matrixKernel } from './matrixKernel.ts'
import type { ShardedSubject } from './subject.ts'

/** Kernels of DeepSeek-V4's attention over a window and compressed entries. Its output projection is in two steps. */
export function compressedKernels(
  attention: CompressedAttention,
  subject: ShardedSubject,
  count: number,
): readonly Kernel[] {
  const { layout, model, precision, contextTokens, newTokens, attentionFormat } = subject
  const { tensorParallel, contextParallel } = layout
  const d = model.hiddenSize
  const shard = shardAttention(attention, tensorParallel * contextParallel) as CompressedAttention
  const core = shardAttention(attention, tensorParallel) as CompressedAttention
  const queries = shard.queryHeads * shard.headDimension
  const ranks = shard.outputGroups * shard.outputLoraRank
  const output = queries * shard.outputLoraRank + ranks * d
  const projected = shard.queryLoraRank + queries + shard.headDimension
  const range = { cachedTokens: Math.max(0, contextTokens - 1), newTokens }
  const seen = contextTokens + newTokens - 1
  const compressing = (shard.ratio === null ? 0 : 1) + (shard.selection === null ? 0 : 2)
  return [
    matrixKernel({
      name: 'projections to queries and the shared key',
      count,
      weights: compressedProjections(shard, d) - output,
      inputs: d,
      outputs: projected,
      format: attentionFormat,
      launches: 2 + compressing,
    }),
    elementwiseKernel({
      name: 'norms, rotary positions, compression, cache write',
      count,
      elementsEach: 2 * projected,
      weightBytes: compressedVectors(shard) * attentionFormat.bytesPerWeight,
      cacheBytesEach: attentionCacheBytesPerToken(core, precision.kvCache) / contextParallel,
      launches: 2 + compressing,
    }),
    {
      name: 'attention over window and compressed entries',
      kind: 'latentAttention',
      format: subject.attentionCompute,
      keptIn: subject.cacheFormat,
      count,
      launches: 1 + (shard.selection === null ? 0 : 2),
      per: 'sequence',
      flopEach: compressedCoreFlop(core, range) / contextParallel,
      weightBytes: 0,
      cacheBytesEach: attentionReadBytes(core, seen, precision.kvCache) / contextParallel,
      activationBytesEach: newTokens * bytesPerActivation * 2 * core.queryHeads * core.headDimension,
    },
    matrixKernel({
      name: 'output projections',
      count,
      weights: output,
      inputs: queries,
      outputs: ranks + d,
      format: attentionFormat,
      launches: 2,
    }),
  ]
}
