import { acceleratorsOf } from 'paretoken'
import { figureOf, outputRateOf, type ServingRow, servingRows } from '../servingTable/servingRow.ts'
import { draftTokensOf } from './assumedSpeculation.ts'
import { decodingInstances } from './decodingInstances.ts'
import { type LeftOut, type ServedConfiguration, servedConfiguration } from './servedConfiguration.ts'

/** What a run measured; what was not is undefined. */
export type ServingFigures = {
  readonly timePerOutputTokenSeconds: number | undefined
  readonly timeToFirstTokenSeconds: number | undefined
  /** Of output tokens; in disaggregated serving for each accelerator that decodes. */
  readonly tokensPerSecondPerAccelerator: number | undefined
}

/** A serving engine that was measured with a number of requests at a time, each that ends followed by another. */
export type MeasuredServingRun = ServedConfiguration & {
  readonly serving: 'aggregated' | 'disaggregated'
  /** Tokens drafted for every sequence; 0 without speculation. */
  readonly draftTokens: number
  /** It is not stated whether any are, of a model that comes with a head for it. */
  readonly draftingUnstated: boolean
  /** Requests at a time, of all instances. */
  readonly concurrency: number
  /** Instances that decode. */
  readonly instances: number
  readonly measured: ServingFigures
}

const seconds = (milliseconds: string): number | undefined => {
  const figure = figureOf(milliseconds)
  return figure === undefined ? undefined : figure / 1000
}

function runOf(row: ServingRow): MeasuredServingRun | LeftOut {
  const concurrency = figureOf(row.batch)
  if (concurrency === undefined) return { id: row.id, leftOut: 'the concurrency is not stated' }
  const configuration = servedConfiguration(row)
  if ('leftOut' in configuration) return configuration
  const accelerators = acceleratorsOf(configuration.layout)
  const disaggregated = row.disaggregated === 'True'
  const stated = figureOf(row.num_gpus) ?? accelerators
  const measured = {
    timePerOutputTokenSeconds: seconds(row.tpot_ms),
    timeToFirstTokenSeconds: seconds(row.ttft_ms),
    tokensPerSecondPerAccelerator: outputRateOf(row),
  }
  if (!disaggregated && stated !== accelerators)
    return { id: row.id, leftOut: `the layout takes ${accelerators} accelerators, not ${stated}` }
  const { outputTokens, model } = configuration
  const instances = disaggregated
    ? decodingInstances({ ...measured, concurrency, outputTokens, accelerators, allAccelerators: stated })
    : 1
  if (instances === undefined)
    return { id: row.id, leftOut: 'how many instances decode cannot be told from the row' }
  return {
    ...configuration,
    serving: disaggregated ? 'disaggregated' : 'aggregated',
    draftTokens: draftTokensOf(row.spec_decode),
    draftingUnstated: row.spec_decode === 'unknown' && (model.multiTokenPrediction?.modules ?? 0) > 0,
    concurrency,
    instances,
    measured,
  }
}

/** The runs of a table with a stated number of requests at a time (`concurrency`), and those of them that cannot be predicted. */
export function measuredServingRuns(csv: string): {
  readonly runs: readonly MeasuredServingRun[]
  readonly leftOut: readonly LeftOut[]
} {
  const read = servingRows(csv)
    .filter(({ batch_kind }) => batch_kind === 'concurrency')
    .map(runOf)
  return {
    runs: read.flatMap((run) => ('leftOut' in run ? [] : [run])),
    leftOut: read.flatMap((run) => ('leftOut' in run ? [run] : [])),
  }
}
