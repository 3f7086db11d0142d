import { suggest } from '@paretoken/catalog'
import { InputError } from 'paretoken'
import { parse } from '#csv-parse'
import { servingColumns } from '../servingTable/servingColumns.ts'
import type { ServingRow } from '../servingTable/servingRow.ts'

/** What one other tool predicts for a run, in seconds. */
type PeerTimes = {
  readonly timePerOutputToken: number | undefined
  readonly timeToFirstToken: number | undefined
}

/** What another tool predicts. */
export type Peer = {
  /** Its name: what stands before `_tpot_ms` and `_ttft_ms` in the header. */
  readonly name: string
  /** Its times, by the id of the run of ours. */
  readonly times: ReadonlyMap<string, PeerTimes>
  /** Rows of its table that are of no run of ours. */
  readonly unmatched: number
}

/** Columns that tell what was measured, by which a row is found that has no id. */
const configuration = [
  'engine',
  'model',
  'weight_precision',
  'hardware',
  'num_gpus',
  'tp',
  'pp',
  'ep',
  'dp',
  'batch',
  'batch_kind',
  'isl',
  'osl',
  'spec_decode',
  'disaggregated',
] as const satisfies readonly (keyof ServingRow)[]

type Record_ = Readonly<Record<string, string>>

const nameOf = new Map(servingColumns.map(({ key, name }) => [key, name]))

/** A cell of a column of runs, under either of its names. */
const cell = (record: Record_, key: (typeof configuration)[number]): string | undefined =>
  (record[key] ?? record[nameOf.get(key) ?? ''])?.trim()

/** Cells as they are compared: numbers as numbers, words without regard to case. */
const alike = (text: string): string =>
  text !== '' && Number.isFinite(Number(text)) ? String(Number(text)) : text.toLowerCase()

const timePattern = /^(.+)_(tpot|ttft)_ms$/

/** A positive number of milliseconds as seconds; undefined where the cell is empty. */
function secondsOf(text: string | undefined, name: string, line: number, column: string): number | undefined {
  if (text === undefined || text.trim() === '') return undefined
  const milliseconds = Number(text)
  if (Number.isFinite(milliseconds) && milliseconds > 0) return milliseconds / 1000
  throw new InputError(`${name} line ${line}: ${column} must be a number above 0, not "${text}"`)
}

function recordsOf(csv: string, name: string): readonly Record_[] {
  try {
    return parse(csv, {
      bom: true,
      columns: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      skip_empty_lines: true,
      trim: true,
    })
  } catch (error) {
    throw new InputError(
      `${name} is not a table of comma-separated values: ${(error as Error).message.replace(/[.\s]+$/, '')}`,
    )
  }
}

/** What finds the run that a row of a peer's table is of: by its id, else by all columns of a configuration that the table has. */
function runFinder(rows: readonly ServingRow[], columns: readonly string[]) {
  const ids = new Set(rows.map(({ id }) => id))
  const keys = configuration.filter((key) => columns.includes(key) || columns.includes(nameOf.get(key) ?? ''))
  const keyOf = (read: (key: (typeof configuration)[number]) => string): string =>
    keys.map((key) => alike(read(key))).join('|')
  const byConfiguration = new Map<string, string>()
  for (const row of [...rows].reverse())
    byConfiguration.set(
      keyOf((key) => row[key]),
      row.id,
    )
  const enough = keys.includes('model') && keys.includes('hardware')
  return (record: Record_): string | undefined => {
    const id = record.id ?? ''
    if (ids.has(id)) return id
    return enough ? byConfiguration.get(keyOf((key) => cell(record, key) ?? '')) : undefined
  }
}

/**
 * What other tools predict for the runs of a table: a column `<name>_tpot_ms`, `<name>_ttft_ms` or both for each of them, in milliseconds,
 * beside the `id` of the run, or, where it has none that is known, the columns that tell the run apart, as tables of runs name them. Throws
 * InputError where it is no such table.
 */
export function peerPredictions(csv: string, name: string, rows: readonly ServingRow[]): readonly Peer[] {
  const records = recordsOf(csv, name)
  const columns = Object.keys(records[0] ?? {})
  const peers = [...new Set(columns.flatMap((column) => timePattern.exec(column)?.[1] ?? []))]
  if (peers.length === 0) {
    const [near] = suggest(
      columns.map((id) => ({ id })),
      'peer_tpot_ms',
      1,
    )
    throw new InputError(
      `${name} has no column that ends in _tpot_ms or _ttft_ms, such as peer_tpot_ms${near === undefined ? '' : `; is it "${near}"?`}`,
    )
  }
  const runOf = runFinder(rows, columns)
  const runs = records.map(runOf)
  return peers.map((peer) => {
    const times = new Map<string, PeerTimes>()
    records.forEach((record, index) => {
      const read = (column: string) => secondsOf(record[column], name, index + 2, column)
      const each = {
        timePerOutputToken: read(`${peer}_tpot_ms`),
        timeToFirstToken: read(`${peer}_ttft_ms`),
      }
      const run = runs[index]
      if (run !== undefined) times.set(run, each)
    })
    return { name: peer, times, unmatched: runs.filter((run) => run === undefined).length }
  })
}
