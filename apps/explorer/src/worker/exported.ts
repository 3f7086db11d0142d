import { csvOf, frontierAnswer, type Library, type Row } from '@paretoken/cli/answers'
import { InputError } from 'paretoken'
import { commandsOf } from '../address/commandsOf.ts'
import type { SeriesAsked, SharedFlags } from '../address/explored.ts'
import { withChanges } from './library.ts'

/** What the answers to are to be exported. */
export type ExportQuestion = {
  readonly series: readonly SeriesAsked[]
  readonly flags: SharedFlags
  readonly format: 'json' | 'csv'
}

/** The text of a file, or why there is none. */
export type Exported = { readonly text: string; readonly problem?: undefined } | { readonly problem: string }

/** Rows that all have the columns of all. */
function evenRows(rows: readonly Row[]): readonly Row[] {
  const columns = Object.fromEntries(
    rows.flatMap((row) => Object.keys(row).map((column) => [column, undefined])),
  )
  return rows.map((row) => ({ ...columns, ...row }))
}

/**
 * The answers of the chart as the command prints them, byte for byte where one command asks for all of them; of several commands one after
 * another, as if they were one.
 */
export async function exportedText(
  { series, flags, format }: ExportQuestion,
  library: Library,
): Promise<Exported> {
  try {
    const answers = []
    for (const { models, flags: asked, series: asking } of commandsOf(series, flags)) {
      const [first] = asking
      const changed = first?.changes === undefined ? undefined : await withChanges(first, library)
      answers.push(
        await frontierAnswer(
          models,
          changed === undefined ? asked : { ...asked, on: [changed.hardware] },
          changed?.library ?? library,
        ),
      )
    }
    if (format === 'csv') {
      const rows = answers.flatMap((answer) => answer.rows())
      return { text: rows.length === 0 ? '' : csvOf(answers.length > 1 ? evenRows(rows) : rows) }
    }
    const records = answers.map((answer) => answer.record() as { readonly series: readonly object[] })
    const record = records.length === 1 ? records[0] : { series: records.flatMap((each) => each.series) }
    return { text: `${JSON.stringify(record, undefined, 2)}\n` }
  } catch (error) {
    if (error instanceof InputError) return { problem: error.message }
    throw error
  }
}
