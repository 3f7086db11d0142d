import { calibrationFor, type FittedConstants, type ServingEngine } from '@paretoken/catalog'
import type { Accelerator, Calibration } from 'paretoken'
import { idealBeside } from '../servingRuns/predictServingRun.ts'

/** What software reaches of a machine, and the ideal machine beside it. */
export type Machines = { readonly predicted: Calibration; readonly ideal: Calibration }

/** What tells the machines of a run, each worked out once. @param constants what was fitted; the catalog's where none are given */
export function rememberingMachines(
  constants?: FittedConstants,
): (hardware: Accelerator, engine: ServingEngine) => Machines {
  const known = new Map<string, Machines>()
  return (hardware, engine) => {
    const key = `${hardware.id} ${engine}`
    const found = known.get(key)
    if (found !== undefined) return found
    const predicted = calibrationFor(hardware, engine, constants)
    const fresh = { predicted, ideal: idealBeside(predicted) }
    known.set(key, fresh)
    return fresh
  }
}
