/** Lightning attention: linear attention with a fixed decay per head. MiniMax-01, arXiv:2501.08313, section 2.2. */
export type LightningAttention = {
  readonly kind: 'lightning'
  readonly heads: number
  /** Elements of each query, key and value head. */
  readonly headDimension: number
}

const width = (a: LightningAttention): number => a.heads * a.headDimension

/** Weights of the matrices every token passes through: queries, keys, values, output gate, output. */
export const lightningProjections = (a: LightningAttention, hiddenSize: number): number =>
  5 * hiddenSize * width(a)

/** Weights beside the matrices: the norm of the output. */
export const lightningVectors = (a: LightningAttention): number => width(a)

/** Elements of the recurrent state: one matrix per head. */
export const lightningStateElements = (a: LightningAttention): number => width(a) * a.headDimension

/** FLOP of one token: decay (1 per element of the state), update (2), read with the query (2). */
export const lightningCoreFlop = (a: LightningAttention): number => 5 * lightningStateElements(a)
