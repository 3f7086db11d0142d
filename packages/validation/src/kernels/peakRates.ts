import { accelerator } from '@paretoken/catalog'
import { type ComputeFormat, flopPerSecondFor, type KernelRates } from 'paretoken'

/** Peak rates of a catalog accelerator; of a format it has no arithmetic for, those of the next wider one. */
export function peakRates(id: string, format: ComputeFormat): KernelRates {
  const machine = accelerator(id)
  return { flopPerSecond: flopPerSecondFor(machine, format), hbmBytesPerSecond: machine.hbmBytesPerSecond }
}
