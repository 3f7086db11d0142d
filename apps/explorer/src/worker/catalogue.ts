import { acceleratorEntries, acceleratorOf, modelEntries } from '@paretoken/catalog'
import { type Accelerator, activeParameters, type Transformer, totalParameters } from 'paretoken'
import type { Catalogue } from './described.ts'

/** A count in billions or trillions, with three digits. */
const inBillions = (count: number): string =>
  count >= 1e12 ? `${Number((count / 1e12).toPrecision(3))}T` : `${Number((count / 1e9).toPrecision(3))}B`

/** What tells a model from others: "671B, 37.6B active". */
export function modelWords(model: Transformer): string {
  const [all, active] = [totalParameters(model), activeParameters(model)]
  return active < 0.9 * all ? `${inBillions(all)}, ${inBillions(active)} active` : inBillions(all)
}

/** What tells a machine from others: "80 GB, 3.35 TB/s, 8 on NVLink 4, $2.95/h". */
export function machineWords(machine: Accelerator): string {
  const rent = machine.rentalDollarsPerHour?.typical
  const [domain] = machine.interconnect
  return [
    `${Math.round(machine.hbmBytes / 1e9)} GB`,
    `${Number((machine.hbmBytesPerSecond / 1e12).toPrecision(3))} TB/s`,
    domain === undefined ? 'alone' : `${domain.size} on ${domain.name}`,
    ...(rent === undefined ? [] : [`$${rent}/h`]),
  ].join(', ')
}

/** Everything that the catalog offers to choose from. */
export const catalogue = (): Catalogue => ({
  models: modelEntries.map(({ id, aliases = [], model }) => ({ id, aliases, words: modelWords(model) })),
  hardware: acceleratorEntries.map((entry) => ({
    id: entry.id,
    aliases: [entry.name, ...(entry.aliases ?? [])],
    words: machineWords(acceleratorOf(entry)),
  })),
})
