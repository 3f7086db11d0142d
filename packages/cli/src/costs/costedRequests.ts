import {
  hasExperts,
  layoutName,
  priceOf,
  requestAcceleratorSecondsOf,
  type ServingFrontier,
  type ServingPoint,
  type ServingQuestion,
  servingFrontier,
} from 'paretoken'
import type { Library } from '../catalog/library.ts'
import { notServedSentence } from '../serving/notServedSentence.ts'
import type { ServingFlags } from '../serving/servingFlags.ts'
import { type ServingSeries, servingSeries } from '../serving/servingSeries.ts'
import { servingWarnings } from '../serving/servingWarnings.ts'
import { servingWords } from '../serving/servingWords.ts'
import type { CostedAnswer, CostedPoint, CostedSeries } from './costedSeries.ts'
import { hourlyWords } from './hourlyWords.ts'

/** Several series about the same requests. */
export type CostedRequests = CostedAnswer & {
  readonly of: 'requests'
  readonly requests: ServingQuestion['requests']
}

const costedPoint =
  (question: ServingQuestion) =>
  (point: ServingPoint): CostedPoint => ({
    tokensPerSecond: point.tokensPerSecond,
    cost:
      point.prices?.dollarsPerMillionTokens ?? requestAcceleratorSecondsOf(point.requestAcceleratorSeconds),
    layoutName: layoutName(point.layout, hasExperts(question.model)) || 'TP1',
    layout: point.layout,
    accelerators: point.accelerators,
    batch: point.batch,
    limit: point.limit,
    prices: point.prices,
    point,
  })

function costed(series: ServingSeries, frontier: ServingFrontier, speedFlag: string): CostedSeries {
  const { name, facets, question, typed, machine, drafter, errorBand } = series
  const pointOf = costedPoint(question)
  return {
    name,
    facets,
    hardware: question.hardware,
    typed,
    dollarsPerHour: priceOf(question),
    ...(errorBand === undefined ? {} : { errorBand }),
    described: {
      ...facets,
      requests: question.requests,
      serving: question.serving ?? 'aggregated',
      dollarsPerHour: priceOf(question) ?? null,
      ...(drafter === undefined ? {} : { drafter }),
      ...(machine.owned === undefined ? {} : { ownership: machine.owned }),
      formats: question.precision,
      errorBand: errorBand ?? null,
    },
    points: frontier.points.map(pointOf),
    preferred: frontier.preferred && pointOf(frontier.preferred),
    ...(frontier.infeasible === undefined ? {} : { reason: notServedSentence(series, frontier, speedFlag) }),
  }
}

/**
 * What requests cost in each series that flags ask for.
 * @param change what is asked in place of what flags say
 * @param speedFlag the flag that bounds the speed
 */
export async function costedRequests(
  modelNames: readonly string[],
  flags: ServingFlags,
  library: Library,
  change: Partial<ServingQuestion>,
  speedFlag: string,
): Promise<CostedRequests> {
  const asked = await servingSeries(modelNames, flags, library)
  const series = asked.map((each) => ({ ...each, question: { ...each.question, ...change } }))
  const frontiers = series.map(({ question }) => servingFrontier(question))
  const all = series.map((each, index) => costed(each, frontiers[index] as ServingFrontier, speedFlag))
  const tried = frontiers.map(({ accelerators }) => accelerators)
  return {
    of: 'requests',
    requests: series[0]?.question.requests ?? [],
    series: all,
    assumptions: [...servingWords(series, tried), hourlyWords(all)]
      .filter((part) => part !== undefined)
      .join(' · '),
    warnings: servingWarnings(series),
  }
}
