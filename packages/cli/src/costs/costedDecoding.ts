import { type DecodePoint, type FrontierQuestion, hasExperts, layoutName, priceOf } from 'paretoken'
import type { Library } from '../catalog/library.ts'
import { countsAsked } from '../decode/countsAsked.ts'
import { type DecodeSeries, decodeSeries } from '../decode/decodeSeries.ts'
import type { TypedFlag } from '../decode/typedAgain.ts'
import { warningsOf } from '../decode/warnings.ts'
import { assumptionsOf } from '../frontier/assumptions.ts'
import { type ComputedSeries, computeSeries } from '../frontier/computedSeries.ts'
import { describedSeries } from '../frontier/decodeRecords.ts'
import { infeasibleSentence } from '../frontier/infeasibleSentence.ts'
import { refuseServingFlags } from '../serving/refuseServingFlags.ts'
import type { ServingFlags } from '../serving/servingFlags.ts'
import type { CostedAnswer, CostedPoint, CostedSeries } from './costedSeries.ts'
import { hourlyWords } from './hourlyWords.ts'

/** Prices of a token that is decoded, after a prompt that costs nothing. */
const pricesOf = (dollarsPerMillionTokens: number) => ({
  dollarsPerMillionInputTokens: null,
  dollarsPerMillionCachedInputTokens: null,
  dollarsPerMillionOutputTokens: dollarsPerMillionTokens,
  dollarsPerMillionTokens,
})

const costedPoint =
  (question: DecodeSeries['question']) =>
  (point: DecodePoint): CostedPoint => ({
    tokensPerSecond: point.tokensPerSecond,
    cost: point.dollarsPerMillionTokens ?? point.acceleratorSecondsPerToken * 1000,
    layoutName: layoutName(point.layout, hasExperts(question.model)) || 'TP1',
    layout: point.layout,
    accelerators: point.accelerators,
    batch: point.batch,
    limit: point.limit,
    prices: point.dollarsPerMillionTokens === null ? null : pricesOf(point.dollarsPerMillionTokens),
    point,
  })

function costed(series: ComputedSeries, others: readonly TypedFlag[], speedFlag: string): CostedSeries {
  const { name, facets, question, typed, frontier, errorBand } = series
  const pointOf = costedPoint(question)
  const flags = others.flatMap(([flag, word]) => (word === undefined ? [] : [`${flag} ${word}`]))
  return {
    name,
    facets,
    hardware: question.hardware,
    typed: [typed, ...flags].join(' '),
    dollarsPerHour: priceOf(question),
    ...(errorBand === undefined ? {} : { errorBand }),
    described: describedSeries(series),
    points: frontier.points.map(pointOf),
    preferred: frontier.preferred && pointOf(frontier.preferred),
    ...(frontier.infeasible === undefined ? {} : { reason: infeasibleSentence(series, speedFlag) }),
  }
}

/** What decoding costs in each series that flags ask for. @param speedFlag the flag that bounds the speed */
export async function costedDecoding(
  modelNames: readonly string[],
  flags: ServingFlags,
  library: Library,
  bounds: Pick<FrontierQuestion, 'minimumTokensPerSecond'>,
  speedFlag: string,
): Promise<CostedAnswer> {
  refuseServingFlags(flags)
  const counts = countsAsked(flags)
  const asked = await decodeSeries(modelNames, flags, library)
  const series = computeSeries(asked, { ...counts, ...bounds })
  const typed: readonly TypedFlag[] = [
    ['--max-accelerators', flags.maxAccelerators],
    ['--accelerators', flags.accelerators],
  ]
  const all = series.map((each) => costed(each, typed, speedFlag))
  return {
    of: 'decoding',
    series: all,
    assumptions: [assumptionsOf(series), hourlyWords(all)].filter((part) => part !== undefined).join(' · '),
    warnings: warningsOf(asked),
  }
}
