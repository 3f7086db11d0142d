import { type AcceleratorEntry, acceleratorOf, type FigureSource, sourcesOf } from '@paretoken/catalog'
import { type Accelerator, computeFormatsOf, ridgePoint, usableHbmBytes } from 'paretoken'

/** An accelerator to be shown, wherever it is from. */
export type HardwareSubject = {
  readonly accelerator: Accelerator
  readonly aliases: readonly string[]
  /** Where each figure is from; empty for an accelerator of a file. */
  readonly sources: readonly FigureSource[]
}

/** An entry of the catalog to be shown. */
export const cataloguedHardware = (entry: AcceleratorEntry): HardwareSubject => ({
  accelerator: acceleratorOf(entry),
  aliases: entry.aliases ?? [],
  sources: sourcesOf(entry.id),
})

/** The facts of an accelerator; plain data, as `--json` prints it: its fields, what follows from them, sources. */
export const hardwareFacts = ({ accelerator, aliases, sources }: HardwareSubject) => ({
  kind: 'hardware' as const,
  ...accelerator,
  aliases,
  usableHbmBytes: usableHbmBytes(accelerator),
  ridgePoints: Object.fromEntries(
    computeFormatsOf(accelerator).map((format) => [format, ridgePoint(accelerator, format)]),
  ),
  sources,
})
