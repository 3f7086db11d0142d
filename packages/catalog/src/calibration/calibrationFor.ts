import { type Accelerator, type Calibration, InputError } from 'paretoken'
import { acceleratorFamilies, acceleratorFamily } from './acceleratorFamily.ts'
import { calibrationWith, savesLaunches } from './calibrationWith.ts'
import { type FittedConstants, fittedConstants } from './fittedConstants.ts'
import { publishedConstants } from './publishedConstants.ts'
import { type ServingEngine, servingEngines } from './servingEngine.ts'

/** The maker of all machines that were measured: engines save launches on its others as well. */
const measuredMaker = 'NVIDIA'

/**
 * What software reaches of an accelerator: constants of kernels of its family, fitted to measurements, of collectives of its family
 * as the engine does them, and of the engine, fitted to whole runs. AMD's Instincts, of which nothing was measured, have those that others
 * published; machines without a relative of either kind get what was fitted to all measurements together, whichever engine it is.
 * Activations pass through memory whole, as in the counts that kernels were fitted with. Its id names family and engine: "hopper-vllm".
 * Throws InputError where the constants given have none of the accelerator's family, or of the engine.
 * @param constants what was fitted; the catalog's where none are given, which have all families and engines
 */
export function calibrationFor(
  accelerator: Pick<Accelerator, 'id'> & Partial<Pick<Accelerator, 'vendor'>>,
  engine: ServingEngine = 'vllm',
  constants: FittedConstants = fittedConstants,
): Calibration {
  const { kernels, networks } = constants
  const { attentionLaunchShare, engines } = constants.engines
  const family = acceleratorFamily(accelerator)
  const fitted = engines[engine]
  if (fitted === undefined) {
    const known = servingEngines.filter((name) => engines[name] !== undefined)
    throw new InputError(`no constants of ${engine}, only of ${known.join(' and ')}`)
  }
  const isKnown = kernels[family] ?? networks[family] ?? publishedConstants[family]
  if (isKnown === undefined) {
    const known = acceleratorFamilies.filter((name) => (kernels[name] ?? networks[name]) !== undefined)
    throw new InputError(
      `no constants of the family ${family}, which ${accelerator.id} is of, only of ${known.join(', ')}`,
    )
  }
  const calibration = calibrationWith(
    family,
    engine,
    { ...fitted.constants, attentionLaunchShare },
    constants,
    savesLaunches(family, constants) || accelerator.vendor === measuredMaker,
  )
  return { ...calibration, residuals: { ...calibration.residuals, ...fitted.residuals } }
}
