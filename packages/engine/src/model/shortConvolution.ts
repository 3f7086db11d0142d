/** A gated short convolution in place of attention (Liquid's LFM2, arXiv:2511.23404). */
export type ShortConvolution = {
  readonly kind: 'short-convolution'
  /** Tokens it spans. */
  readonly convolutionKernel: number
  /** Share of the model's channels it works on, where accelerators split them; all when absent. */
  readonly channelShare?: number
}

/** Channels it works on. */
const channels = ({ channelShare = 1 }: ShortConvolution, hiddenSize: number): number =>
  channelShare * hiddenSize

/** Weights of the matrices every token passes through: two gates and the input, output. */
export const shortConvolutionProjections = (a: ShortConvolution, hiddenSize: number): number =>
  4 * hiddenSize * channels(a, hiddenSize)

/** Weights beside the matrices: the convolution. */
export const shortConvolutionVectors = (a: ShortConvolution, hiddenSize: number): number =>
  channels(a, hiddenSize) * a.convolutionKernel

/** Elements the convolution keeps: all tokens of its span but the current. */
export const shortConvolutionElements = (a: ShortConvolution, hiddenSize: number): number =>
  channels(a, hiddenSize) * (a.convolutionKernel - 1)

/** FLOP of one token. */
export const shortConvolutionFlop = (a: ShortConvolution, hiddenSize: number): number =>
  2 * channels(a, hiddenSize) * a.convolutionKernel
