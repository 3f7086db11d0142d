import fc from 'fast-check'
import type { NetworkCalibration } from '../src/hardware/calibration.ts'
import type { InterconnectTier } from '../src/hardware/interconnect.ts'
import type { Network } from '../src/network/network.ts'
import { arbitraryCalibration } from './decodeArbitraries.ts'

/** Numbers evenly spread in their logarithm. */
const logarithmic = (least: number, most: number) =>
  fc
    .double({ min: Math.log(least), max: Math.log(most), noNaN: true })
    .map((logarithm) => Math.exp(logarithm))

const figures = {
  name: fc.constant('made up'),
  bytesPerSecondPerDirection: logarithmic(1e9, 1e12),
  startUpLatencySeconds: logarithmic(1e-7, 1e-5),
}

/** A tier whose accelerators are joined in one of the ways that need no dimensions. */
export const tierOf = (
  topology: Exclude<InterconnectTier['topology'], 'torus'>,
  sizes: fc.Arbitrary<number>,
): fc.Arbitrary<InterconnectTier> =>
  fc.record({
    ...figures,
    topology: fc.constant(topology),
    size: sizes,
    inNetworkReduction: fc.boolean(),
  })

const torus: fc.Arbitrary<InterconnectTier> = fc
  .array(fc.integer({ min: 2, max: 8 }), { minLength: 1, maxLength: 3 })
  .chain((dimensions) =>
    fc.record({
      ...figures,
      topology: fc.constant('torus' as const),
      dimensions: fc.constant(dimensions),
      size: fc.constant(dimensions.reduce((product, length) => product * length, 1)),
      inNetworkReduction: fc.constant(false),
    }),
  )

const innerSizes = fc.integer({ min: 2, max: 72 })

/** An innermost tier of any topology. */
export const innermost: fc.Arbitrary<InterconnectTier> = fc.oneof(
  torus,
  ...(['switch', 'mesh', 'point-to-point', 'pcie'] as const).map((topology) => tierOf(topology, innerSizes)),
)

/** A tier around another: switches that join any number. */
export const outermost: fc.Arbitrary<InterconnectTier> = tierOf('switch', fc.constant(65_536))

export const networkCalibrations: fc.Arbitrary<NetworkCalibration> = arbitraryCalibration.map(
  ({ network }) => network,
)

/** Networks of one tier and of two. */
export const networks: fc.Arbitrary<Network> = fc.record({
  tiers: fc.oneof(
    innermost.map((tier) => [tier]),
    fc.tuple(innermost, outermost),
  ),
  calibration: networkCalibrations,
})
