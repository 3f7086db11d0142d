import { acceleratorsOf, type Calibration } from 'paretoken'
import { isOfOverview, overviewMostSequences, overviewRequests } from '../servingTable/overview.ts'
import type { ServingRow } from '../servingTable/servingRow.ts'
import { type Predicted, predictedOf, questionOf, type Serve } from './predictServingRun.ts'
import type { ServedConfiguration } from './servedConfiguration.ts'
import { withoutWindows } from './withoutWindows.ts'

/** Requests of a benchmark that are all sent at once and run to the last; the cache is set aside for the whole context in every layer, windows or not. */
type QueuedAtOnce = {
  readonly requests: number
  /** The most sequences that are decoded at a time on each data parallel rank of each stage. */
  readonly mostSequences: number
}

/** What a row of the kind `max-load` asks beside its configuration. */
export type MostAsked = {
  readonly disaggregated: boolean
  /** Undefined where it is not known how many requests there were: as many as keep the batch full. */
  readonly queued: QueuedAtOnce | undefined
}

/** What a row of the kind `max-load` asks. */
export function mostAsked(row: Pick<ServingRow, 'disaggregated' | 'group' | 'isl' | 'osl'>): MostAsked {
  const requests = isOfOverview(row) ? overviewRequests(row) : undefined
  return {
    disaggregated: row.disaggregated === 'True',
    queued: requests === undefined ? undefined : { requests, mostSequences: overviewMostSequences },
  }
}

/** Batches one after another of so many requests: as many as there is room for, and the rest. */
function wavesOf(requests: number, batch: number): readonly number[] {
  const full = Math.floor(requests / batch)
  const rest = requests - full * batch
  return [...Array<number>(full).fill(batch), ...(rest > 0 ? [rest] : [])]
}

/**
 * The most throughput: at the largest batch that memory holds, one sequence for each replica at least. Where prompts are computed elsewhere,
 * decoding alone. Where so many requests are queued at once, that of batch after batch until none is left, the last of which is not full.
 * What is predicted on one machine after another that hold as many sequences.
 */
export function predictMost(
  { layout, inputTokens, ...configuration }: ServedConfiguration,
  { disaggregated, queued }: MostAsked,
  serve: Serve,
): (calibration: Calibration) => Predicted {
  const requests = disaggregated
    ? configuration.requests.map((kind) => ({ ...kind, cachedInputTokens: inputTokens }))
    : configuration.requests
  const least = layout.dataParallel * layout.pipelineParallel
  const wanted =
    queued === undefined ? Number.POSITIVE_INFINITY : Math.min(queued.requests, queued.mostSequences * least)
  let most: number | undefined
  return (calibration) => {
    const question = questionOf({ ...configuration, requests }, calibration)
    const held = queued === undefined ? question : { ...question, model: withoutWindows(question.model) }
    most ??= serve(held, { layout, load: { batch: least } }).mostBatch
    const batch = Math.max(least, Math.floor(Math.min(most, wanted) / least) * least)
    const at = (sequences: number) => serve(question, { layout, load: { batch: sequences } })
    const predicted = predictedOf(at(batch), layout)
    const waves = wavesOf(queued?.requests ?? batch, batch)
    const secondsPerToken = waves.reduce(
      (seconds, sequences) => seconds + sequences / at(sequences).throughputTokensPerSecond,
      0,
    )
    const sequences = waves.reduce((sum, wave) => sum + wave, 0)
    return {
      ...predicted,
      fits: most >= least,
      figures: {
        ...predicted.figures,
        timeToFirstTokenSeconds: undefined,
        tokensPerSecondPerAccelerator: sequences / secondsPerToken / acceleratorsOf(layout),
      },
    }
  }
}
