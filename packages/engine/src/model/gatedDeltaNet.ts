/**
 * Linear attention with a gated delta rule, whose state has a constant size: arXiv:2412.06464, as built in Qwen3-Next.
 */
export type GatedDeltaNet = {
  readonly kind: 'gated-delta-net'
  readonly keyHeads: number
  readonly valueHeads: number
  readonly keyHeadDimension: number
  readonly valueHeadDimension: number
  /** Tokens the short convolution before it spans. */
  readonly convolutionKernel: number
}

const keys = (a: GatedDeltaNet): number => a.keyHeads * a.keyHeadDimension
const values = (a: GatedDeltaNet): number => a.valueHeads * a.valueHeadDimension

/** Channels the short convolution runs over: queries, keys and values. */
const channels = (a: GatedDeltaNet): number => 2 * keys(a) + values(a)

/** Weights of the matrices every token passes through. Transformers `modeling_qwen3_next.py`. */
export const gatedDeltaNetProjections = (a: GatedDeltaNet, hiddenSize: number): number =>
  hiddenSize * (2 * keys(a) + 2 * values(a)) + // queries, keys, values, output gate
  hiddenSize * 2 * a.valueHeads + // decay and step of each head
  values(a) * hiddenSize // output

/** Weights beside the matrices: convolution, decay and its bias, norm of the output. */
export const gatedDeltaNetVectors = (a: GatedDeltaNet): number =>
  channels(a) * a.convolutionKernel + 2 * a.valueHeads + a.valueHeadDimension

/** Elements of the recurrent state: one matrix per value head. */
export const gatedDeltaNetStateElements = (a: GatedDeltaNet): number => values(a) * a.keyHeadDimension

/** Elements the convolution keeps: all tokens of its span but the current. */
export const gatedDeltaNetConvolutionElements = (a: GatedDeltaNet): number =>
  channels(a) * (a.convolutionKernel - 1)

/**
 * FLOP of one token: the state decays (1 per element), is read with the key (2), takes the difference (2), is read
 * with the query (2); and the convolution. Prefill in chunks does somewhat more on matrix units; this is the recurrence.
 */
export const gatedDeltaNetCoreFlop = (a: GatedDeltaNet): number =>
  7 * gatedDeltaNetStateElements(a) + 2 * channels(a) * a.convolutionKernel
