import {
  type DecodeFrontierAnswer,
  type FrontierAnswer,
  frontierAnswer,
  type Library,
  type ServingFrontierAnswer,
  servingEnergy,
} from '@paretoken/cli/answers'
import {
  energyPerTokenJoules,
  hasExperts,
  InputError,
  layoutName,
  priceOf,
  tokensPerSecondPerMegawatt,
  wattsPerAccelerator,
} from 'paretoken'
import { flagsOf, typedFlags } from '../address/flagsOf.ts'
import { anatomyOf } from './anatomy.ts'
import type { Curve, CurveMarks, CurvePoint, SeriesQuestion } from './curve.ts'
import { withChanges } from './library.ts'

type DecodeSeries = DecodeFrontierAnswer['series'][number]
type ServingSeries = ServingFrontierAnswer['series'][number]

const nameOf = (layout: Parameters<typeof layoutName>[0], series: DecodeSeries | ServingSeries): string =>
  layoutName(layout, hasExperts(series.question.model)) || 'TP1'

function decodingPoints(series: DecodeSeries): readonly CurvePoint[] {
  const watts = wattsPerAccelerator(series.question.hardware, series.machine.power)
  return series.frontier.points.map((point) => ({
    ...point,
    timeToFirstTokenSeconds: null,
    requestSeconds: null,
    requestsPerSecond: null,
    dollarsPerMillionOutputTokens: point.dollarsPerMillionTokens,
    dollarsPerMillionInputTokens: null,
    energyPerTokenJoules:
      watts === undefined ? null : energyPerTokenJoules(watts, point.acceleratorSecondsPerToken),
    tokensPerSecondPerMegawatt:
      watts === undefined ? null : tokensPerSecondPerMegawatt(watts, point.acceleratorSecondsPerToken),
    layoutName: nameOf(point.layout, series),
    prefill: null,
  }))
}

function requestPoints(series: ServingSeries): readonly CurvePoint[] {
  return series.frontier.points.map((point) => {
    const energy = servingEnergy(series, point)
    return {
      ...point,
      dollarsPerMillionOutputTokens: point.prices?.dollarsPerMillionOutputTokens ?? null,
      dollarsPerMillionInputTokens: point.prices?.dollarsPerMillionInputTokens ?? null,
      dollarsPerMillionTokens: point.prices?.dollarsPerMillionTokens ?? null,
      energyPerTokenJoules: energy?.energyPerTokenJoules ?? null,
      tokensPerSecondPerMegawatt: energy?.tokensPerSecondPerMegawatt ?? null,
      layoutName: nameOf(point.layout, series),
      prefill: point.prefill && { ...point.prefill, layoutName: nameOf(point.prefill.layout, series) },
      mfu: null,
      mbu: null,
    }
  })
}

/** Where the marked points of a frontier stand in it, the slowest first. */
function marksOf({
  points,
  fastest,
  preferred,
  cheapest,
}: DecodeSeries['frontier'] | ServingSeries['frontier']): CurveMarks {
  const placeOf = (point: unknown): number => (points as readonly unknown[]).indexOf(point)
  const marks = { fastest: placeOf(fastest), preferred: placeOf(preferred), cheapest: placeOf(cheapest) }
  return Object.fromEntries(Object.entries(marks).filter(([, place]) => place >= 0))
}

function pointsOf(answer: FrontierAnswer): readonly CurvePoint[] {
  const [decoding] = answer.of === 'decoding' ? answer.series : []
  const [requests] = answer.of === 'requests' ? answer.series : []
  if (decoding !== undefined) return decodingPoints(decoding)
  return requests === undefined ? [] : requestPoints(requests)
}

function found(answer: FrontierAnswer): Omit<Curve, 'typed' | 'milliseconds'> {
  const [series] = answer.series
  if (series === undefined) throw new Error('a question of one series has an answer of one')
  const [reason] = answer.reasons
  return {
    of: answer.of,
    facets: series.facets,
    anatomy: anatomyOf(series),
    points: pointsOf(answer),
    marks: marksOf(series.frontier),
    ...(series.errorBand === undefined ? {} : { errorBand: series.errorBand }),
    ...(answer.errors === undefined ? {} : { errors: answer.errors }),
    dollarsPerHour: priceOf(series.question) ?? null,
    assumptions: answer.assumptions,
    warnings: answer.warnings,
    ...(reason === undefined ? {} : { reason }),
    ...(series.frontier.infeasible === undefined ? {} : { infeasible: series.frontier.infeasible }),
    searched: { layouts: series.frontier.feasibleLayouts, configurations: series.frontier.configurations },
  }
}

/** A frontier of few numbers of accelerators: 1, 2, 4 … and the most. */
function coarseNumbers(most: number): string {
  const powers = Array.from({ length: Math.floor(Math.log2(most)) + 1 }, (_, power) => 2 ** power)
  return [...new Set([...powers, most])].join(',')
}

/**
 * The frontier of one series, by the command's own answer; a question that cannot be asked has the command's sentence as its `problem`.
 * @param coarse whether to try only some numbers of accelerators
 */
export async function curveOf(
  { series, flags }: SeriesQuestion,
  library: Library,
  coarse: boolean,
): Promise<Curve> {
  const started = performance.now()
  const typedOn = (hardware?: string): string =>
    `${series.model} ${typedFlags(flagsOf(series, flags, hardware) as Record<string, unknown>)}`
  let typed = typedOn()
  try {
    const changed = await withChanges(series, library)
    if (series.changes !== undefined) typed = typedOn(`${changed.hardware}.yaml`)
    const asked = flagsOf(series, flags, changed.hardware)
    const { maxAccelerators = '64', accelerators, ...others } = asked
    const few = coarse && accelerators === undefined && /^\d+$/.test(maxAccelerators)
    const answer = await frontierAnswer(
      [series.model],
      few ? { ...others, accelerators: coarseNumbers(Number(maxAccelerators)) } : asked,
      changed.library,
    )
    return {
      ...found(answer),
      typed,
      ...(few ? { coarse: true } : {}),
      milliseconds: performance.now() - started,
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return {
      points: [],
      marks: {},
      dollarsPerHour: null,
      assumptions: '',
      warnings: [],
      problem: error.message,
      typed,
      milliseconds: performance.now() - started,
    }
  }
}
