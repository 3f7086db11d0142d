import { calibrationFor, type FittedConstants } from '@paretoken/catalog'
import type { ServingQuestion } from 'paretoken'
import { questionOf } from '../servingRuns/predictServingRun.ts'
import { servedConfiguration } from '../servingRuns/servedConfiguration.ts'
import type { ServingRow } from '../servingTable/servingRow.ts'

/** The question that a run answers: its model, machine, formats and requests, with the constants it is predicted with; undefined where nothing is predicted. */
export function runQuestion(row: ServingRow, constants?: FittedConstants): ServingQuestion | undefined {
  const configuration = servedConfiguration(row)
  if ('leftOut' in configuration) return undefined
  return questionOf(configuration, calibrationFor(configuration.hardware, configuration.engine, constants))
}
