import type { Transformer } from 'paretoken'

/**
 * What models are told apart by where errors of predictions are.
 * - `dense`: attention over keys and values, and no routed experts.
 * - `mixture`: the same with routed experts.
 * - `latent`: attention over latents or compressed keys, with routed experts or without.
 * - `hybrid`: layers with a recurrent state among others, or alone.
 */
export const architectureKinds = ['dense', 'mixture', 'latent', 'hybrid'] as const

/** A kind of models; see `architectureKinds`. */
export type ArchitectureKind = (typeof architectureKinds)[number]

const withCache = ['grouped-query', 'latent', 'compressed']

/** The kind of a model. */
export function architectureKind({ layers }: Pick<Transformer, 'layers'>): ArchitectureKind {
  const attentions = layers.flatMap(({ attention }) => attention?.kind ?? [])
  if (attentions.some((kind) => !withCache.includes(kind))) return 'hybrid'
  if (attentions.some((kind) => kind !== 'grouped-query')) return 'latent'
  return layers.some(({ feedForward }) => feedForward?.kind === 'mixture') ? 'mixture' : 'dense'
}
