import { calibrationFor } from '@paretoken/catalog'
import { acceleratorsOf, promptSeconds } from 'paretoken'
import { passesBetweenLooks } from '../servingTable/inferenceX.ts'
import { loadKindOf } from '../servingTable/loadKinds.ts'
import { servingRows } from '../servingTable/readServingTable.ts'
import { rowLayout } from '../servingTable/rowLayout.ts'
import { figureOf, type ServingRow } from '../servingTable/servingRow.ts'
import { draftTokensOf } from './assumedSpeculation.ts'
import { assumedInstances, type DecodingPool, decodingInstances } from './decodingInstances.ts'
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
  /** Decoding passes from one look of the engine for new requests to the next, where it was told so. */
  readonly passesBetweenLooks: number | undefined
}

const seconds = (milliseconds: string): number | undefined => {
  const figure = figureOf(milliseconds)
  return figure === undefined ? undefined : figure / 1000
}

/** Output tokens of a second for each accelerator of all, where that is stated: outputs are as much of all tokens as of a request's. */
function rateOfAll({ total_tok_s_per_gpu, isl, osl }: ServingRow): number | undefined {
  const [total, input, output] = [total_tok_s_per_gpu, isl, osl].map(figureOf)
  return total === undefined || input === undefined || output === undefined
    ? undefined
    : (total * output) / (input + output)
}

/** What a row says was measured, taken as it stands there. */
export const measuredFigures = (row: ServingRow): ServingFigures => ({
  timePerOutputTokenSeconds: seconds(row.tpot_ms),
  timeToFirstTokenSeconds: seconds(row.ttft_ms),
  tokensPerSecondPerAccelerator:
    figureOf(row.output_tok_s_per_gpu) ?? (row.disaggregated === 'True' ? undefined : rateOfAll(row)),
})

/** Sequences that stand in for a load that is not stated, in each replica. */
const assumedSequences = 8

/** Requests at a time of a row of the kind `concurrency`. */
function concurrencyOf({ batch }: ServingRow, { layout }: ServedConfiguration) {
  const stated = figureOf(batch)
  if (stated !== undefined) return { concurrency: stated, assumptions: [] }
  return {
    concurrency: assumedSequences * layout.dataParallel * layout.pipelineParallel,
    assumptions: [`the concurrency is not stated: ${assumedSequences} requests for each replica assumed`],
  }
}

/** Instances that decode, and what had to be assumed to say so. */
function disaggregatedInstances(pool: DecodingPool, configuration: ServedConfiguration) {
  const told = decodingInstances(pool)
  if (told !== undefined) return { instances: told, assumptions: [] }
  const { model, hardware, precision, requests, layout, engine } = configuration
  const calibration = calibrationFor(hardware, engine)
  const prompt = promptSeconds(
    { model, hardware, precision, requests, calibration },
    layout,
    layout.dataParallel,
  )
  const instances = assumedInstances(pool, (prompt * pool.accelerators) / layout.dataParallel)
  return {
    instances,
    assumptions: ['how many instances decode is not stated: as many as leave enough to compute prompts'],
  }
}

/** A row of the kind `concurrency`, or `all-at-once`, as a run; or why there is nothing to predict. */
export function servingRunOf(
  row: ServingRow,
  configuration: ServedConfiguration,
): MeasuredServingRun | LeftOut {
  const { id, model, outputTokens } = configuration
  const asStated = acceleratorsOf(rowLayout(row))
  const accelerators = acceleratorsOf(configuration.layout)
  const allAccelerators = figureOf(row.num_gpus) ?? asStated
  const serving = row.disaggregated === 'True' ? 'disaggregated' : 'aggregated'
  if (serving === 'aggregated' && allAccelerators % asStated !== 0)
    return { id, leftOut: `the layout takes ${asStated} accelerators, not ${allAccelerators}` }
  const stated = measuredFigures(row)
  const { concurrency, assumptions } = concurrencyOf(row, configuration)
  const ofAll = rateOfAll(row)
  const { instances, ...pools } =
    serving === 'aggregated'
      ? { instances: allAccelerators / asStated, assumptions: [] }
      : disaggregatedInstances(
          {
            ...stated,
            ...(ofAll === undefined ? {} : { tokensPerSecondPerAcceleratorOfAll: ofAll }),
            concurrency,
            outputTokens,
            accelerators,
            allAccelerators,
          },
          configuration,
        )
  return {
    ...configuration,
    assumptions: [...configuration.assumptions, ...assumptions, ...pools.assumptions],
    serving,
    draftTokens: draftTokensOf(row.spec_decode),
    draftingUnstated: row.spec_decode === 'unknown' && (model.multiTokenPrediction?.modules ?? 0) > 0,
    concurrency,
    instances,
    passesBetweenLooks: passesBetweenLooks(row),
    measured: {
      ...stated,
      tokensPerSecondPerAccelerator:
        stated.tokensPerSecondPerAccelerator ??
        (ofAll === undefined ? undefined : (ofAll * allAccelerators) / (instances * accelerators)),
    },
  }
}

/** The runs of a table with a stated number of requests at a time (`concurrency`), and those of them that cannot be predicted. */
export function measuredServingRuns(csv: string): {
  readonly runs: readonly MeasuredServingRun[]
  readonly leftOut: readonly LeftOut[]
} {
  const read = servingRows(csv)
    .filter(({ batch_kind }) => loadKindOf(batch_kind) === 'concurrency')
    .map((row) => {
      const configuration = servedConfiguration(row)
      return 'leftOut' in configuration ? configuration : servingRunOf(row, configuration)
    })
  return {
    runs: read.flatMap((run) => ('leftOut' in run ? [] : [run])),
    leftOut: read.flatMap((run) => ('leftOut' in run ? [run] : [])),
  }
}
