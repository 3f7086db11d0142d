/** A transformer as the paper describes one (section 3 and its reference implementation). Fractional sizes are allowed. */
export type PaperTransformer = {
  readonly name: string
  /** d: width of the residual stream. */
  readonly modelDim: number
  /** f: hidden width of the feed-forward block, of one expert in a mixture. */
  readonly feedForwardDim: number
  /** m_up, m_down: matrices of the feed-forward block towards and from the hidden width; gated is (2, 1), plain (1, 1). */
  readonly feedForwardMatrices: { readonly up: number; readonly down: number }
  /** n: number of layers. */
  readonly layers: number
  /** E: experts a layer; 1 for a dense model. */
  readonly experts: number
  /** A: experts that each token visits. */
  readonly activeExperts: number
  /** H: query heads a layer. */
  readonly queryHeads: number
  /** G: query heads that share one key-value head; 1 is multi-head, H is multi-query attention. */
  readonly queryHeadsPerKvHead: number
  /** h: width of a head; floor(d / H) when absent. */
  readonly headDim?: number
  /** Latent attention (MLA): c_kv and c_q, the widths that keys with values, and queries, are compressed to. */
  readonly latentAttention?: { readonly kvDim: number; readonly queryDim: number }
  /** V: vocabulary; embedding and head each hold V·d parameters. */
  readonly vocabularySize: number
  /** w: bytes of a weight. */
  readonly bytesPerWeight: number
  /** a: bytes of an activation and of an element of the KV cache. */
  readonly bytesPerActivation: number
  /** Attention and feed-forward block side by side, with half the all-reduces; only `section-2.2` knows the difference. */
  readonly parallelAttention: boolean
}

/** What follows from a transformer's dimensions; paper-model equations of section 1. */
export type TransformerCounts = {
  /** h, given or floor(d / H). */
  readonly headDim: number
  /** S = floor(E / A); a quirk: 28 for 256 experts of which 9 are active. */
  readonly sparsityFactor: number
  /** K = 2·H / G: key-value heads, counted once for K and once for V. */
  readonly keyAndValueHeads: number
  /** D = (H + K)·h: width of all attention heads together. */
  readonly attentionDim: number
  readonly attentionParametersPerLayer: number
  readonly attentionParameters: number
  readonly feedForwardParameters: number
  readonly embeddingParameters: number
  readonly totalParameters: number
  /** Attention + floor(feed-forward / S) + embedding. */
  readonly activeParameters: number
  /** κ: bytes of KV cache that one token leaves in all layers; with MLA without the rotary part (a quirk). */
  readonly kvCacheBytesPerToken: number
  /** w·P: bytes of all weights. */
  readonly weightBytes: number
  /** X: multiply-adds a layer spends on each token of context, h·H or c_kv·H with MLA. */
  readonly attentionMacsPerContextToken: number
}

/** Counts of parameters, weights and KV cache. */
export function transformerCounts(model: PaperTransformer): TransformerCounts {
  const {
    modelDim: d,
    feedForwardDim: f,
    feedForwardMatrices,
    layers: n,
    queryHeads: H,
    latentAttention,
  } = model
  const headDim = model.headDim ?? Math.floor(d / H)
  const sparsityFactor = Math.floor(model.experts / model.activeExperts)
  const keyAndValueHeads = (2 * H) / model.queryHeadsPerKvHead
  const attentionDim = (H + keyAndValueHeads) * headDim

  const attentionParametersPerLayer = latentAttention
    ? 2 * latentAttention.kvDim * d +
      latentAttention.queryDim * d +
      keyAndValueHeads * headDim * latentAttention.kvDim +
      H * headDim * latentAttention.queryDim +
      headDim * H * d
    : attentionDim * d + headDim * H * d
  const attentionParameters = n * attentionParametersPerLayer
  const feedForwardParameters =
    model.experts * (feedForwardMatrices.up + feedForwardMatrices.down) * d * f * n
  const embeddingParameters = 2 * model.vocabularySize * d
  const totalParameters = attentionParameters + feedForwardParameters + embeddingParameters

  return {
    headDim,
    sparsityFactor,
    keyAndValueHeads,
    attentionDim,
    attentionParametersPerLayer,
    attentionParameters,
    feedForwardParameters,
    embeddingParameters,
    totalParameters,
    activeParameters:
      attentionParameters + Math.floor(feedForwardParameters / sparsityFactor) + embeddingParameters,
    kvCacheBytesPerToken:
      (latentAttention ? latentAttention.kvDim : keyAndValueHeads * headDim) * n * model.bytesPerActivation,
    weightBytes: totalParameters * model.bytesPerWeight,
    attentionMacsPerContextToken: (latentAttention ? latentAttention.kvDim : headDim) * H,
  }
}
