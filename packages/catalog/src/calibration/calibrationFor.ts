import type { Accelerator, Calibration } from 'paretoken'
import { acceleratorFamily } from './acceleratorFamily.ts'
import { calibrationWith } from './calibrationWith.ts'
import { fittedEngines } from './fittedEngines.ts'
import type { ServingEngine } from './servingEngine.ts'

/**
 * What software reaches of an accelerator: constants of kernels of its family, fitted to measurements, of collectives of its family
 * as the engine does them, and of the engine, fitted to whole runs. Machines without a measured relative, those of other makers among
 * them, get what was fitted to all measurements together, whichever engine it is. Activations pass through memory whole, as in the
 * counts that kernels were fitted with. Its id names family and engine: "hopper-vllm".
 */
export function calibrationFor(
  accelerator: Pick<Accelerator, 'id'>,
  engine: ServingEngine = 'vllm',
): Calibration {
  const { attentionLaunchShare, engines } = fittedEngines
  const { constants, residuals } = engines[engine]
  const calibration = calibrationWith(acceleratorFamily(accelerator), engine, {
    ...constants,
    attentionLaunchShare,
  })
  return { ...calibration, residuals: { ...calibration.residuals, ...residuals } }
}
