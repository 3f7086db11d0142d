import { shardAttention } from '../layout/shardAttention.ts'
import { attentionCacheBytesPerToken, attentionReadBytes } from '../model/attentionCache.ts'
import {
  type LatentAttention,
  latentCoreFlop,
  latentProjections,
  latentVectors,
} from '../model/latentAttention.ts'
import type { Kernel } from './kernel.ts'
import { bytesPerActivation, elementwiseKernel, matrixKernel } from './matrixKernel.ts'
import type { ShardedSubject } from './subject.ts'

/** Kernels more that choosing tokens takes, beside the scores: rotary positions and cache of the index key, the best of the scores. */
const selectionLaunches = 3

/**
 * Kernels of latent attention in decode. The up-projections of keys and values are absorbed: they are applied to queries and to what
 * attention gives, not to the cache. DeepSeek-V2, arXiv:2405.04434, section 2.1.2.
 */
export function latentKernels(
  attention: LatentAttention,
  subject: ShardedSubject,
  count: number,
): readonly Kernel[] {
  const { layout, model, precision, contextTokens, newTokens, attentionFormat } = subject
  const { tensorParallel, contextParallel } = layout
  const d = model.hiddenSize
  const shard = shardAttention(attention, tensorParallel * contextParallel) as LatentAttention
  const core = shardAttention(attention, tensorParallel) as LatentAttention
  const { heads, keyValueLoraRank: latent, nopeHeadDimension, ropeHeadDimension, queryLoraRank } = shard
  const queries = heads * (nopeHeadDimension + ropeHeadDimension)
  const values = heads * shard.valueHeadDimension
  const cached = latent + ropeHeadDimension
  const keyUp = heads * nopeHeadDimension * latent
  const valueUp = values * latent
  const output = values * d
  const queryUp = queryLoraRank === null ? 0 : queryLoraRank * queries
  const down = latentProjections(shard, d) - keyUp - valueUp - output - queryUp
  const indexer = shard.selection?.indexer ?? null
  const range = { cachedTokens: Math.max(0, contextTokens - 1), newTokens }
  const seen = contextTokens + newTokens - 1
  const format = attentionFormat
  return [
    matrixKernel({
      count,
      format,
      name: 'down-projections to latents',
      weights: down,
      inputs: d,
      outputs: cached + (queryLoraRank ?? queries),
      launches: indexer ? 3 : 1,
    }),
    elementwiseKernel({
      name: 'norms of latents, rotary positions, cache write',
      count,
      elementsEach: 2 * (cached + (queryLoraRank ?? queries)),
      weightBytes: latentVectors(shard) * attentionFormat.bytesPerWeight,
      cacheBytesEach: attentionCacheBytesPerToken(core, precision.kvCache) / contextParallel,
      launches: 2,
    }),
    ...(queryLoraRank === null
      ? []
      : [
          matrixKernel({
            count,
            format,
            name: 'query up-projection',
            weights: queryUp,
            inputs: queryLoraRank,
            outputs: queries,
          }),
        ]),
    matrixKernel({
      count,
      format,
      name: 'queries into the latent space',
      weights: keyUp,
      inputs: heads * nopeHeadDimension,
      outputs: heads * latent,
    }),
    {
      name: 'attention over latents',
      kind: 'latentAttention',
      format: subject.attentionCompute,
      keptIn: subject.cacheFormat,
      count,
      launches: 1 + (indexer ? selectionLaunches : 0),
      per: 'sequence',
      flopEach: latentCoreFlop(core, range, 'absorbed') / contextParallel,
      weightBytes: 0,
      cacheBytesEach: attentionReadBytes(core, seen, precision.kvCache) / contextParallel,
      activationBytesEach: newTokens * bytesPerActivation * core.heads * (cached + latent),
    },
    matrixKernel({
      count,
      format,
      name: 'outputs out of the latent space',
      weights: valueUp,
      inputs: heads * latent,
      outputs: values,
    }),
    matrixKernel({ count, format, name: 'output projection', weights: output, inputs: values, outputs: d }),
  ]
}
