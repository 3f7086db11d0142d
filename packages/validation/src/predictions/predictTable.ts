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
}

/**
 * Predictions for all rows of a table of runs (`readServingTable` says what it may look like). Throws InputError where it is no such table.
 * @param name what the table is called, for sentences that say what is wrong with it
 */
export function predictTable(csv: string, name: string): PredictedTable {
  const { rows, problems } = readServingTable(csv, name)
  const predict = runPredictor()
  const answers = rows.map(predict)
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
  }
}
