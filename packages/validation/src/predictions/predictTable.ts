import type { FittedConstants } from '@paretoken/catalog'
import { readServingTable } from '../servingTable/readServingTable.ts'
import type { ServingRow } from '../servingTable/servingRow.ts'
import { contradictions } from './contradictions.ts'
import { runPredictor } from './predictRun.ts'
import type { RunPrediction, Unpredicted } from './runPrediction.ts'

/** What is predicted for the runs of a table, and the rows that nothing is predicted for, each in the order of the file. */
export type PredictedTable = {
  /** The rows that could be read. */
  readonly rows: readonly ServingRow[]
  readonly predictions: readonly RunPrediction[]
  readonly unpredicted: readonly Unpredicted[]
  /** What they are predicted with; absent where that is the catalog's. */
  readonly constants?: FittedConstants
}

/** What rows have in common that are predicted with the same preparations. */
const kinOf = ({ model, hardware, engine, weight_precision, isl, osl, spec_decode }: ServingRow): string =>
  [model, hardware, engine, weight_precision, isl, osl, spec_decode].join()

/** The answer for each row; rows of a kind one after another, so that what is prepared for them need not be kept. */
function answersTo<Answer>(
  rows: readonly ServingRow[],
  answer: (row: ServingRow) => Answer,
): readonly Answer[] {
  const answers = new Map<ServingRow, Answer>()
  const inTurn = rows
    .map((row) => ({ row, kin: kinOf(row) }))
    .sort((a, b) => (a.kin < b.kin ? -1 : Number(a.kin > b.kin)))
  for (const { row } of inTurn) answers.set(row, answer(row))
  return rows.map((row) => answers.get(row) as Answer)
}

/**
 * Predictions for all rows of a table of runs (`readServingTable` says what it may look like). Throws InputError where it is no such table.
 * @param name what the table is called, for sentences that say what is wrong with it
 * @param constants what runs are predicted with; the catalog's where none are given
 */
export function predictTable(csv: string, name: string, constants?: FittedConstants): PredictedTable {
  const { rows, problems } = readServingTable(csv, name)
  const predict = runPredictor(constants)
  const answers = answersTo(rows, predict)
  const predictions = answers.flatMap((answer) => ('reason' in answer ? [] : [answer]))
  const unpredicted = [...problems, ...answers.flatMap((answer) => ('reason' in answer ? [answer] : []))]
  const contradicted = contradictions(predictions)
  return {
    rows,
    predictions: predictions.map((prediction) => ({
      ...prediction,
      doubts: [...prediction.doubts, ...(contradicted.get(prediction.id) ?? [])],
    })),
    unpredicted: unpredicted.sort((a, b) => a.line - b.line),
    ...(constants && { constants }),
  }
}
