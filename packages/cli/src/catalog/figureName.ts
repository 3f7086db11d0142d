import type { Accelerator } from 'paretoken'

const names: Readonly<Record<string, string>> = {
  launchYear: 'year',
  hbmBytes: 'memory',
  reportedHbmBytes: 'memory as the driver reports it',
  hbmBytesPerSecond: 'bandwidth',
  onChipBytes: 'memory on the chip',
  tdpWatts: 'power',
  rentalDollarsPerHour: 'rent',
  purchaseDollars: 'purchase price',
  size: 'accelerators it joins',
  bytesPerSecondPerDirection: 'GB/s',
  startUpLatencySeconds: 'latency',
}

/** A figure as the page calls it: "flopPerSecond.fp8" is "fp8", "interconnect[0].size" names its tier. */
export function figureName(figure: string, { interconnect }: Accelerator): string {
  const [, tier, field] = /^interconnect\[(\d+)\]\.(\w+)$/.exec(figure) ?? []
  if (field !== undefined) return `${interconnect[Number(tier)]?.name ?? figure}, ${names[field] ?? field}`
  return names[figure] ?? figure.replace(/^flopPerSecond\./, '')
}
