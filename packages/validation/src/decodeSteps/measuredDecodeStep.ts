import type { ServingEngine } from '@paretoken/catalog'
import { type Accelerator, acceleratorsOf, type Layout, type Precision, type Transformer } from 'paretoken'
import { type ServedConfiguration, servedConfiguration } from '../servingRuns/servedConfiguration.ts'
import { loadKindOf } from '../servingTable/loadKinds.ts'
import { servingRows } from '../servingTable/readServingTable.ts'
import type { ServingRow } from '../servingTable/servingRow.ts'

/** A decode step of a serving engine, measured without prefill beside it. */
export type MeasuredDecodeStep = {
  readonly id: string
  /** Model, machine and layout, which rows of one run share. */
  readonly cluster: string
  readonly model: Transformer
  readonly hardware: Accelerator
  readonly precision: Precision
  readonly engine: ServingEngine
  /** Measured in a serving engine, not with a static batch of a runtime without one. */
  readonly isOfEngine: boolean
  readonly layout: Layout
  /** Sequences of all replicas together. */
  readonly batch: number
  readonly contextTokens: number
  readonly seconds: number
}

/** A row of a decode step, or of a static batch, as one step; its time is no number where it is not stated. */
export function decodeStepOf(row: ServingRow, configuration: ServedConfiguration): MeasuredDecodeStep {
  const { id, model, hardware, precision, engine, layout, inputTokens } = configuration
  const { tensorParallel, dataParallel, expertParallel } = layout
  const perRank = loadKindOf(row.batch_kind) === 'decode-batch-per-rank'
  const grown = perRank ? 0 : configuration.outputTokens / 2
  return {
    id,
    cluster: `${row.model} on ${acceleratorsOf(layout)} ${row.hardware}: TP${tensorParallel} DP${dataParallel} EP${expertParallel}`,
    model,
    hardware,
    precision,
    engine,
    isOfEngine: perRank,
    layout,
    batch: Math.max(1, Math.round(Number(row.batch))) * (perRank ? dataParallel : 1),
    contextTokens: Math.max(1, inputTokens + grown),
    seconds: row.tpot_ms === '' ? Number.NaN : Number(row.tpot_ms) / 1000,
  }
}

const stepKinds: readonly (string | undefined)[] = ['decode-batch-per-rank', 'static']

/**
 * The pure decode steps of a table of serving runs: rows of the kinds `decode-batch-per-rank` (a batch on each data-parallel rank, `isl` the
 * tokens in the cache) and `static` (half of the output counts as context) that give a batch and a time per output token.
 */
export const measuredDecodeSteps = (csv: string): readonly MeasuredDecodeStep[] =>
  servingRows(csv)
    .filter(
      ({ batch_kind, batch, tpot_ms }) =>
        stepKinds.includes(loadKindOf(batch_kind)) && batch !== '' && tpot_ms !== '',
    )
    .flatMap((row) => {
      const configuration = servedConfiguration(row)
      return 'leftOut' in configuration ? [] : [decodeStepOf(row, configuration)]
    })
