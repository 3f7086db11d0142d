import {
  hasExperts,
  layoutName,
  maximumUtilizationOf,
  meanRequest,
  priceOf,
  promptTokensPerPassOf,
  type ServingPoint,
} from 'paretoken'
import { errorColumns, firstTokenErrorColumns, throughputErrorColumns } from '../errors/errorColumns.ts'
import { remarksOn } from '../output/shownPoints.ts'
import { notServedSentence } from '../serving/notServedSentence.ts'
import { servingEnergy, servingWatts } from '../serving/servingEnergy.ts'
import type { ServingSeries } from '../serving/servingSeries.ts'
import type { ComputedServing } from './computedServing.ts'

/** What was asked of requests in one series, by name and in numbers, for whoever reads the answer. */
export function describedServing({
  facets,
  question,
  machine,
  drafter,
  prefillMachine,
  errorBand,
}: ServingSeries) {
  const { prefill, speculation } = question
  const { decodeWatts, prefillWatts } = servingWatts({
    question,
    machine,
    ...(prefillMachine === undefined ? {} : { prefillMachine }),
  })
  return {
    ...facets,
    requests: question.requests,
    meanRequest: meanRequest(question.requests),
    serving: question.serving ?? 'aggregated',
    matching: question.matching ?? 'limit',
    promptSchedule: question.calibration.promptSchedule,
    maximumTimeToFirstTokenSeconds: question.maximumTimeToFirstTokenSeconds ?? null,
    minimumTokensPerSecond: question.minimumTokensPerSecond ?? null,
    promptTokensPerPass: promptTokensPerPassOf(question),
    maximumUtilization: maximumUtilizationOf(question),
    reservedContextTokens: question.reservedContextTokens ?? null,
    speculation: speculation === undefined ? null : { drafter, acceptance: speculation.acceptance },
    dollarsPerHour: priceOf(question) ?? null,
    ownership: machine.owned ?? null,
    wattsPerAccelerator: decodeWatts ?? null,
    prefill:
      prefill === undefined
        ? null
        : {
            hardware: prefill.hardware.id,
            calibration: prefill.calibration.id,
            dollarsPerHour: priceOf(prefill) ?? null,
            ownership: prefillMachine?.owned ?? null,
            wattsPerAccelerator: prefillWatts ?? null,
          },
    formats: question.precision,
    errorBand: errorBand ?? null,
  }
}

/** A point of a series with its energy, and its layouts by name. */
export function servingPointRecord(series: ServingSeries, point: ServingPoint) {
  const experts = hasExperts(series.question.model)
  const energy = servingEnergy(series, point)
  return {
    layoutName: layoutName(point.layout, experts),
    prefillLayoutName: point.prefill === null ? null : layoutName(point.prefill.layout, experts),
    ...point,
    energyPerTokenJoules: energy?.energyPerTokenJoules ?? null,
    tokensPerSecondPerMegawatt: energy?.tokensPerSecondPerMegawatt ?? null,
  }
}

/** A series as `--json` prints it: what was asked, every point, and why there is none where there is none. */
export function servingSeriesRecord(series: ComputedServing, speedFlag: string) {
  const {
    accelerators: acceleratorsTried,
    points,
    fastest,
    preferred,
    cheapest,
    ...searched
  } = series.frontier
  const named = (point: ServingPoint | undefined) =>
    point === undefined ? null : servingPointRecord(series, point)
  return {
    ...describedServing(series),
    ...(searched.infeasible === undefined
      ? {}
      : { reason: notServedSentence(series, series.frontier, speedFlag) }),
    acceleratorsTried,
    ...searched,
    fastest: named(fastest),
    preferred: named(preferred),
    cheapest: named(cheapest),
    points: points.map(named),
  }
}

/** The pool that computes prompts as columns, empty where there is none. */
function prefillColumns(point: ServingPoint, prefillLayoutName: string | null) {
  const { prefill } = point
  return {
    prefillHardware: prefill?.hardware,
    prefillLayout: prefillLayoutName ?? undefined,
    prefillAccelerators: prefill?.accelerators,
    prefillRequestsPerSecond: prefill?.requestsPerSecond,
    prefillInstancesPerDecodeInstance: prefill?.instancesPerDecodeInstance,
    prefillInstances: prefill?.instances?.prefill,
    decodeInstances: prefill?.instances?.decode,
    prefillUtilization: prefill?.utilization,
    prefillPromptTokensPerPass: prefill?.promptTokensPerPass,
    prefillWaitingSeconds: prefill?.waitingSeconds,
    prefillComputingSeconds: prefill?.computingSeconds,
    prefillTransferSeconds: prefill?.transferSeconds,
    prefillTransferBytes: prefill?.transferBytes,
  }
}

/** A point as a flat record for CSV. */
function flatRecord(point: ServingPoint, series: ComputedServing) {
  const { facets, frontier, errorBand } = series
  const { layoutName: name, prefillLayoutName, ...record } = servingPointRecord(series, point)
  const { prices, requestAcceleratorSeconds, layout, breakdown, memory } = record
  return {
    ...facets,
    serving: record.serving,
    tokensPerSecond: record.tokensPerSecond,
    timePerOutputTokenSeconds: record.timePerOutputTokenSeconds,
    ...errorColumns(errorBand),
    timeToFirstTokenSeconds: record.timeToFirstTokenSeconds,
    ...firstTokenErrorColumns(errorBand),
    requestSeconds: record.requestSeconds,
    dollarsPerMillionInputTokens: prices?.dollarsPerMillionInputTokens ?? undefined,
    dollarsPerMillionCachedInputTokens: prices?.dollarsPerMillionCachedInputTokens ?? undefined,
    dollarsPerMillionOutputTokens: prices?.dollarsPerMillionOutputTokens ?? undefined,
    dollarsPerMillionTokens: prices?.dollarsPerMillionTokens ?? undefined,
    dollarsPerRequest: prices?.dollarsPerRequest,
    ...requestAcceleratorSeconds,
    energyPerTokenJoules: record.energyPerTokenJoules ?? undefined,
    tokensPerSecondPerMegawatt: record.tokensPerSecondPerMegawatt ?? undefined,
    tokensPerSecondPerAccelerator: record.tokensPerSecondPerAccelerator,
    ...throughputErrorColumns(errorBand),
    throughputTokensPerSecond: record.throughputTokensPerSecond,
    requestsPerSecond: record.requestsPerSecond,
    concurrency: record.concurrency,
    accelerators: record.accelerators,
    batch: record.batch,
    draftTokens: record.draftTokens,
    tokensPerPass: record.tokensPerPass,
    promptUtilization: record.promptUtilization,
    promptSecondsPerToken: record.promptSecondsPerToken,
    binds: record.limit,
    mark: remarksOn(point, frontier).join(' '),
    layout: name,
    ...layout,
    ...prefillColumns(point, prefillLayoutName),
    ...breakdown,
    ...memory,
  }
}

/** All points of all series of requests, a record each. */
export const servingPointRecords = (series: readonly ComputedServing[]) =>
  series.flatMap((each) => each.frontier.points.map((point) => flatRecord(point, each)))
