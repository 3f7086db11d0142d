import { shardAttention } from '../layout/shardAttention.ts'
import type { Attention, CachedAttention } from '../model/attention.ts'
import { attentionCacheBytesPerToken } from '../model/attentionCache.ts'
import { attentionCoreFlop } from '../model/attentionFlop.ts'
import { attentionStateBytes } from '../model/attentionState.ts'
import { type LatentAttention, latentCoreFlop } from '../model/latentAttention.ts'
import type { Kernel } from './kernel.ts'
import { bytesPerActivation } from './matrixKernel.ts'
import { type Prompt, perChunk } from './prompt.ts'
import type { ShardedSubject } from './subject.ts'

/** Tokens in the cache when a part of a prompt has been computed, on average over its parts. */
const meanSeenTokens = ({ newTokens, cachedTokens, chunks }: Prompt): number =>
  cachedTokens + (newTokens * (chunks + 1)) / (2 * chunks)

/** Tokens whose keys and values a part of a prompt reads: all, or as far back as windows and chunks of attention reach. */
function readTokens(attention: CachedAttention, prompt: Prompt): number {
  const seen = meanSeenTokens(prompt)
  if (attention.kind === 'latent') return seen
  const reach =
    attention.kind === 'compressed' ? attention.window : (attention.window ?? attention.chunk ?? seen)
  const own = Math.min(seen, reach + prompt.newTokens / prompt.chunks)
  return attention.kind === 'compressed' && attention.ratio !== null ? own + seen / attention.ratio : own
}

/**
 * FLOP of latent attention over a whole prompt, by the cheaper of two ways: keys and values of every head are expanded, those of earlier
 * parts and of the cache again for each part; or, as in decode, all heads work on the latents. Attention over chosen tokens is
 * always the latter. vLLM's MLA backends, "chunked context".
 */
function latentPromptFlop(attention: LatentAttention, prompt: Prompt): number {
  const { newTokens, cachedTokens, chunks } = prompt
  const { heads, keyValueLoraRank, nopeHeadDimension, valueHeadDimension } = attention
  const absorbed = latentCoreFlop(attention, { cachedTokens, newTokens }, 'absorbed')
  if (attention.selection !== undefined) return absorbed
  const again = chunks * (meanSeenTokens(prompt) - newTokens / chunks)
  const expansion = 2 * again * heads * keyValueLoraRank * (nopeHeadDimension + valueHeadDimension)
  return Math.min(absorbed, latentCoreFlop(attention, { cachedTokens, newTokens }, 'expanded') + expansion)
}

/** Elements of queries and outputs of a token. */
function queryElements(attention: CachedAttention): number {
  switch (attention.kind) {
    case 'grouped-query':
      return (
        attention.queryHeads *
        (attention.headDimension + (attention.valueHeadDimension ?? attention.headDimension))
      )
    case 'latent':
      return (
        attention.heads *
        (attention.nopeHeadDimension + attention.ropeHeadDimension + attention.valueHeadDimension)
      )
    case 'compressed':
      return 2 * attention.queryHeads * attention.headDimension
  }
}

/**
 * The kernel by which parts of prompts attend to what came before them, causally; or pass through a recurrent state. Its unit is the mean
 * part of all prompts of the subject; none where there are no prompts. Caches are read once for each part.
 */
export function promptKernels(
  attention: Attention,
  { layout, model, precision, prompts, attentionCompute }: ShardedSubject,
  count: number,
): readonly Kernel[] {
  if (prompts.length === 0) return []
  const { tensorParallel, contextParallel } = layout
  const usual = {
    format: attentionCompute,
    keptIn: attentionCompute,
    count,
    launches: 1,
    per: 'chunk' as const,
    weightBytes: 0,
  }
  const core = shardAttention(attention, tensorParallel)
  const flopOf = (prompt: Prompt): number =>
    core.kind === 'latent'
      ? latentPromptFlop(core, prompt)
      : attentionCoreFlop(core, model.hiddenSize, prompt, 'expanded')
  const flopEach = perChunk(prompts, flopOf) / contextParallel
  if (core.kind !== 'grouped-query' && core.kind !== 'latent' && core.kind !== 'compressed')
    return [
      {
        ...usual,
        name: 'prompts: passing through the state',
        kind: 'recurrence',
        flopEach,
        cacheBytesEach: (2 * attentionStateBytes(core, model.hiddenSize, precision.state)) / contextParallel,
        activationBytesEach: 0,
      },
    ]
  const cachePerToken = attentionCacheBytesPerToken(core, precision.kvCache)
  return [
    {
      ...usual,
      name: 'prompts: attention over what came before',
      kind: 'prefillAttention',
      flopEach,
      cacheBytesEach:
        (perChunk(prompts, (prompt) => prompt.chunks * readTokens(core, prompt)) * cachePerToken) /
        contextParallel,
      activationBytesEach:
        perChunk(prompts, ({ newTokens }) => newTokens) * bytesPerActivation * queryElements(core),
    },
  ]
}
