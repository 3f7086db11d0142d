import { InputError, mergeFrontiersBy, requestCostOf } from 'paretoken'
import type { Library } from '../catalog/library.ts'
import { commonName } from '../decode/seriesNames.ts'
import { errorLine } from '../errors/errorLine.ts'
import { formatNumber } from '../output/formatNumber.ts'
import { notServedSentence } from '../serving/notServedSentence.ts'
import { speedFlagOf } from '../serving/serviceLevel.ts'
import { servingSeries } from '../serving/servingSeries.ts'
import { servingWarnings } from '../serving/servingWarnings.ts'
import { checkNumberOfSeries } from './checkNumberOfSeries.ts'
import { allServingPriced, type ComputedServing, computeServing } from './computedServing.ts'
import { energyWords } from './energyWords.ts'
import type { ServingFrontierAnswer } from './frontierAnswers.ts'
import type { FrontierFlags } from './frontierFlags.ts'
import { servingAssumptions, servingChart } from './servingChart.ts'
import { servingPointRecords, servingSeriesRecord } from './servingRecords.ts'
import { winnersWords } from './winnersWords.ts'

/** How much was searched. */
function searchedWords(series: readonly ComputedServing[]): string {
  const layouts = series.reduce((sum, { frontier }) => sum + frontier.feasibleLayouts, 0)
  const timed = series.reduce((sum, { frontier }) => sum + frontier.configurations, 0)
  return `${formatNumber(layouts, 1)} layouts that fit; ${formatNumber(timed, 1)} with a batch were timed`
}

/** What to ask next: what has not been searched yet. */
function nextQuestion({ question, typed }: ComputedServing): string {
  const { serving = 'aggregated', speculation, model } = question
  const plain = typed.replace(/ --serving \S+/, '')
  if (serving === 'aggregated' && question.hardware.interconnect.length > 0)
    return `frontier ${plain} --serving best`
  if (speculation === undefined)
    return `frontier ${typed} --speculation ${model.multiTokenPrediction === undefined ? 'eagle' : 'mtp'}`
  return `frontier ${typed} --json`
}

/** A frontier of requests for every model, machine, precision and calibration asked for. */
export async function servingFrontierAnswer(
  modelNames: readonly string[],
  flags: FrontierFlags,
  library: Library,
): Promise<ServingFrontierAnswer> {
  if (flags.demand !== undefined)
    throw new InputError('--demand is of decoding alone; leave it out where requests are given')
  const asked = await servingSeries(modelNames, flags, library)
  checkNumberOfSeries(asked)
  const series = computeServing(asked)
  const speedFlag = speedFlagOf(flags)
  const feasible = series.filter(({ frontier }) => frontier.points.length > 0)
  const [first] = feasible
  return {
    of: 'requests',
    series,
    heading: `${commonName(series.map(({ facets }) => facets))}: the frontier of speed against cost of requests`,
    assumptions: servingAssumptions(series),
    warnings: servingWarnings(asked),
    reasons: series.map((each) =>
      each.frontier.points.length > 0 ? undefined : notServedSentence(each, each.frontier, speedFlag),
    ),
    energies: series.map(energyWords),
    winners:
      feasible.length > 1 && allServingPriced(series)
        ? winnersWords(
            feasible.map(({ name }) => name),
            mergeFrontiersBy(
              feasible.map(({ frontier }) => frontier),
              requestCostOf,
            ),
          )
        : undefined,
    errors: errorLine(feasible),
    searched: searchedWords(series),
    next: first && nextQuestion(first),
    record: () => ({ series: series.map((each) => servingSeriesRecord(each, speedFlag)) }),
    rows: () => servingPointRecords(series),
    chart: (measure) => (first === undefined ? undefined : servingChart(feasible, measure)),
  }
}
