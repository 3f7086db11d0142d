import type { Calibration } from 'paretoken'
import { type Predicted, predictedOf, questionOf, type Serve } from '../servingRuns/predictServingRun.ts'
import type { ServedConfiguration } from '../servingRuns/servedConfiguration.ts'

/**
 * The most throughput: at the largest batch that memory holds, one sequence for each replica at least. Where prompts are computed elsewhere,
 * decoding alone. What is predicted on one machine after another that hold as many sequences.
 */
export function predictMost(
  { layout, inputTokens, ...configuration }: ServedConfiguration,
  disaggregated: boolean,
  serve: Serve,
): (calibration: Calibration) => Predicted {
  const requests = disaggregated
    ? configuration.requests.map((kind) => ({ ...kind, cachedInputTokens: inputTokens }))
    : configuration.requests
  const least = layout.dataParallel * layout.pipelineParallel
  let most: number | undefined
  return (calibration) => {
    const question = questionOf({ ...configuration, requests }, calibration)
    most ??= serve(question, { layout, load: { batch: least } }).mostBatch
    const batch = Math.max(least, Math.floor(most / least) * least)
    const predicted = predictedOf(serve(question, { layout, load: { batch } }), layout)
    return {
      ...predicted,
      fits: most >= least,
      figures: { ...predicted.figures, timeToFirstTokenSeconds: undefined },
    }
  }
}
