import { type Peer, type PredictedTable, peerPredictions, predictTable } from '@paretoken/validation'
import { readText } from '../output/readText.ts'
import { inputPath } from '../output/surroundings.ts'
import type { ValidateFlags } from './validateFlags.ts'

/** A table of measured runs with what is predicted for it, and what others predict. */
export type Validated = {
  /** What the table is called: its path, or that it is the published one. */
  readonly name: string
  readonly table: PredictedTable
  readonly peers: readonly Peer[]
}

/** What the table that comes with paretoken is called. */
const publishedName = 'the published table'

async function tableText(data: string | undefined): Promise<readonly [name: string, text: string]> {
  if (data !== undefined) return [data === '-' ? 'standard input' : data, readText(inputPath(data))]
  const { publishedRuns } = await import('@paretoken/validation/node')
  return [publishedName, publishedRuns()]
}

/** Reads and predicts what is asked for. Throws InputError where a file cannot be read, or is no such table. */
export async function validationInput({
  data,
  peers,
}: Pick<ValidateFlags, 'data' | 'peers'>): Promise<Validated> {
  const [name, text] = await tableText(data)
  const others = peers === undefined ? undefined : readText(inputPath(peers))
  const table = predictTable(text, name)
  return {
    name,
    table,
    peers: others === undefined || peers === undefined ? [] : peerPredictions(others, peers, table.rows),
  }
}
