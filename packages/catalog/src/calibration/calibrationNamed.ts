import { type Accelerator, type Calibration, InputError, idealCalibration } from 'paretoken'
import { normalizeName, suggest } from '../lookUp.ts'
import { calibrationFor } from './calibrationFor.ts'
import { servingEngineNamed, servingEngines } from './servingEngine.ts'

/**
 * Names of calibrations: "ideal", the machine of the data sheet; "fitted", what was fitted to measurements, with the usual engine,
 * vLLM; and each engine's.
 */
export const calibrationNames = ['ideal', 'fitted', ...servingEngines] as const

/**
 * The calibration of that name for an accelerator, however the name is spelled: "TensorRT-LLM", "trtllm". Throws InputError with what
 * is near it where there is none.
 */
export function calibrationNamed(name: string, accelerator: Pick<Accelerator, 'id'>): Calibration {
  const wanted = normalizeName(name)
  if (wanted === 'ideal') return idealCalibration
  if (wanted === 'fitted') return calibrationFor(accelerator)
  const engine = servingEngineNamed(name)
  if (engine !== undefined) return calibrationFor(accelerator, engine)
  const near = suggest(
    calibrationNames.map((id) => ({ id })),
    name,
  ).map((id) => `"${id}"`)
  const hint =
    near.length > 0 ? `did you mean ${near.join(' or ')}?` : `known: ${calibrationNames.join(', ')}`
  throw new InputError(`unknown calibration: "${name}"; ${hint}`)
}
