/** A selective state-space layer of the first kind. Mamba, arXiv:2312.00752. */
export type Mamba = {
  readonly kind: 'mamba'
  /** Channels inside the layer. */
  readonly innerSize: number
  /** Elements of state per channel. */
  readonly stateSize: number
  /** Rank through which the step of each channel is made. */
  readonly stepRank: number
  /** Tokens the short convolution spans. */
  readonly convolutionKernel: number
  /** Steps and the two state projections pass norms of their own (Jamba). */
  readonly innerNorms?: boolean
}

/** Weights of the matrices every token passes through: in, to step and state projections, step, out. */
export const mambaProjections = (a: Mamba, hiddenSize: number): number =>
  3 * hiddenSize * a.innerSize + a.innerSize * (a.stepRank + 2 * a.stateSize) + a.stepRank * a.innerSize

/** Weights beside the matrices: convolution and its bias, step bias, A, D, inner norms. */
export const mambaVectors = (a: Mamba): number =>
  a.innerSize * (a.convolutionKernel + 1) +
  a.innerSize +
  a.innerSize * a.stateSize +
  a.innerSize +
  (a.innerNorms === true ? a.stepRank + 2 * a.stateSize : 0)

/** Elements of the recurrent state. */
export const mambaStateElements = (a: Mamba): number => a.innerSize * a.stateSize

/** Elements the convolution keeps: all tokens of its span but the current. */
export const mambaConvolutionElements = (a: Mamba): number => a.innerSize * (a.convolutionKernel - 1)

/**
 * FLOP of one token: for each element of the state its decay (2: step times A, exponential), the input (2), the update
 * (2) and the read (2); and the convolution.
 */
export const mambaCoreFlop = (a: Mamba): number =>
  8 * mambaStateElements(a) + 2 * a.innerSize * a.convolutionKernel
