import type { Precision } from 'paretoken'

/** Parts of a model whose weights checkpoints quantise, or leave alone, each on its own. */
export type WeightPart = 'attention' | 'feedForward' | 'experts' | 'embedding' | 'head'

/** Formats of parts that differ from the checkpoint's plain type. */
export type PartFormats = Partial<Pick<Precision, WeightPart>>

const attentionWords = /attn|attention|mixer|mamba|linear_attn|conv/
const expertWords = /(^|[^d_])experts?([^a-z_]|$)|block_sparse_moe/
const feedForwardWords = /mlp|feed_forward|ffn|shared_expert/

/** The part that the name of a module, or a pattern of names, speaks of; undefined where it speaks of none. */
function partNamed(name: string): WeightPart | undefined {
  const lower = name.slice(0, 400).toLowerCase()
  if (/lm_head|^head|embed_out|output_layer/.test(lower)) return 'head'
  if (/embed|wte/.test(lower)) return 'embedding'
  if (/shared_expert/.test(lower)) return 'feedForward'
  if (
    /router|gate$|\.gate\b|vision|visual|mtp|projector|audio/.test(lower) &&
    !/gate_up|gate_proj/.test(lower)
  )
    return undefined
  if (expertWords.test(lower)) return 'experts'
  if (attentionWords.test(lower)) return 'attention'
  return feedForwardWords.test(lower) ? 'feedForward' : undefined
}

/** The number of the layer that the name of a module stands in; undefined for patterns that mean all. */
const layerNamed = (name: string): string | undefined =>
  /layers\\?\.(\d{1,5})\b/.exec(name.slice(0, 400))?.[1]

/**
 * Parts that a list of module names covers: those named by a pattern for all layers, and those named in at least half
 * of the layers one by one.
 */
export function partsCovered(names: readonly unknown[], layers: number): ReadonlySet<WeightPart> {
  const layersOf = new Map<WeightPart, Set<string>>()
  const covered = new Set<WeightPart>()
  for (const name of names) {
    const part = typeof name === 'string' ? partNamed(name) : undefined
    if (typeof name !== 'string' || part === undefined) continue
    const layer = layerNamed(name)
    if (layer === undefined) covered.add(part)
    else layersOf.set(part, (layersOf.get(part) ?? new Set()).add(layer))
  }
  for (const [part, named] of layersOf) if (2 * named.size >= layers) covered.add(part)
  return covered
}
