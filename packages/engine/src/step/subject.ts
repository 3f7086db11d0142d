import type { Accelerator } from '../hardware/accelerator.ts'
import { computeFormatFor } from '../hardware/computeFormatFor.ts'
import { hasExperts, type Layout } from '../layout/layout.ts'
import {
  bytesPerElement,
  type ComputeFormat,
  computeFormatOf,
  type NumberFormat,
} from '../model/numberFormat.ts'
import { type Precision, productFormat } from '../model/precision.ts'
import type { Transformer } from '../model/transformer.ts'
import { type ModelBlocks, modelBlocks } from './blocks.ts'
import type { Prompt } from './prompt.ts'
import type { Workload } from './workload.ts'

/** How the weights of some matrices are kept and multiplied. */
export type MatrixFormat = {
  readonly bytesPerWeight: number
  /** The format they are kept in, as products would call it. */
  readonly keptIn: ComputeFormat
  /** The format the products run in on this machine. */
  readonly compute: ComputeFormat
}

/** What passes through a model: sequences that are decoded, and prompts beside them. */
export type PassContents = Pick<Workload, 'contextTokens'> & {
  /** Tokens by which every sequence is decoded in one pass: 1 when absent, more where drafted ones are verified. */
  readonly newTokens?: number
  /** Kinds of prompts whose parts pass too; none when absent. */
  readonly prompts?: readonly Prompt[]
}

/** What the kernels of a step depend on, in the form in which they need it. */
export type StepSubject = Required<PassContents> & {
  readonly model: Transformer
  readonly precision: Precision
  readonly blocks: ModelBlocks
  /** The model has routed experts. */
  readonly experts: boolean
  readonly attentionFormat: MatrixFormat
  readonly feedForwardFormat: MatrixFormat
  readonly expertFormat: MatrixFormat
  readonly headFormat: MatrixFormat
  /** Of routers, norms and the embedding. */
  readonly embeddingFormat: MatrixFormat
  /** The format in which attention multiplies: keys and values are widened to it as they are read. */
  readonly attentionCompute: ComputeFormat
  /** The format the cache is kept in, as products would call it. */
  readonly cacheFormat: ComputeFormat
}

/** The subject of all layouts of a model on a machine. Throws InputError where the machine lacks a format. */
export function stepSubject(
  model: Transformer,
  hardware: Accelerator,
  precision: Precision,
  { contextTokens, newTokens = 1, prompts = [] }: PassContents,
): StepSubject {
  const format = (weights: NumberFormat): MatrixFormat => ({
    bytesPerWeight: bytesPerElement[weights],
    keptIn: computeFormatOf[weights],
    compute: computeFormatFor(hardware, productFormat(weights, precision.compute)),
  })
  return {
    model,
    precision,
    contextTokens,
    newTokens,
    prompts,
    blocks: modelBlocks(model),
    experts: hasExperts(model),
    attentionFormat: format(precision.attention),
    feedForwardFormat: format(precision.feedForward),
    expertFormat: format(precision.experts),
    headFormat: format(model.tiedEmbeddings ? precision.embedding : precision.head),
    embeddingFormat: format(precision.embedding),
    attentionCompute: computeFormatFor(hardware, 'bf16'),
    cacheFormat: computeFormatOf[precision.kvCache],
  }
}

/** A subject and the layout its kernels are sharded by. */
export type ShardedSubject = StepSubject & { readonly layout: Layout }
