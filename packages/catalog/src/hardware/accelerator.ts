import type { Accelerator, InterconnectTier } from 'paretoken'
import { lookUp } from '../lookUp.ts'
import { acceleratorEntries } from './acceleratorEntries.ts'
import type { AcceleratorEntry, TierEntry } from './acceleratorEntry.ts'
import { defined } from './defined.ts'

const plainTier = (tier: TierEntry): InterconnectTier => ({
  ...tier,
  size: tier.size.value,
  bytesPerSecondPerDirection: tier.bytesPerSecondPerDirection.value,
  startUpLatencySeconds: tier.startUpLatencySeconds.value,
})

const plainRates = (rates: AcceleratorEntry['flopPerSecond']): Accelerator['flopPerSecond'] =>
  Object.fromEntries(Object.entries(rates).map(([format, figure]) => [format, figure.value]))

/** The plain values of an entry, as the engine takes them. */
export const acceleratorOf = (entry: AcceleratorEntry): Accelerator => ({
  id: entry.id,
  name: entry.name,
  vendor: entry.vendor,
  launchYear: entry.launchYear.value,
  flopPerSecond: plainRates(entry.flopPerSecond),
  hbmBytes: entry.hbmBytes.value,
  hbmBytesPerSecond: entry.hbmBytesPerSecond.value,
  memoryType: entry.memoryType,
  interconnect: entry.interconnect.map(plainTier),
  ...defined({
    reportedHbmBytes: entry.reportedHbmBytes?.value,
    onChipBytes: entry.onChipBytes?.value,
    tdpWatts: entry.tdpWatts?.value,
    rentalDollarsPerHour: entry.rentalDollarsPerHour?.value,
    purchaseDollars: entry.purchaseDollars?.value,
  }),
})

/** The entry of that id or alias, however it is spelled; an InputError with what is near it where there is none. */
export const acceleratorEntry = (name: string): AcceleratorEntry =>
  lookUp(acceleratorEntries, name, 'accelerator', 'paretoken hardware')

/** The accelerator of that id or alias as plain values: `accelerator('h100')`, `accelerator('H100 SXM')`. */
export const accelerator = (name: string): Accelerator => acceleratorOf(acceleratorEntry(name))
