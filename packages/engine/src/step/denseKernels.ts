import { feedForwardBiases, feedForwardProjections } from '../model/denseFeedForward.ts'
import type { Kernel } from './kernel.ts'
import { elementwiseKernel, matrixKernel } from './matrixKernel.ts'
import type { MatrixFormat } from './subject.ts'

/** A feed-forward block as one accelerator has it. */
export type DenseShard = {
  /** What it is called before "gate and up projections": "shared experts: "; empty for an ordinary block. */
  readonly prefix: string
  /** Elements between its matrices, of this accelerator. */
  readonly width: number
  readonly gated: boolean
  readonly bias: boolean
  /** Tokens of all replicas whose work it does for each of its own. */
  readonly tokensEach: number
  /** Weights more that all accelerators have: a gate to one number. */
  readonly extraWeights?: number
}

/** Kernels of a feed-forward block all tokens pass through. @param count layers of that kind */
export function denseKernels(
  shard: DenseShard,
  hiddenSize: number,
  format: MatrixFormat,
  count: number,
): readonly Kernel[] {
  const { prefix, width, gated, tokensEach, extraWeights = 0 } = shard
  const down = hiddenSize * width
  const up = feedForwardProjections(hiddenSize, width, gated) - down + extraWeights
  const biases = shard.bias ? feedForwardBiases(hiddenSize, width, gated) : 0
  const upOutputs = gated ? 2 * width : width
  return [
    matrixKernel({
      name: `${prefix}${gated ? 'gate and up projections' : 'up projection'}`,
      count,
      weights: up,
      inputs: hiddenSize,
      outputs: upOutputs,
      format,
      tokensEach,
    }),
    elementwiseKernel({
      name: `${prefix}activation`,
      count,
      elementsEach: tokensEach * (upOutputs + width),
      weightBytes: biases * format.bytesPerWeight,
    }),
    matrixKernel({
      name: `${prefix}down projection`,
      count,
      weights: down,
      inputs: width,
      outputs: hiddenSize,
      format,
      tokensEach,
    }),
  ]
}
