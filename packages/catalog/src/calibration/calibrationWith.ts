import type { Calibration } from 'paretoken'
import type { AcceleratorFamily } from './acceleratorFamily.ts'
import { engineConstants } from './engineConstants.ts'
import { familyCalibrations } from './familyCalibrations.ts'
import { fittedConstants, type MeasuredParts } from './fittedConstants.ts'
import type { EngineFit } from './fittedEngine.ts'
import { kernelsInEngine } from './kernelsInEngine.ts'
import { networkFor } from './networkFor.ts'
import { publishedConstants } from './publishedConstants.ts'
import type { ServingEngine } from './servingEngine.ts'

/**
 * Whether engines are known to save some of the launches that kernels were measured with: a matter of a maker's software, so on machines with measured relatives. It is
 * not known of others, and published times are of kernels alone, with no launch to save.
 */
export const savesLaunches = (
  family: AcceleratorFamily,
  { kernels }: MeasuredParts = fittedConstants,
): boolean => family !== 'any' && (kernels[family] !== undefined || publishedConstants[family] === undefined)

/** Constants as they are taken where that is not known. */
const withWholeLaunches = (fit: EngineFit): EngineFit => ({
  ...fit,
  attentionLaunchShare: Math.max(1, fit.attentionLaunchShare),
  wideLaunchShare: Math.max(1, fit.wideLaunchShare),
  narrowLaunchShare: Math.max(1, fit.narrowLaunchShare),
  expertLaunchShare: Math.max(1, fit.expertLaunchShare),
})

/**
 * The calibration of a family's machines under an engine, whose own times are given.
 * @param measured constants of kernels and messages; the catalog's where none are given
 * @param launchesSaved whether launches are saved as on machines with measured kernels; of machines without it is asked where their maker's others have them
 */
export function calibrationWith(
  family: AcceleratorFamily,
  engine: ServingEngine,
  fit: EngineFit,
  measured: MeasuredParts = fittedConstants,
  launchesSaved: boolean = savesLaunches(family, measured),
): Calibration {
  const kernels = familyCalibrations(family, measured.kernels)
  const network = networkFor(family, engine, measured.networks)
  return {
    id: `${family}-${engine}`,
    kernels: kernelsInEngine(kernels.kernels, launchesSaved ? fit : withWholeLaunches(fit)),
    network: { ...network.network, stragglerSeconds: fit.stragglerSeconds },
    activationTraffic: 1,
    ...engineConstants[engine],
    hostSeconds: fit.hostSeconds,
    requestOverheadSeconds: fit.requestOverheadSeconds,
    residuals: { ...kernels.residuals, ...network.residuals },
  }
}
