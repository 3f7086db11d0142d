import type {
  Attention,
  DenseFeedForward,
  FeedForward,
  GroupedQueryAttention,
  LatentAttention,
  LayerGroup,
  MixtureOfExperts,
  Transformer,
} from 'paretoken'

/** A model; untied unless it says so. */
export const decoder = (
  shape: Omit<Transformer, 'tiedEmbeddings' | 'maximumContext'> &
    Partial<Pick<Transformer, 'tiedEmbeddings' | 'maximumContext'>>,
): Transformer => ({ tiedEmbeddings: false, maximumContext: null, ...shape })

/** So many layers with that attention and that feed-forward block. */
export const layers = (
  count: number,
  attention: Attention | null,
  feedForward: FeedForward | null,
  more: Pick<LayerGroup, 'parallel' | 'norms'> = {},
): LayerGroup => ({ count, attention, feedForward, ...more })

/** Attention whose query heads share key–value heads. */
export const groupedQuery = (
  queryHeads: number,
  keyValueHeads: number,
  headDimension: number,
  more: Partial<GroupedQueryAttention> = {},
): GroupedQueryAttention => ({ kind: 'grouped-query', queryHeads, keyValueHeads, headDimension, ...more })

/** Multi-head latent attention. */
export const latent = (shape: Omit<LatentAttention, 'kind'>): LatentAttention => ({
  kind: 'latent',
  ...shape,
})

/** A dense block of three matrices, one of them a gate. */
export const gated = (width: number): DenseFeedForward => ({ kind: 'dense', width, gated: true })

/** A dense block of two matrices. */
export const plain = (width: number, more: Pick<DenseFeedForward, 'bias'> = {}): DenseFeedForward => ({
  kind: 'dense',
  width,
  gated: false,
  ...more,
})

/** A mixture of experts; of three matrices each unless it says otherwise. */
export const mixture = (
  shape: Omit<MixtureOfExperts, 'kind' | 'gated'> & { readonly gated?: boolean },
): MixtureOfExperts => ({ kind: 'mixture', gated: true, ...shape })
