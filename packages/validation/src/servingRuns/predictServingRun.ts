import { calibrationFor } from '@paretoken/catalog'
import {
  type Calibration,
  evaluateServing,
  idealCalibration,
  type MemoryMap,
  type ServingPoint,
  type ServingQuestion,
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

/** Turns of the search for a batch that requests elsewhere leave over; each gains a digit or more. */
const turns = 12

/** The question that a configuration answers. */
export const questionOf = (
  { model, hardware, precision, inputTokens, outputTokens }: ServedConfiguration,
  calibration: Calibration,
): ServingQuestion => ({
  model,
  hardware,
  precision,
  calibration,
  requests: [{ inputTokens, outputTokens }],
})

/** Sequences of all replicas that memory holds, by what it holds of a batch; 0 where weights alone are too many bytes. */
export function batchThatFits({ memory, batch }: Pick<ServingPoint, 'memory' | 'batch'>): number {
  const { capacityBytes, reservedBytes, weightBytes, kvCacheBytes, stateBytes, activationBytes }: MemoryMap =
    memory
  const left = capacityBytes - reservedBytes - weightBytes
  return Math.max(0, (batch * left) / (kvCacheBytes + stateBytes + activationBytes))
}

const figuresOf = (point: ServingPoint): ServingFigures => ({
  timePerOutputTokenSeconds: point.timePerOutputTokenSeconds,
  timeToFirstTokenSeconds: point.timeToFirstTokenSeconds,
  tokensPerSecondPerAccelerator: point.throughputTokensPerSecond / point.accelerators,
})

/** What is predicted, and whether memory holds it. */
type Predicted = {
  readonly figures: ServingFigures
  readonly waitsForMemory: boolean
  readonly fits: boolean
}

/** Prompts and decoding on the same accelerators; requests that memory does not hold wait for others to end (Little's law). */
function aggregated(
  { layout, concurrency, draftTokens }: MeasuredServingRun,
  question: ServingQuestion,
): Predicted {
  const point = evaluateServing(question, { layout, load: { concurrency }, draftTokens })
  const most = batchThatFits(point)
  if (most >= point.batch || most < 1)
    return { figures: figuresOf(point), waitsForMemory: false, fits: most >= 1 }
  const full = evaluateServing(question, { layout, load: { batch: most }, draftTokens })
  const waiting = (concurrency - full.batch) / full.requestsPerSecond
  const timeToFirstTokenSeconds = Math.max(full.timeToFirstTokenSeconds, waiting)
  return { figures: { ...figuresOf(full), timeToFirstTokenSeconds }, waitsForMemory: true, fits: true }
}

/**
 * Decoding alone, all of the prompt there: each instance has its share of the requests but those that are still without a first token. How long
 * these take is not predicted, since nothing is known of the pool that computes prompts, but measured.
 */
function disaggregated(run: MeasuredServingRun, question: ServingQuestion): Predicted {
  const { layout, concurrency, instances, draftTokens, inputTokens, outputTokens, measured } = run
  const decoding = { ...question, requests: [{ inputTokens, outputTokens, cachedInputTokens: inputTokens }] }
  const first = measured.timeToFirstTokenSeconds ?? 0
  const share = concurrency / instances
  let point = evaluateServing(decoding, { layout, load: { batch: share }, draftTokens })
  for (let turn = 0; turn < turns && first > 0; turn++) {
    const decodeSeconds = outputTokens * point.timePerOutputTokenSeconds
    const batch = (share * decodeSeconds) / (first + decodeSeconds)
    point = evaluateServing(decoding, { layout, load: { batch }, draftTokens })
  }
  const figures = { ...figuresOf(point), timeToFirstTokenSeconds: undefined }
  return { figures, waitsForMemory: false, fits: batchThatFits(point) >= 1 }
}

function predictedWith(run: MeasuredServingRun, calibration: Calibration): Predicted {
  const { model, precision, draftTokens, serving } = run
  const question = {
    ...questionOf(run, calibration),
    ...(draftTokens > 0 ? { speculation: assumedSpeculation(model, precision) } : {}),
  }
  return serving === 'aggregated' ? aggregated(run, question) : disaggregated(run, question)
}

/** The ideal machine, with as much memory for sequences as there is with these constants. */
const idealBeside = ({ reservedBytes, reservedShare }: Calibration): Calibration => ({
  ...idealCalibration,
  reservedBytes,
  reservedShare,
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
      ...(fits ? [] : ['weights and one sequence are more than memory holds']),
      ...(impossible ? ['faster than the ideal machine'] : []),
      ...(run.draftingUnstated ? ['whether tokens are drafted is not stated'] : []),
    ],
  }
}
