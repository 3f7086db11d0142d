import type { Calibration, LinkCalibration, NetworkCalibration } from 'paretoken'
import type { AcceleratorFamily } from './acceleratorFamily.ts'
import type { FamilyNetwork, FittedNetworks } from './familyNetworks.ts'
import { fittedNetworks } from './fittedNetworks.ts'
import { publishedNetwork } from './publishedParts.ts'
import type { ServingEngine } from './servingEngine.ts'

/**
 * Seconds that a hop between servers takes the collectives library beside the link's start-up: estimate, as it was measured inside
 * servers only. Between servers of H100 a send of 2 KB took 17 µs where inside one it took 5, of A100 24 and 8 (microsoft/vidur,
 * data/profiling/network): 12 to 16 µs more, of which the start-up of InfiniBand is 5.
 */
const hopBetweenServersSeconds = 8e-6

/** What the library reaches between servers: of bandwidth what exchanges with experts were measured to reach there. */
const libraryScaleOut = (
  { scaleUp }: FamilyNetwork['library'],
  { bandwidthEfficiency }: LinkCalibration,
): LinkCalibration => ({ ...scaleUp, bandwidthEfficiency, syncSeconds: hopBetweenServersSeconds })

/** How well the parts fit that an engine uses, without the name of the engine. */
const residualsFor = (
  residuals: FamilyNetwork['residuals'],
  engine: ServingEngine,
): FamilyNetwork['residuals'] =>
  Object.fromEntries(
    Object.entries(residuals).flatMap(([part, residual]) => {
      if (!part.startsWith('direct all-reduce ')) return [[part, residual]]
      return part === `direct all-reduce ${engine}` ? [['direct all-reduce', residual]] : []
    }),
  )

/**
 * What the collectives of an engine reach of the network of a family's machines, measured by themselves, and how well that fits. Parts that were not measured
 * on the family, nor published of it, are those of all measurements together.
 * @param fitted constants of all families; the catalog's where none are given
 */
export function networkFor(
  family: AcceleratorFamily,
  engine: ServingEngine,
  fitted: FittedNetworks = fittedNetworks,
): {
  readonly network: Omit<NetworkCalibration, 'stragglerSeconds'>
  readonly residuals: Calibration['residuals']
} {
  const { any } = fitted
  const { library, directAllReduce, expertExchange, forwardedExpertExchange, residuals } =
    fitted[family] ?? publishedNetwork(family, any) ?? any
  const scaleOut = expertExchange.scaleOut ?? any.expertExchange.scaleOut
  const { 'forwarded expert exchange': forwarded } = any.residuals
  return {
    network: {
      ...library,
      scaleOut: libraryScaleOut(library, scaleOut),
      inNetworkReduction: library.inNetworkReduction ?? any.library.inNetworkReduction,
      directAllReduce: directAllReduce[engine],
      expertExchange: { ...expertExchange, scaleOut },
      forwardedExpertExchange: { ...any.forwardedExpertExchange, ...forwardedExpertExchange },
    },
    residuals: residualsFor(
      { ...(forwarded && { 'forwarded expert exchange': forwarded }), ...residuals },
      engine,
    ),
  }
}
