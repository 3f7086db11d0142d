import { bytesPerElement, type ComputeFormat, computeFormatOf, type NumberFormat } from './numberFormat.ts'

/** The number format of each part of a model as it is served, and the type its matrix products run in. */
export type Precision = {
  /** Weights of attention, linear attention and state-space layers. */
  readonly attention: NumberFormat
  /** Weights of dense feed-forward blocks and of shared experts. */
  readonly feedForward: NumberFormat
  /** Weights of routed experts. */
  readonly experts: NumberFormat
  /** The embedding table; norms, routers and towers are kept in it too. */
  readonly embedding: NumberFormat
  /** The output head; a head tied to the embedding has the embedding's format. */
  readonly head: NumberFormat
  /** The narrowest type matrix products run in; see `productFormat`. */
  readonly compute: ComputeFormat
  /** Cached keys and values. */
  readonly kvCache: NumberFormat
  /** The recurrent state of linear attention and state-space layers. */
  readonly state: NumberFormat
  /** Activations as accelerators exchange them; bf16 when absent. */
  readonly communication?: NumberFormat
  /**
   * Activations on their way to the experts of other accelerators; when absent fp8 where experts compute in fp8 or narrower, as
   * DeepEP and its like do, else as `communication`.
   */
  readonly dispatch?: NumberFormat
}

/** The format in which activations are exchanged between accelerators. */
export const communicationFormat = ({ communication = 'bf16' }: Precision): NumberFormat => communication

/** The format in which activations go to the experts of other accelerators; results come back in `communicationFormat`. */
export function dispatchFormat(precision: Precision): NumberFormat {
  if (precision.dispatch !== undefined) return precision.dispatch
  const narrow = bitsOf[productFormat(precision.experts, precision.compute)] <= 8
  const format = communicationFormat(precision)
  return narrow && bytesPerElement[format] > 1 ? 'fp8' : format
}

const wide: readonly NumberFormat[] = ['fp32', 'tf32', 'bf16', 'fp16']

const narrowCompute = (weights: NumberFormat): ComputeFormat =>
  weights.startsWith('int') && weights !== 'int8' ? 'bf16' : computeFormatOf[weights]

/**
 * A model whose layers all have one format. Narrow formats leave the embedding, the head, the KV cache in bf16, as
 * checkpoints do; products of 2- to 4-bit integer weights run in bf16 (weight-only quantisation: AWQ, GPTQ).
 * @param weights format of the weights of all layers
 * @param parts what differs from that
 */
export function uniformPrecision(weights: NumberFormat, parts: Partial<Precision> = {}): Precision {
  const rest = wide.includes(weights) ? weights : 'bf16'
  return {
    attention: weights,
    feedForward: weights,
    experts: weights,
    embedding: rest,
    head: rest,
    compute: narrowCompute(weights),
    kvCache: rest,
    state: 'fp32',
    ...parts,
  }
}

const bitsOf: Readonly<Record<ComputeFormat, number>> = {
  fp32: 32,
  tf32: 19,
  bf16: 16,
  fp16: 16,
  fp8: 8,
  int8: 8,
  fp6: 6,
  fp4: 4,
  int4: 4,
}

/**
 * The type the product of weights and activations runs in: the wider of the weights' own and of `compute`. So 4-bit
 * weights beside bf16 activations are multiplied in bf16, and bf16 weights stay in bf16 when the rest runs in fp8.
 */
export function productFormat(weights: NumberFormat, compute: ComputeFormat): ComputeFormat {
  const own = computeFormatOf[weights]
  return bitsOf[own] > bitsOf[compute] ? own : compute
}
