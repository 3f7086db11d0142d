import { InputError } from 'paretoken'
import { collectiveSeries } from '../collectives/collectiveSeries.ts'
import { expertSeries } from '../collectives/expertSeries.ts'
import type { MessageSeries } from '../collectives/messageSeries.ts'
import { attentionKernels } from '../kernels/attentionKernels.ts'
import { expertKernels } from '../kernels/expertKernels.ts'
import { latentAttentionKernels } from '../kernels/latentAttentionKernels.ts'
import { matrixKernels } from '../kernels/matrixKernels.ts'
import type { MeasuredKernel } from '../kernels/measuredKernel.ts'
import { prefillAttentionKernels } from '../kernels/prefillAttentionKernels.ts'
import { servedConfiguration } from '../servingRuns/servedConfiguration.ts'
import { readServingTable } from '../servingTable/readServingTable.ts'
import { type MeasurementName, type MeasurementTables, measurementFiles } from './measurementTables.ts'
import { type SoundTable, soundTable } from './soundTable.ts'

const isPositive = (value: number): boolean => value > 0 && Number.isFinite(value)

function checkKernels(kernels: readonly MeasuredKernel[]): void {
  for (const { seconds, work } of kernels) {
    if (!isPositive(seconds)) throw new InputError('its time must be more than 0')
    if (!isPositive(work.flop) || !isPositive(work.bytes))
      throw new InputError('its sizes must be more than 0')
  }
}

function checkMessages(all: readonly MessageSeries[]): void {
  for (const { group, messages } of all) {
    if (!(group.size >= 2)) throw new InputError('messages are between 2 accelerators and more')
    for (const { seconds, bytes } of messages) {
      if (!isPositive(seconds)) throw new InputError('its time must be more than 0')
      if (!isPositive(bytes)) throw new InputError('its sizes must be more than 0')
    }
  }
}

/** Accelerators of a server, as far as a row by itself is concerned. */
const usualServer = 8

/** What reads each table row by row, and throws InputError where one cannot be. */
const readers: { readonly [name in Exclude<MeasurementName, 'serving'>]: (csv: string) => void } = {
  gemm: (csv) => checkKernels(matrixKernels(csv)),
  decodeAttention: (csv) => checkKernels(attentionKernels(csv)),
  decodeMla: (csv) => checkKernels(latentAttentionKernels(csv)),
  moe: (csv) => checkKernels(expertKernels(csv)),
  prefill: (csv) => checkKernels(prefillAttentionKernels(csv)),
  collectives: (csv) => checkMessages(collectiveSeries(csv)),
  expertAlltoall: (csv) => checkMessages(expertSeries(csv, () => usualServer)),
}

/** The runs of a table that can be read, and those that cannot; rows of a known model on a known machine in a layout that can be. */
function soundRuns(csv: string, name: string): SoundTable {
  const { rows, problems } = readServingTable(csv, name)
  const unknown = rows.flatMap((row) => {
    const configuration = servedConfiguration(row)
    return 'leftOut' in configuration ? [{ line: row.line, id: row.id, reason: configuration.leftOut }] : []
  })
  const all = [...problems, ...unknown].sort((a, b) => a.line - b.line)
  const sound = rows.length - unknown.length
  const [first] = all
  if (sound === 0)
    throw new InputError(
      first === undefined
        ? `${name} has no rows`
        : `${name} line ${first.line}: ${first.reason}; no row can be`,
    )
  return { csv, rows: sound, problems: all }
}

/** A table that was given, as far as it can be read. */
export type CheckedTable = SoundTable & {
  readonly table: MeasurementName
  /** As it was given. */
  readonly name: string
}

/** Tables that were given, by their names. */
export type CheckedTables = { readonly [name in MeasurementName]?: CheckedTable }

/** Needed beside a table: constants of its parts lean on those of the other. */
const needed: readonly (readonly [MeasurementName, readonly MeasurementName[], string])[] = [
  ['gemm', ['decodeAttention', 'decodeMla', 'moe', 'prefill'], 'matrix products'],
  ['collectives', ['expertAlltoall'], 'the collectives library'],
]

/** The tables that were given, less their rows that cannot be. Throws InputError where one is no such table, or needs another. */
export function checkedTables(tables: MeasurementTables): CheckedTables {
  for (const [base, leaning, what] of needed) {
    const [first] = leaning.filter((name) => tables[name] !== undefined)
    if (first !== undefined && tables[base] === undefined)
      throw new InputError(
        `${tables[first]?.name} needs ${measurementFiles[base]} beside it, to whose constants of ${what} its own are added`,
      )
  }
  return Object.fromEntries(
    (Object.keys(measurementFiles) as MeasurementName[]).flatMap((table) => {
      const given = tables[table]
      if (given === undefined) return []
      const { csv, name } = given
      const sound = table === 'serving' ? soundRuns(csv, name) : soundTable(given, readers[table])
      return [[table, { table, name, ...sound }] as const]
    }),
  )
}
