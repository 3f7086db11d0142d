import type { Calibration } from 'paretoken'
import type { AcceleratorFamily } from './acceleratorFamily.ts'
import { engineConstants } from './engineConstants.ts'
import { familyCalibrations } from './familyCalibrations.ts'
import { fittedConstants, type MeasuredParts } from './fittedConstants.ts'
import type { EngineFit } from './fittedEngine.ts'
import { kernelsInEngine } from './kernelsInEngine.ts'
import { networkFor } from './networkFor.ts'
import type { ServingEngine } from './servingEngine.ts'

/**
 * Constants as they are taken for machines whose kernels were not measured: that their engines save some of the launches that others' kernels were
 * measured with is not known of them.
 */
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
 */
export function calibrationWith(
  family: AcceleratorFamily,
  engine: ServingEngine,
  fit: EngineFit,
  measured: MeasuredParts = fittedConstants,
): Calibration {
  const kernels = familyCalibrations(family, measured.kernels)
  const network = networkFor(family, engine, measured.networks)
  return {
    id: `${family}-${engine}`,
    kernels: kernelsInEngine(kernels.kernels, family === 'any' ? withWholeLaunches(fit) : fit),
    network: { ...network.network, stragglerSeconds: fit.stragglerSeconds },
    activationTraffic: 1,
    ...engineConstants[engine],
    hostSeconds: fit.hostSeconds,
    requestOverheadSeconds: fit.requestOverheadSeconds,
    residuals: { ...kernels.residuals, ...network.residuals },
  }
}
