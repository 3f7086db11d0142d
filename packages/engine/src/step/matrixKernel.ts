import type { ComputeFormat } from '../model/numberFormat.ts'
import type { Kernel } from './kernel.ts'
import type { MatrixFormat } from './subject.ts'

/** Bytes of an activation as kernels leave it: bf16. */
export const bytesPerActivation = 2

/** Bytes of an activation as a product takes it in: in the format it multiplies in, bf16 at the widest; of fp4 with its scales. */
export const inputBytes: Readonly<Record<ComputeFormat, number>> = {
  fp32: 2,
  tf32: 2,
  bf16: 2,
  fp16: 2,
  fp8: 1,
  int8: 1,
  fp6: 0.78125,
  fp4: 0.5625,
  int4: 0.5,
}

/** A product of tokens with a weight matrix that all of them pass through, or several such alike. */
export const matrixKernel = (matrix: {
  readonly name: string
  readonly count: number
  /** Weights of the shard. */
  readonly weights: number
  /** Elements of a token that go in. */
  readonly inputs: number
  /** Elements of a token that come out. */
  readonly outputs: number
  readonly format: MatrixFormat
  /** Tokens for each sequence of a replica's micro-batch; 1 when absent. */
  readonly tokensPerSequence?: number
  /** Kernels it takes; 1 when absent. */
  readonly launches?: number
}): Kernel => {
  const { name, count, weights, inputs, outputs, format, tokensPerSequence = 1, launches = 1 } = matrix
  return {
    name,
    kind: 'matrix',
    format: format.compute,
    keptIn: format.keptIn,
    count,
    launches,
    flopPerSequence: 2 * weights * tokensPerSequence,
    weightBytes: weights * format.bytesPerWeight,
    cacheBytesPerSequence: 0,
    activationBytesPerSequence:
      tokensPerSequence * (inputs * inputBytes[format.compute] + outputs * bytesPerActivation),
  }
}

/** A kernel that reads and writes activations and does little else. */
export const elementwiseKernel = (kernel: {
  readonly name: string
  readonly count: number
  /** Elements of activations read and written for each sequence of a replica's micro-batch. */
  readonly elementsPerSequence: number
  /** Bytes of weights it reads: norms, biases. */
  readonly weightBytes?: number
  /** Bytes of the cache it writes. */
  readonly cacheBytesPerSequence?: number
  readonly launches?: number
}): Kernel => ({
  name: kernel.name,
  kind: 'elementwise',
  format: 'bf16',
  keptIn: 'bf16',
  count: kernel.count,
  launches: kernel.launches ?? 1,
  flopPerSequence: 0,
  weightBytes: kernel.weightBytes ?? 0,
  cacheBytesPerSequence: kernel.cacheBytesPerSequence ?? 0,
  activationBytesPerSequence: kernel.elementsPerSequence * bytesPerActivation,
})
