/** A feed-forward block all tokens pass through. */
export type DenseFeedForward = {
  readonly kind: 'dense'
  /** Elements between its matrices. */
  readonly width: number
  /** Three matrices, one of them a gate (SwiGLU, GeGLU); two otherwise. arXiv:2002.05202. */
  readonly gated: boolean
  /** Its matrices have biases. */
  readonly bias?: boolean
}

/** Weights of the matrices of a feed-forward block. */
export const feedForwardProjections = (inputSize: number, width: number, gated: boolean): number =>
  (gated ? 3 : 2) * inputSize * width

/** Biases of a feed-forward block. */
export const feedForwardBiases = (outputSize: number, width: number, gated: boolean): number =>
  (gated ? 2 : 1) * width + outputSize
