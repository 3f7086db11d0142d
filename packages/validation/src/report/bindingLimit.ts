import { evaluate, type Limit, meanRequest } from 'paretoken'
import type { RunPrediction } from '../predictions/runPrediction.ts'
import { runQuestion } from '../predictions/runQuestion.ts'
import type { ServingRow } from '../servingTable/servingRow.ts'

/** What most of the time of a decode step is due to that has as many sequences as a run, at its mean context. */
export function bindingLimit(row: ServingRow, { layout, batch }: RunPrediction): Limit | undefined {
  const question = runQuestion(row)
  if (question === undefined) return undefined
  const { contextTokens } = meanRequest(question.requests)
  return evaluate({ ...question, layout, batch: Math.max(1, Math.round(batch)), workload: { contextTokens } })
    .limit
}
