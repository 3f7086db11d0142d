import { accelerator, modelEntry, type ServingEngine } from '@paretoken/catalog'
import { type Accelerator, acceleratorsOf, type Layout, type Precision, type Transformer } from 'paretoken'
import { engineOf } from '../servingTable/engineOf.ts'
import { rowLayout } from '../servingTable/rowLayout.ts'
import { rowPrecision } from '../servingTable/rowPrecision.ts'
import { type ServingRow, servingRows } from '../servingTable/servingRow.ts'

/** A decode step of a serving engine, measured without prefill beside it. */
export type MeasuredDecodeStep = {
  readonly id: string
  /** Model, machine and layout, which rows of one run share. */
  readonly cluster: string
  readonly model: Transformer
  readonly hardware: Accelerator
  readonly precision: Precision
  readonly engine: ServingEngine
  readonly layout: Layout
  /** Sequences of all replicas together. */
  readonly batch: number
  readonly contextTokens: number
  readonly seconds: number
}

function stepOf(row: ServingRow): MeasuredDecodeStep {
  const layout = rowLayout(row)
  const { tensorParallel, dataParallel, expertParallel } = layout
  const perRank = row.batch_kind === 'decode-batch-per-rank'
  const grown = perRank || row.osl === '' ? 0 : Number(row.osl) / 2
  return {
    id: row.id,
    cluster: `${row.model} on ${acceleratorsOf(layout)} ${row.hardware}: TP${tensorParallel} DP${dataParallel} EP${expertParallel}`,
    model: modelEntry(row.model).model,
    hardware: accelerator(row.hardware),
    precision: rowPrecision(row),
    engine: engineOf(row),
    layout,
    batch: Number(row.batch) * (perRank ? dataParallel : 1),
    contextTokens: Math.max(1, Number(row.isl) + grown),
    seconds: Number(row.tpot_ms) / 1000,
  }
}

/**
 * The pure decode steps of a table of serving runs: rows of the kinds `decode-batch-per-rank` (a batch on each data-parallel rank, `isl` the
 * tokens in the cache) and `static` (half of the output counts as context) that give a time per output token.
 */
export const measuredDecodeSteps = (csv: string): readonly MeasuredDecodeStep[] =>
  servingRows(csv)
    .filter(({ batch_kind }) => batch_kind === 'decode-batch-per-rank' || batch_kind === 'static')
    .filter(({ tpot_ms }) => tpot_ms !== '')
    .map(stepOf)
