import { shardAttention } from '../layout/shardAttention.ts'
import type { Attention, CachedAttention } from '../model/attention.ts'
import { attentionReadBytes } from '../model/attentionCache.ts'
import { attentionCoreFlop } from '../model/attentionFlop.ts'
import { attentionStateBytes } from '../model/attentionState.ts'
import { type LatentAttention, latentCoreFlop } from '../model/latentAttention.ts'
import { bytesPerElement, type NumberFormat } from '../model/numberFormat.ts'
import type { Kernel } from './kernel.ts'
import { bytesPerActivation } from './matrixKernel.ts'
import { type Prompt, perChunk } from './prompt.ts'
import type { ShardedSubject } from './subject.ts'

/** Tokens in the cache when a part of a prompt has been computed, on average over its parts. */
const meanSeenTokens = ({ newTokens, cachedTokens, chunks }: Prompt): number =>
  cachedTokens + (newTokens * (chunks + 1)) / (2 * chunks)

/** Bytes of the cache that a part of a prompt reads: of all tokens, or as far back as windows and chunks of attention reach. */
function readBytes(attention: CachedAttention, prompt: Prompt, format: NumberFormat): number {
  const seen = meanSeenTokens(prompt)
  const reached = (reach: number): number => Math.min(seen, reach + prompt.newTokens / prompt.chunks)
  switch (attention.kind) {
    case 'latent':
      return seen * attentionReadBytes(attention, 1, format)
    case 'grouped-query':
      return reached(attention.window ?? attention.chunk ?? seen) * attentionReadBytes(attention, 1, format)
    case 'compressed': {
      const vector = attention.headDimension * bytesPerElement[format]
      const entry = vector + (attention.selection?.cacheBytesPerEntry ?? 0)
      return (
        reached(attention.window) * vector + (attention.ratio === null ? 0 : (seen / attention.ratio) * entry)
      )
    }
  }
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
  return [
    {
      ...usual,
      name: 'prompts: attention over what came before',
      kind: 'prefillAttention',
      flopEach,
      cacheBytesEach:
        perChunk(prompts, (prompt) => prompt.chunks * readBytes(core, prompt, precision.kvCache)) /
        contextParallel,
      activationBytesEach:
        perChunk(prompts, ({ newTokens }) => newTokens) * bytesPerActivation * queryElements(core),
    },
  ]
}
