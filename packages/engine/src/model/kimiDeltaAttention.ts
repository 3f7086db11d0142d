/** Kimi Delta Attention: a gated delta rule with a decay per channel. Kimi Linear, arXiv:2510.26692. */
export type KimiDeltaAttention = {
  readonly kind: 'kimi-delta'
  readonly heads: number
  /** Elements of each query, key and value head. */
  readonly headDimension: number
  /** Tokens the short convolutions before it span. */
  readonly convolutionKernel: number
  /** The output gate is one full matrix (Kimi K3) and not of rank `headDimension` (Kimi Linear). */
  readonly fullRankGate?: boolean
}

const width = (a: KimiDeltaAttention): number => a.heads * a.headDimension

/** Weights of the matrices every token passes through. The released `modeling_kimi.py` of Kimi Linear. */
export function kimiDeltaProjections(a: KimiDeltaAttention, hiddenSize: number): number {
  const lowRank = (hiddenSize + width(a)) * a.headDimension
  return (
    3 * hiddenSize * width(a) + // queries, keys, values
    lowRank + // decay of each channel
    hiddenSize * a.heads + // step of each head
    (a.fullRankGate === true ? hiddenSize * width(a) : lowRank) + // output gate
    width(a) * hiddenSize // output
  )
}

/** Weights beside the matrices: convolutions, decay and its bias, norm of the output. */
export const kimiDeltaVectors = (a: KimiDeltaAttention): number =>
  3 * width(a) * a.convolutionKernel + a.heads + width(a) + a.headDimension

/** Elements of the recurrent state: one matrix per head. */
export const kimiDeltaStateElements = (a: KimiDeltaAttention): number => width(a) * a.headDimension

/** Elements the convolutions keep: all tokens of their span but the current. */
export const kimiDeltaConvolutionElements = (a: KimiDeltaAttention): number =>
  3 * width(a) * (a.convolutionKernel - 1)

/** FLOP of one token: decay (1 per element of the state), read with the key (2), update (2), read (2); convolutions. */
export const kimiDeltaCoreFlop = (a: KimiDeltaAttention): number =>
  7 * kimiDeltaStateElements(a) + 6 * width(a) * a.convolutionKernel
