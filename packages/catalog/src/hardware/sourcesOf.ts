import { acceleratorEntry } from './accelerator.ts'
import type { Figure } from './figure.ts'

/** Where one figure of an accelerator is from. */
export type FigureSource = {
  /** The figure by its place in `Accelerator`: "hbmBytes", "flopPerSecond.bf16", "interconnect[0].size". */
  readonly figure: string
  /** The document that gives it. */
  readonly source: string
  /** Why it may be wrong, where there is reason to doubt it. */
  readonly doubtful?: string
}

const isFigure = (value: object): value is Figure<unknown> => 'value' in value && 'source' in value

function collect(value: unknown, place: string): readonly FigureSource[] {
  if (typeof value !== 'object' || value === null) return []
  if (isFigure(value)) {
    const { source, doubtful } = value
    return [{ figure: place, source, ...(doubtful !== undefined && { doubtful }) }]
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => collect(item, `${place}[${index}]`))
  return Object.entries(value).flatMap(([key, item]) => collect(item, `${place}.${key}`))
}

const fieldsInOrder = [
  'launchYear',
  'flopPerSecond',
  'hbmBytes',
  'reportedHbmBytes',
  'hbmBytesPerSecond',
  'onChipBytes',
  'interconnect',
  'tdpWatts',
  'rentalDollarsPerHour',
  'purchaseDollars',
] as const

/** Where each figure of the accelerator of that id or alias is from: compute, memory, interconnect, power, prices. */
export function sourcesOf(name: string): readonly FigureSource[] {
  const entry = acceleratorEntry(name)
  return fieldsInOrder.flatMap((field) => collect(entry[field], field))
}
