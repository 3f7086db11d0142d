import type { Attention } from './attention.ts'
import type { FeedForward } from './feedForward.ts'

/**
 * Layers that are alike. Groups stand in the order in which their first layer comes in the model; layers of one kind
 * need not be next to each other there.
 */
export type LayerGroup = {
  /** How many such layers the model has. */
  readonly count: number
  /** What mixes tokens; null where a layer has only a feed-forward block. */
  readonly attention: Attention | null
  /** The feed-forward block; null where a layer has only attention. */
  readonly feedForward: FeedForward | null
  /** Both read the same input and their outputs are added (GPT-J, PaLM, Falcon); in sequence when absent. */
  readonly parallel?: boolean
  /** Norms of the hidden size in one layer: one before each block when absent, one in all where they are parallel. */
  readonly norms?: number
}

/** Layers beside the model that predict tokens after the next, for speculative decoding. DeepSeek-V3, section 2.2. */
export type MultiTokenPrediction = {
  /** Modules, each predicting one token more. */
  readonly modules: number
  /** Layers of one module; beside them it has a projection from twice the hidden size and three norms. */
  readonly layers: readonly LayerGroup[]
}

/** A part that turns another modality into embeddings: counted apart, not part of the language model. */
export type Tower = {
  readonly modality: 'vision' | 'audio'
  /** What it is, as the configuration names it. */
  readonly name: string
  /** Its weights, projector included, where they can be told from the configuration; null where they cannot. */
  readonly parameters: number | null
}

/** Gemma 3n's second embedding: a small vector per token for every layer, mixed in after its feed-forward block. */
export type PerLayerEmbedding = {
  readonly vocabularySize: number
  /** Elements per layer. */
  readonly width: number
}

/** A language model: what there is to know of its shape. Plain data; survives JSON and structuredClone. */
export type Transformer = {
  /** Elements of the state each token carries from layer to layer. */
  readonly hiddenSize: number
  /** Rows of the embedding table, padding included. */
  readonly vocabularySize: number
  /** The output head is the embedding table. */
  readonly tiedEmbeddings: boolean
  /** Longest context in tokens that the model is meant for; null where it is not known. */
  readonly maximumContext: number | null
  readonly layers: readonly LayerGroup[]
  /** Norms have biases (LayerNorm); RMSNorm when absent. */
  readonly normBias?: boolean
  /** Norms of the hidden size outside of layers: one, after the last, when absent. */
  readonly outerNorms?: number
  /** Rows of a table of learned positions (GPT-2, OPT); none when absent. */
  readonly learnedPositions?: number
  /** The output head has a bias (GPT-J, Phi). */
  readonly headBias?: boolean
  /** Width of the embedding table where it is not the hidden size: projections lead in and out (OPT-350m). */
  readonly embeddingWidth?: number
  /** Residual streams that layers mix (DeepSeek-V4's hyper-connections, arXiv:2512.24880); one when absent. */
  readonly residualStreams?: number
  readonly perLayerEmbedding?: PerLayerEmbedding
  readonly multiTokenPrediction?: MultiTokenPrediction
  readonly towers?: readonly Tower[]
  /**
   * What the publisher's count of active parameters leaves out: nothing when absent (Qwen, Mistral, Meta), the
   * embedding table, of which a token reads one row (OpenAI, DeepSeek, Moonshot), or the head as well (MiniMax, Z.ai).
   */
  readonly activeCountLeavesOut?: 'embedding' | 'embedding-and-head'
}

/** Layers of the model, all groups together. */
export const layerCount = (model: Transformer): number =>
  model.layers.reduce((sum, { count }) => sum + count, 0)
