import fc from 'fast-check'
import type { PaperAccelerator } from '../src/paper/accelerator.ts'
import type { DecodeProblem, PaperSize, SizeBox } from '../src/paper/decodeProblem.ts'
import type { PaperTransformer } from '../src/paper/transformer.ts'

const logUniform = (least: number, most: number): fc.Arbitrary<number> =>
  fc
    .double({ min: Math.log(least), max: Math.log(most), noNaN: true })
    .map((logarithm) => Math.min(Math.max(Math.exp(logarithm), least), most))

const matrices = fc.constantFrom({ up: 1, down: 1 }, { up: 2, down: 1 })

/** Experts and how many of them a token visits; a third of the cases are dense. */
const routing = fc.oneof(
  fc.constant({ experts: 1, activeExperts: 1 }),
  fc.constantFrom(
    { experts: 8, activeExperts: 2 },
    { experts: 16, activeExperts: 2 },
    { experts: 3, activeExperts: 2 },
    { experts: 256, activeExperts: 9 },
  ),
)

/** Query heads and how many of them share a key-value head. */
const heads = fc.constantFrom(
  { queryHeads: 8, queryHeadsPerKvHead: 1 },
  { queryHeads: 32, queryHeadsPerKvHead: 4 },
  { queryHeads: 64, queryHeadsPerKvHead: 64 },
  { queryHeads: 128, queryHeadsPerKvHead: 16 },
)

const latentAttention = fc.option(fc.constant({ kvDim: 512, queryDim: 1536 }), { nil: undefined, freq: 3 })

/** Transformers from tens of millions to a trillion parameters, dense and of experts, with and without MLA. */
export const paperTransformers: fc.Arbitrary<PaperTransformer> = fc
  .record({
    modelDim: fc.constantFrom(1024, 4096, 7168, 12_345.6),
    feedForwardDim: fc.constantFrom(2048, 14_336),
    feedForwardMatrices: matrices,
    layers: fc.integer({ min: 1, max: 130 }),
    routing,
    heads,
    headDim: fc.constantFrom(64, 128, 135.5),
    latentAttention,
    vocabularySize: fc.constantFrom(32_000, 128_256),
    bytesPerWeight: fc.constantFrom(1, 2),
    bytesPerActivation: fc.constantFrom(1, 2),
    parallelAttention: fc.boolean(),
  })
  .map(({ routing, heads, latentAttention, ...dimensions }) => ({
    name: 'some transformer',
    ...dimensions,
    ...routing,
    ...heads,
    ...(latentAttention ? { latentAttention } : {}),
  }))

const interconnects: fc.Arbitrary<PaperAccelerator['interconnect']> = fc.oneof(
  fc.record({
    law: fc.constant('nccl' as const),
    nodeSize: fc.constantFrom(1, 4, 8, 72),
    intraNodeBytesPerSecond: logUniform(50e9, 900e9),
    interNodeBytesPerSecond: logUniform(5e9, 100e9),
    baseLatency: fc.constantFrom('measured' as const, 'zero' as const),
  }),
  fc.record({ law: fc.constant('torus' as const), bytesPerSecond: logUniform(20e9, 500e9) }),
)

const share = fc.double({ min: 0.3, max: 1, noNaN: true })

/** Accelerators around those of the paper, on both laws of collectives. */
export const paperAccelerators: fc.Arbitrary<PaperAccelerator> = fc.record({
  name: fc.constant('some accelerator'),
  flopPerSecond: fc.record({ bits8: logUniform(1e14, 4e15), bits16: logUniform(1e14, 2e15) }),
  arithmeticUtilizationCap: share,
  hbmBytesPerSecond: logUniform(5e11, 2e13),
  hbmUtilizationCap: share,
  hbmBytes: logUniform(1e10, 3e11),
  interconnect: interconnects,
  dollarsPerHour: logUniform(0.1, 20),
  kernelLaunchSeconds: fc.constantFrom(0, 4e-6),
})

/** Problems of one to five new tokens. */
export const decodeProblems: fc.Arbitrary<DecodeProblem> = fc.record({
  model: paperTransformers,
  accelerator: paperAccelerators,
  contextTokens: fc.constantFrom(0, 1, 1000, 100_000),
  newTokens: fc.constantFrom(1, 1, 2, 5),
})

/** Sizes, some of them whole powers of two. */
export const paperSizes: fc.Arbitrary<PaperSize> = fc.record({
  batch: fc.oneof(
    logUniform(1, 2 ** 20),
    fc.nat(20).map((doublings) => 2 ** doublings),
  ),
  accelerators: fc.oneof(
    logUniform(1, 2 ** 18),
    fc.nat(18).map((doublings) => 2 ** doublings),
  ),
})

/** A box of sizes, from a single one to all of them, and some of the sizes in it, its corners among them. */
export const boxesWithSizes: fc.Arbitrary<{ readonly box: SizeBox; readonly sizes: readonly PaperSize[] }> =
  fc
    .record({
      smallest: paperSizes,
      batchGrowth: fc.oneof(fc.constant(1), logUniform(1, 1.2), logUniform(1, 1000)),
      acceleratorGrowth: fc.oneof(fc.constant(1), logUniform(1, 1.2), logUniform(1, 1000)),
      shares: fc.array(
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
        {
          minLength: 4,
          maxLength: 12,
        },
      ),
    })
    .map(({ smallest, batchGrowth, acceleratorGrowth, shares }) => {
      const largest = {
        batch: smallest.batch * batchGrowth,
        accelerators: smallest.accelerators * acceleratorGrowth,
      }
      const inside = shares.map(([batchShare, acceleratorShare]) => ({
        batch: Math.min(smallest.batch * batchGrowth ** batchShare, largest.batch),
        accelerators: Math.min(
          smallest.accelerators * acceleratorGrowth ** acceleratorShare,
          largest.accelerators,
        ),
      }))
      const corners = [
        smallest,
        largest,
        { batch: smallest.batch, accelerators: largest.accelerators },
        { batch: largest.batch, accelerators: smallest.accelerators },
      ]
      return { box: { smallest, largest }, sizes: [...corners, ...inside] }
    })
