import type { FittedConstants } from '@paretoken/catalog'
import type { Chart } from '@paretoken/figures/charts'
import {
  type PredictedTable,
  peerPredictions,
  predictTable,
  type ValidationReport,
  validationReport,
} from '@paretoken/validation'
import type { Row } from '../output/csv.ts'
import { validationCharts } from './validationCharts.ts'
import { predictionRows, validationRecord, validationRows } from './validationRecords.ts'

/** A table of measured runs, and what others predict for them, as they are read. */
export type ValidationTables = {
  /** What the table is called. */
  readonly name: string
  readonly text: string
  readonly peers?: { readonly name: string; readonly text: string }
  /** What runs are predicted with; the catalog's where absent. */
  readonly constants?: FittedConstants
}

/** How far predictions are from measured runs. */
export type ValidationAnswer = {
  readonly name: string
  /** The runs, and what is predicted for each. */
  readonly table: PredictedTable
  /** Errors of all runs and of groups of them. */
  readonly report: ValidationReport
  /** Everything, as `--json` prints it. */
  readonly record: () => object
  /** A flat record for all runs and for each group of them, as `--csv` prints it. */
  readonly rows: () => readonly Row[]
  /** A flat record for each run, in the order of the table, as `--predictions` writes it. */
  readonly predictions: () => readonly Row[]
  /** The charts, by the word that their files are told apart by. Throws InputError where no runs are of the cluster asked for. */
  readonly charts: () => Promise<Readonly<Record<string, Chart>>>
}

/** Predicts the runs of a table, and holds both against each other. Throws InputError where a text is no such table. */
export function validatedAnswer(
  { name, text, peers, constants }: ValidationTables,
  cluster: string | undefined,
): ValidationAnswer {
  const table = predictTable(text, name, constants)
  const report = validationReport(
    table,
    peers === undefined ? [] : peerPredictions(peers.text, peers.name, table.rows),
  )
  return {
    name,
    table,
    report,
    record: () => validationRecord(name, report, table),
    rows: () => validationRows(report),
    predictions: () => predictionRows(table),
    charts: () => validationCharts(name, report, table, cluster),
  }
}
