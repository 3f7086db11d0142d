import fc from 'fast-check'
import type { Accelerator } from '../src/hardware/accelerator.ts'
import type { Calibration, KernelCalibration, LinkCalibration } from '../src/hardware/calibration.ts'
import { idealCalibration } from '../src/hardware/idealCalibration.ts'
import type { InterconnectTier } from '../src/hardware/interconnect.ts'
import type { Attention } from '../src/model/attention.ts'
import type { FeedForward } from '../src/model/feedForward.ts'
import { uniformPrecision } from '../src/model/precision.ts'
import type { LayerGroup, Transformer } from '../src/model/transformer.ts'
import type { DecodeQuestion } from '../src/search/decodeQuestion.ts'

const powerOfTwo = (least: number, most: number) =>
  fc.integer({ min: Math.log2(least), max: Math.log2(most) }).map((power) => 2 ** power)

/** Numbers evenly spread in their logarithm. */
const logarithmic = (least: number, most: number) =>
  fc
    .double({ min: Math.log(least), max: Math.log(most), noNaN: true })
    .map((logarithm) => Math.exp(logarithm))

const share = fc.double({ min: 0, max: 1, noNaN: true })
const efficiency = fc.double({ min: 0.05, max: 1, noNaN: true })
const seconds = fc.double({ min: 0, max: 2e-5, noNaN: true })

const attention: fc.Arbitrary<Attention> = fc.oneof(
  fc
    .record({
      kind: fc.constant('grouped-query' as const),
      queryHeads: powerOfTwo(2, 16),
      keyValueHeads: powerOfTwo(1, 2),
      headDimension: powerOfTwo(32, 128),
    })
    .chain((plain) =>
      fc
        .option(powerOfTwo(64, 1024), { nil: undefined })
        .map((window) => (window === undefined ? plain : { ...plain, window })),
    ),
  fc.record({
    kind: fc.constant('latent' as const),
    heads: powerOfTwo(2, 16),
    queryLoraRank: fc.option(powerOfTwo(64, 256), { nil: null }),
    keyValueLoraRank: powerOfTwo(64, 256),
    nopeHeadDimension: powerOfTwo(32, 64),
    ropeHeadDimension: powerOfTwo(16, 32),
    valueHeadDimension: powerOfTwo(32, 64),
  }),
  fc.record({
    kind: fc.constant('mamba-2' as const),
    heads: powerOfTwo(2, 16),
    headDimension: powerOfTwo(32, 64),
    stateSize: powerOfTwo(16, 64),
    groups: powerOfTwo(1, 2),
    convolutionKernel: fc.constant(4),
  }),
)

const dense: fc.Arbitrary<FeedForward> = fc.record({
  kind: fc.constant('dense' as const),
  width: powerOfTwo(512, 4096),
  gated: fc.boolean(),
})

const mixture: fc.Arbitrary<FeedForward> = powerOfTwo(4, 32).chain((experts) =>
  fc.record({
    kind: fc.constant('mixture' as const),
    experts: fc.constant(experts),
    activeExperts: fc.integer({ min: 1, max: Math.min(4, experts) }),
    expertWidth: powerOfTwo(128, 1024),
    gated: fc.boolean(),
    sharedWidth: fc.constantFrom(0, 256),
  }),
)

const layer: fc.Arbitrary<LayerGroup> = fc.record({
  count: fc.integer({ min: 1, max: 5 }),
  attention,
  feedForward: fc.oneof(dense, mixture),
  parallel: fc.boolean(),
})

/** Small models of all kinds of layers that can be told apart. */
const arbitraryModel: fc.Arbitrary<Transformer> = fc.record({
  hiddenSize: powerOfTwo(256, 1024),
  vocabularySize: fc.constant(32_768),
  tiedEmbeddings: fc.boolean(),
  maximumContext: fc.constant(null),
  layers: fc.array(layer, { minLength: 1, maxLength: 3 }),
})

const tier = (size: number, topology: 'switch' | 'mesh' | 'pcie'): fc.Arbitrary<InterconnectTier> =>
  fc.record({
    name: fc.constant(topology),
    size: fc.constant(size),
    topology: fc.constant(topology),
    bytesPerSecondPerDirection: logarithmic(1e9, 1e12),
    startUpLatencySeconds: logarithmic(1e-7, 1e-5),
    inNetworkReduction: fc.boolean(),
  })

const torus: fc.Arbitrary<InterconnectTier> = fc.record({
  name: fc.constant('torus'),
  size: fc.constant(16),
  topology: fc.constant('torus' as const),
  dimensions: fc.constant([4, 4]),
  bytesPerSecondPerDirection: logarithmic(1e9, 1e12),
  startUpLatencySeconds: logarithmic(1e-7, 1e-5),
  inNetworkReduction: fc.constant(false),
})

