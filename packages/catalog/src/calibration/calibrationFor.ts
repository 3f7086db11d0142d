import type { Accelerator, Calibration } from 'paretoken'
import { acceleratorFamily } from './acceleratorFamily.ts'
import { engineConstants } from './engineConstants.ts'
import { familyCalibrations } from './familyCalibrations.ts'
import { networkFor } from './networkFor.ts'
import type { ServingEngine } from './servingEngine.ts'

/**
 * What software reaches of an accelerator: constants of kernels of its family, fitted to measurements, of collectives of its family
 * as the engine does them, and of the engine. Machines without a measured relative, those of other makers among them, get what was
 * fitted to all measurements together, whichever engine it is. Activations pass through memory whole, as in the counts that
 * kernels were fitted with. Its id names family and engine: "hopper-vllm".
 */
export function calibrationFor(
  accelerator: Pick<Accelerator, 'id'>,
  engine: ServingEngine = 'vllm',
): Calibration {
  const family = acceleratorFamily(accelerator)
  const kernels = familyCalibrations(family)
  const network = networkFor(family, engine)
  return {
    id: `${family}-${engine}`,
    kernels: kernels.kernels,
    network: network.network,
    activationTraffic: 1,
    ...engineConstants[engine],
    residuals: { ...kernels.residuals, ...network.residuals },
  }
}
