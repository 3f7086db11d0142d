import { calibrationFor } from '@paretoken/catalog'
import {
  acceleratorsOf,
  type Calibration,
  idealCalibration,
  type Layout,
  type ServedTimes,
  type ServingConfiguration,
  type ServingQuestion,
  servingTimer,
} from 'paretoken'
import { assumedSpeculation } from './assumedSpeculation.ts'
import type { MeasuredServingRun, ServingFigures } from './measuredServingRun.ts'
import type { ServedConfiguration } from './servedConfiguration.ts'

/** A measured run and what is predicted for it. */
export type PredictedServingRun = {
  readonly run: MeasuredServingRun
  /** With the constants of the machine's family and the engine. */
  readonly predicted: ServingFigures
  /** On the ideal machine, which holds as many sequences. */
  readonly ideal: ServingFigures
  /** Requests wait for memory: more of them than it holds. */
  readonly waitsForMemory: boolean
  /** Reasons to distrust the row; none where it can be as it is labelled. */
  readonly doubts: readonly string[]
}

/** Sequences beyond what memory holds by this share are rounding. */
const rounding = 1e-9

/** The most turns of the search for a batch that requests elsewhere leave over; each gains a digit or more. */
const turns = 12

/** A batch that a turn moves by no more than this share is found. */
const found = 1e-6

/** The question that a configuration answers. */
export const questionOf = (
  {
    model,
    hardware,
    precision,
    requests,
  }: Pick<ServedConfiguration, 'model' | 'hardware' | 'precision' | 'requests'>,
  calibration: Calibration,
): ServingQuestion => ({
  model,
  hardware,
  precision,
  calibration,
  requests,
})

/** What answers a question about one instance: afresh, or from what it remembers (`rememberingServe`). */
export type Serve = (question: ServingQuestion, configuration: ServingConfiguration) => ServedTimes

/** What answers each question afresh. */
export const serveAfresh: Serve = (question, configuration) => servingTimer(question)(configuration)

/** What is predicted, at how many sequences of an instance, and whether memory holds them. */
export type Predicted = {
  readonly batch: number
  readonly figures: ServingFigures
  readonly waitsForMemory: boolean
  readonly fits: boolean
  /** Share of the time between tokens that prompts add. */
  readonly promptShare: number
}

/** What is predicted for an instance on a layout, with whether requests wait for memory. */
export const predictedOf = (times: ServedTimes, layout: Layout, waitsForMemory = false): Predicted => ({
  batch: times.batch,
  figures: {
    timePerOutputTokenSeconds: times.timePerOutputTokenSeconds,
    timeToFirstTokenSeconds: times.timeToFirstTokenSeconds,
    tokensPerSecondPerAccelerator: times.throughputTokensPerSecond / acceleratorsOf(layout),
  },
  waitsForMemory,
  fits: times.mostBatch >= 1,
  promptShare: times.promptSecondsPerToken / times.timePerOutputTokenSeconds,
})

/** Requests of a benchmark, all at once and another whenever one ends, in multiples of those at a time: what InferenceX sends (`num-prompts`); others are taken to do the same. */
const waves = 10

/**
 * Prompts and decoding on the same accelerators; requests that memory does not hold wait for others to end. Where it does not hold one, all are
 * decoded as if it did: the row, or what is known of the machine, is wrong.
 */
function aggregated(
  { layout, concurrency, instances, draftTokens, passesBetweenLooks }: MeasuredServingRun,
  question: ServingQuestion,
  serve: Serve,
): Predicted {
  const share = concurrency / instances
  const times = serve(question, {
    layout,
    load: { concurrency: share, waves, passesBetweenLooks },
    draftTokens,
  })
  return times.mostBatch < 1
    ? predictedOf(serve(question, { layout, load: { batch: share }, draftTokens }), layout)
    : predictedOf(times, layout, times.mostBatch <= times.batch * (1 + rounding))
}

/**
 * Decoding alone, all of the prompt there: each instance has its share of the requests but those that are still without a first token. How long
 * these take is not predicted, since nothing is known of the pool that computes prompts, but measured.
 */
function disaggregated(run: MeasuredServingRun, question: ServingQuestion, serve: Serve): Predicted {
  const { layout, concurrency, instances, draftTokens, inputTokens, outputTokens, measured } = run
  const decoding = { ...question, requests: [{ inputTokens, outputTokens, cachedInputTokens: inputTokens }] }
  const first = measured.timeToFirstTokenSeconds ?? 0
  const share = concurrency / instances
  let times = serve(decoding, { layout, load: { batch: share }, draftTokens })
  for (let turn = 0; turn < turns && first > 0; turn++) {
    const decodeSeconds = outputTokens * times.timePerOutputTokenSeconds
    const batch = (share * decodeSeconds) / (first + decodeSeconds)
    if (Math.abs(batch - times.batch) <= found * batch) break
    times = serve(decoding, { layout, load: { batch }, draftTokens })
  }
  const predicted = predictedOf(times, layout)
  return { ...predicted, figures: { ...predicted.figures, timeToFirstTokenSeconds: undefined } }
}

/** What is predicted for a run with the constants of a calibration. */
export function predictedWith(
  run: MeasuredServingRun,
  calibration: Calibration,
  serve: Serve = serveAfresh,
): Predicted {
  const { model, precision, draftTokens, serving } = run
  const question = {
    ...questionOf(run, calibration),
    ...(draftTokens > 0 ? { speculation: assumedSpeculation(model, precision) } : {}),
  }
  return serving === 'aggregated' ? aggregated(run, question, serve) : disaggregated(run, question, serve)
}

/** The ideal machine, with as much memory for sequences as there is with these constants. */
export const idealBeside = ({
  reservedBytes,
  reservedShare,
  reservedFreeShare,
}: Calibration): Calibration => ({
  ...idealCalibration,
  reservedBytes,
  reservedShare,
  reservedFreeShare,
})

/** What is predicted for a run. */
export function predictServingRun(run: MeasuredServingRun): PredictedServingRun {
  const calibration = calibrationFor(run.hardware, run.engine)
  const { figures, waitsForMemory, fits } = predictedWith(run, calibration)
  const ideal = predictedWith(run, idealBeside(calibration)).figures
  const { timePerOutputTokenSeconds = Number.POSITIVE_INFINITY } = run.measured
  const impossible =
    run.draftTokens === 0 && timePerOutputTokenSeconds < (ideal.timePerOutputTokenSeconds ?? 0)
  return {
    run,
    predicted: figures,
    ideal,
    waitsForMemory,
    doubts: [
      ...run.assumptions,
      ...(fits ? [] : ['weights and one sequence are more than memory holds']),
      ...(impossible ? ['faster than the ideal machine'] : []),
      ...(run.draftingUnstated ? ['whether tokens are drafted is not stated'] : []),
    ],
  }
}
