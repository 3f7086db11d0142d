import { errorColumns, firstTokenErrorColumns, throughputErrorColumns } from '../errors/errorColumns.ts'
import { describedServing, servingPointRecord } from '../frontier/servingRecords.ts'
import { hoursPerMonth, planCosts } from './planCosts.ts'
import type { Planned, PlannedSeries, UnservedSeries } from './plannedSeries.ts'
import { pricesAtMeanLoad } from './pricesAtMeanLoad.ts'
import { unservedSentence } from './unservedSentence.ts'

/** A plan as `--json` prints it, with what its pools cost. */
function planRecord(series: PlannedSeries, meanLoad: number) {
  const { question: _index, point, ...plan } = series.plan
  const { both, decoding, prompts } = planCosts(series.question, series.plan)
  const pools = { decode: both + decoding, prefill: prompts }
  const priced = plan.dollarsPerHour !== null
  return {
    ...series.facets,
    errorBand: series.errorBand ?? null,
    ...plan,
    dollarsPerMonth: plan.dollarsPerHour === null ? null : plan.dollarsPerHour * hoursPerMonth,
    decodeDollarsPerHour: priced ? pools.decode : null,
    prefillDollarsPerHour: priced ? pools.prefill : null,
    pricesAtMeanLoad: pricesAtMeanLoad(series, meanLoad),
    point: servingPointRecord(series, point),
  }
}

/** How many times as much as the best it costs. */
const ratioToBest = ({ plan }: PlannedSeries, { best = undefined }: Pick<Planned, 'best'>): number =>
  plan.costPerSecond / (best?.plan.costPerSecond ?? plan.costPerSecond)

/** The plan that comes nearest to what was asked, with the bounds that it keeps to. */
const nearestRecord = (series: PlannedSeries | undefined, meanLoad: number) =>
  series === undefined
    ? null
    : {
        minimumTokensPerSecond: series.question.minimumTokensPerSecond ?? null,
        maximumTimeToFirstTokenSeconds: series.question.maximumTimeToFirstTokenSeconds ?? null,
        ...planRecord(series, meanLoad),
      }

/** All that was found, as `--json` prints it. @param nearest the plan that comes nearest where there is none */
export function planJson(planned: Planned, nearest: PlannedSeries | undefined, speedFlag: string) {
  const { best, runnerUp, served, unserved, requestsPerSecond, meanLoad } = planned
  return {
    requestsPerSecond,
    meanLoad,
    ...(best === undefined ? { nearest: nearestRecord(nearest, meanLoad) } : {}),
    best: best === undefined ? null : planRecord(best, meanLoad),
    runnerUp:
      runnerUp === undefined
        ? null
        : { ...planRecord(runnerUp, meanLoad), ratioToBest: ratioToBest(runnerUp, planned) },
    series: [
      ...served.map((series) => ({
        ...describedServing(series),
        ratioToBest: ratioToBest(series, planned),
        plan: planRecord(series, meanLoad),
      })),
      ...unserved.map((series) => ({
        ...describedServing(series),
        ratioToBest: null,
        plan: null,
        reason: unservedSentence(series, speedFlag),
        infeasible: series.infeasible,
      })),
    ],
  }
}

/** The columns of a plan, all empty where there is none. */
function planColumns(series: PlannedSeries | undefined, planned: Planned) {
  const record = series && planRecord(series, planned.meanLoad)
  const point = record?.point
  const prices = point?.prices
  return {
    serving: point?.serving,
    dollarsPerHour: record?.dollarsPerHour ?? undefined,
    ratioToBest: series && ratioToBest(series, planned),
    accelerators: record?.accelerators,
    instances: record?.instances,
    layout: point?.layoutName,
    acceleratorsPerInstance: point?.accelerators,
    prefillInstances: record?.prefillInstances,
    prefillHardware: point?.prefill?.hardware,
    prefillLayout: point?.prefillLayoutName ?? undefined,
    acceleratorsPerPrefillInstance: point?.prefill?.accelerators,
    decodeDollarsPerHour: record?.decodeDollarsPerHour ?? undefined,
    prefillDollarsPerHour: record?.prefillDollarsPerHour ?? undefined,
    dollarsPerMonth: record?.dollarsPerMonth ?? undefined,
    dollarsPerMillionInputTokens: prices?.dollarsPerMillionInputTokens ?? undefined,
    dollarsPerMillionCachedInputTokens: prices?.dollarsPerMillionCachedInputTokens ?? undefined,
    dollarsPerMillionOutputTokens: prices?.dollarsPerMillionOutputTokens ?? undefined,
    dollarsPerMillionTokens: prices?.dollarsPerMillionTokens ?? undefined,
    dollarsPerRequest: prices?.dollarsPerRequest,
    tokensPerSecond: point?.tokensPerSecond,
    timePerOutputTokenSeconds: point?.timePerOutputTokenSeconds,
    ...errorColumns(series?.errorBand),
    timeToFirstTokenSeconds: point?.timeToFirstTokenSeconds,
    ...firstTokenErrorColumns(series?.errorBand),
    requestSeconds: point?.requestSeconds,
    requestsPerSecondPerInstance: point?.requestsPerSecond,
    ...throughputErrorColumns(series?.errorBand),
    concurrencyPerInstance: point?.concurrency,
    batchPerInstance: point?.batch,
    draftTokens: point?.draftTokens,
    promptUtilization: point?.promptUtilization,
    headRoom: record?.headRoom,
    binds: point?.limit,
    energyPerTokenJoules: point?.energyPerTokenJoules ?? undefined,
  }
}

/** A row of CSV for each series: its cheapest plan, or why there is none. */
export const planRows = (planned: Planned, speedFlag: string) => [
  ...planned.served.map((series) => ({
    ...series.facets,
    ...planColumns(series, planned),
    reason: undefined,
  })),
  ...planned.unserved.map((series: UnservedSeries) => ({
    ...series.facets,
    ...planColumns(undefined, planned),
    reason: unservedSentence(series, speedFlag),
  })),
]
