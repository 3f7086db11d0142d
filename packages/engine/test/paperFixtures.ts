import type { PaperAccelerator } from '../src/paper/accelerator.ts'
import type { PaperTransformer } from '../src/paper/transformer.ts'

/** A dense transformer small enough to count by hand: 2 layers, 4 heads of width 2, two of them sharing keys and values. */
export const tinyDense: PaperTransformer = {
  name: 'tiny dense',
  modelDim: 8,
  feedForwardDim: 16,
  feedForwardMatrices: { up: 2, down: 1 },
  layers: 2,
  experts: 1,
  activeExperts: 1,
  queryHeads: 4,
  queryHeadsPerKvHead: 2,
  headDim: 2,
  vocabularySize: 100,
  bytesPerWeight: 2,
  bytesPerActivation: 2,
  parallelAttention: false,
}

/** The same with 7 experts, of which each token visits 2. */
export const tinyMixture: PaperTransformer = {
  ...tinyDense,
  name: 'tiny mixture',
  experts: 7,
  activeExperts: 2,
}

/** The same with latent attention, 4 wide for keys with values and 6 for queries. */
export const tinyLatent: PaperTransformer = {
  ...tinyDense,
  name: 'tiny latent',
  latentAttention: { kvDim: 4, queryDim: 6 },
}

/** An accelerator of round figures, eight to a node. */
export const roundAccelerator: PaperAccelerator = {
  name: 'round',
  flopPerSecond: { bits8: 2e15, bits16: 1e15 },
  arithmeticUtilizationCap: 0.5,
  hbmBytesPerSecond: 4e12,
  hbmUtilizationCap: 0.5,
  hbmBytes: 1e11,
  interconnect: {
    law: 'nccl',
    nodeSize: 8,
    intraNodeBytesPerSecond: 200e9,
    interNodeBytesPerSecond: 25e9,
    baseLatency: 'measured',
  },
  dollarsPerHour: 3.6,
  kernelLaunchSeconds: 4e-6,
}

/** The same on a torus. */
export const torusAccelerator: PaperAccelerator = {
  ...roundAccelerator,
  name: 'round torus',
  interconnect: { law: 'torus', bytesPerSecond: 100e9 },
}
