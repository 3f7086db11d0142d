import type { ComputeFormat } from '../model/numberFormat.ts'
import type { Kernel } from './kernel.ts'
import type { WorkUnit } from './passLoad.ts'
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
  /** Tokens of all replicas whose work it does for each of its own; 1 when absent. */
  readonly tokensEach?: number
  /** Kernels it takes; 1 when absent. */
  readonly launches?: number
  /** What its work grows with: tokens when absent. */
  readonly per?: WorkUnit
}): Kernel => {
  const {
    name,
    count,
    weights,
    inputs,
    outputs,
    format,
    tokensEach = 1,
    launches = 1,
    per = 'token',
  } = matrix
  return {
    name,
    kind: 'matrix',
    format: format.compute,
    keptIn: format.keptIn,
    count,
    launches,
    per,
    flopEach: 2 * weights * tokensEach,
    weightBytes: weights * format.bytesPerWeight,
    cacheBytesEach: 0,
    activationBytesEach: tokensEach * (inputs * inputBytes[format.compute] + outputs * bytesPerActivation),
  }
}

/** A kernel that reads and writes activations and does little else. */
export const elementwiseKernel = (kernel: {
  readonly name: string
  readonly count: number
  /** Elements of activations read and written for each token, or whatever else it grows with. */
  readonly elementsEach: number
  /** Bytes of weights it reads: norms, biases. */
  readonly weightBytes?: number
  /** Bytes of the cache it writes. */
  readonly cacheBytesEach?: number
  readonly launches?: number
  /** What its work grows with: tokens when absent. */
  readonly per?: WorkUnit
}): Kernel => ({
  name: kernel.name,
  kind: 'elementwise',
  format: 'bf16',
  keptIn: 'bf16',
  count: kernel.count,
  launches: kernel.launches ?? 1,
  per: kernel.per ?? 'token',
  flopEach: 0,
  weightBytes: kernel.weightBytes ?? 0,
  cacheBytesEach: kernel.cacheBytesEach ?? 0,
  activationBytesEach: kernel.elementsEach * bytesPerActivation,
})
