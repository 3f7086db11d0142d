import { type DecodePoint, hasExperts, layoutName, priceOf } from 'paretoken'
import { errorColumns } from '../errors/errorColumns.ts'
import { remarksOn } from '../output/shownPoints.ts'
import type { ComputedSeries } from './computedSeries.ts'
import { infeasibleSentence } from './infeasibleSentence.ts'

/** What was asked in one series, by name and in numbers, for whoever reads the answer. */
export const describedSeries = ({
  facets,
  question,
  machine,
  errorBand,
}: Pick<ComputedSeries, 'facets' | 'question' | 'machine' | 'errorBand'>) => ({
  ...facets,
  contextTokens: question.workload.contextTokens,
  reservedContextTokens: question.workload.reservedContextTokens ?? question.workload.contextTokens,
  dollarsPerHour: priceOf(question) ?? null,
  ...(machine.owned === undefined ? {} : { ownership: machine.owned }),
  formats: question.precision,
  errorBand: errorBand ?? null,
})

/** A series as `--json` prints it: what was asked, every point, and why there is none where there is none. */
export function seriesRecord(series: ComputedSeries, speedFlag?: string) {
  const {
    accelerators: acceleratorsTried,
    points,
    fastest,
    preferred,
    cheapest,
    ...searched
  } = series.frontier
  const experts = hasExperts(series.question.model)
  const named = (point: DecodePoint | undefined) =>
    point === undefined ? null : { layoutName: layoutName(point.layout, experts), ...point }
  return {
    ...describedSeries(series),
    ...(searched.infeasible === undefined ? {} : { reason: infeasibleSentence(series, speedFlag) }),
    acceleratorsTried,
    ...searched,
    fastest: named(fastest),
    preferred: named(preferred),
    cheapest: named(cheapest),
    points: points.map(named),
  }
}

/** A point as a flat record for CSV. */
function pointRecord(point: DecodePoint, { facets, question, frontier, errorBand }: ComputedSeries) {
  const { layout, breakdown, memory } = point
  return {
    ...facets,
    tokensPerSecond: point.tokensPerSecond,
    dollarsPerMillionTokens: point.dollarsPerMillionTokens ?? undefined,
    acceleratorSecondsPerToken: point.acceleratorSecondsPerToken,
    tokensPerSecondPerAccelerator: point.tokensPerSecondPerAccelerator,
    throughputTokensPerSecond: point.throughputTokensPerSecond,
    timePerOutputTokenSeconds: point.timePerOutputTokenSeconds,
    ...errorColumns(errorBand),
    accelerators: point.accelerators,
    batch: point.batch,
    mfu: point.mfu,
    mbu: point.mbu,
    binds: point.limit,
    mark: remarksOn(point, frontier).join(' '),
    layout: layoutName(layout, hasExperts(question.model)),
    ...layout,
    ...breakdown,
    ...memory,
  }
}

/** All points of all series, a record each. */
export const pointRecords = (series: readonly ComputedSeries[]) =>
  series.flatMap((each) => each.frontier.points.map((point) => pointRecord(point, each)))