/** Two tiers, of which the outer is no faster than the inner, or a torus. */
const interconnect: fc.Arbitrary<readonly InterconnectTier[]> = fc.oneof(
  fc
    .tuple(fc.constantFrom('switch' as const, 'mesh' as const, 'pcie' as const), fc.boolean())
    .chain(([topology]) => fc.tuple(tier(4, topology), tier(16, 'switch')))
    .map(([inner, outer]) => [
      inner,
      {
        ...outer,
        bytesPerSecondPerDirection: Math.min(
          inner.bytesPerSecondPerDirection,
          outer.bytesPerSecondPerDirection,
        ),
        startUpLatencySeconds: Math.max(inner.startUpLatencySeconds, outer.startUpLatencySeconds),
      },
    ]),
  torus.map((only) => [only]),
)

/** Machines small enough that models of `arbitraryModel` do not always fit. */
const arbitraryAccelerator: fc.Arbitrary<Accelerator> = fc.record({
  id: fc.constant('made-up'),
  name: fc.constant('made up'),
  vendor: fc.constant('nobody'),
  flopPerSecond: fc
    .tuple(logarithmic(1e12, 1e15), fc.double({ min: 1, max: 2, noNaN: true }))
    .map(([bf16, more]) => ({ bf16, fp8: bf16 * more })),
  hbmBytes: logarithmic(5e8, 1e10),
  hbmBytesPerSecond: logarithmic(1e11, 1e13),
  interconnect,
})

const kernel: fc.Arbitrary<KernelCalibration> = fc.record({
  flopEfficiency: efficiency,
  bandwidthEfficiency: efficiency,
  exposedShare: share,
  launchSeconds: seconds,
})

const link: fc.Arbitrary<LinkCalibration> = fc.record({
  bandwidthEfficiency: efficiency,
  contention: share,
  syncSeconds: seconds,
  syncSecondsPerPeer: fc.double({ min: 0, max: 1e-6, noNaN: true }),
})

const transport = fc.record({ launchSeconds: seconds, scaleUp: link, scaleOut: link })

/** Calibrations of all kinds, the ideal one among them. */
export const arbitraryCalibration: fc.Arbitrary<Calibration> = fc.oneof(
  fc.constant(idealCalibration),
  fc.record({
    id: fc.constant('made-up'),
    kernels: fc.record({
      matrix: fc.record({ usual: kernel, fp8: kernel }),
      attention: fc.record({ usual: kernel }),
      latentAttention: fc.record({ usual: kernel }),
      prefillAttention: fc.record({ usual: kernel }),
      experts: fc.record({ usual: kernel }),
      recurrence: fc.record({ usual: kernel }),
      elementwise: fc.record({ usual: kernel }),
    }),
    network: fc.record({
      launchSeconds: seconds,
      scaleUp: link,
      scaleOut: link,
      stragglerSeconds: seconds,
      inNetworkReduction: fc.record({ launchSeconds: seconds, bandwidthEfficiency: efficiency }),
      directAllReduce: fc.record({ launchSeconds: seconds, scaleUp: link }),
      expertExchange: transport,
      forwardedExpertExchange: transport,
    }),
    activationTraffic: share,
    networkOverlap: share,
    promptSchedule: fc.constantFrom('mixed' as const, 'alternating' as const),
    hostSeconds: fc.double({ min: 0, max: 1e-3, noNaN: true }),
    hostSecondsPerSample: fc.constantFrom(0, 1e-5),
    requestOverheadSeconds: fc.double({ min: 0, max: 0.1, noNaN: true }),
    expertImbalance: fc.double({ min: 0, max: 2, noNaN: true }),
    reservedBytes: fc.constantFrom(0, 1e8),
    reservedShare: fc.constantFrom(0, 0.1),
    reservedFreeShare: fc.constantFrom(0, 0.1),
    residuals: fc.constant({}),
  }),
)

/** Questions about small models on small machines. */
export const arbitraryQuestion: fc.Arbitrary<DecodeQuestion> = fc.record({
  model: arbitraryModel,
  hardware: arbitraryAccelerator,
  precision: fc.constantFrom(uniformPrecision('bf16'), uniformPrecision('fp8')),
  workload: fc
    .tuple(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 0, max: 20_000 }))
    .map(([contextTokens, more]) => ({ contextTokens, reservedContextTokens: contextTokens + more })),
  calibration: arbitraryCalibration,
})
