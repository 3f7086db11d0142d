/** A state-space layer of the second kind, with one decay per head. Mamba-2, arXiv:2405.21060. */
export type Mamba2 = {
  readonly kind: 'mamba-2'
  readonly heads: number
  /** Channels of each head. */
  readonly headDimension: number
  /** Elements of state per channel. */
  readonly stateSize: number
  /** Groups of heads that share the projections into and out of the state. */
  readonly groups: number
  /** Tokens the short convolution spans. */
  readonly convolutionKernel: number
  /** In- and out-projections have biases. */
  readonly bias?: boolean
  /** No norm before the output projection (Falcon-H1's smaller members). */
  readonly withoutNorm?: boolean
}

const inner = (a: Mamba2): number => a.heads * a.headDimension

/** Channels the short convolution runs over: the inputs and both state projections. */
const channels = (a: Mamba2): number => inner(a) + 2 * a.groups * a.stateSize

/** Outputs of the in-projection: gate, channels of the convolution, a step per head. */
const projected = (a: Mamba2): number => inner(a) + channels(a) + a.heads

/** Weights of the matrices every token passes through: in and out. */
export const mamba2Projections = (a: Mamba2, hiddenSize: number): number =>
  hiddenSize * projected(a) + inner(a) * hiddenSize

/** Weights beside the matrices: convolution and its bias, step bias, A and D of each head, norm, biases. */
export const mamba2Vectors = (a: Mamba2, hiddenSize: number): number =>
  channels(a) * (a.convolutionKernel + 1) +
  3 * a.heads +
  (a.withoutNorm === true ? 0 : inner(a)) +
  (a.bias === true ? projected(a) + hiddenSize : 0)

/** Elements of the recurrent state. */
export const mamba2StateElements = (a: Mamba2): number => inner(a) * a.stateSize

/** Elements the convolution keeps: all tokens of its span but the current. */
export const mamba2ConvolutionElements = (a: Mamba2): number => channels(a) * (a.convolutionKernel - 1)

/** FLOP of one token: decay (1 per element of the state), input and update (2), read (2); and the convolution. */
export const mamba2CoreFlop = (a: Mamba2): number =>
  5 * mamba2StateElements(a) + 2 * channels(a) * a.convolutionKernel
