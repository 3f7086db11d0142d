import { mergeFrontiersBy, requestCostOf } from 'paretoken'
import { commonName } from '../decode/seriesNames.ts'
import { formatNumber } from '../output/formatNumber.ts'
import { commandPrefix } from '../output/terminal.ts'
import { notServedSentence } from '../serving/notServedSentence.ts'
import { allServingPriced, type ComputedServing } from './computedServing.ts'
import type { Measure } from './decodeChart.ts'
import { energyLine } from './energyLine.ts'
import { printFrontierAnswer } from './printFrontierAnswer.ts'
import { servingAssumptions, servingChart } from './servingChart.ts'
import { servingTable } from './servingTable.ts'
import { winnersLine } from './winnersLine.ts'

/** How much was searched. */
function searchLine(series: readonly ComputedServing[]): string {
  const layouts = series.reduce((sum, { frontier }) => sum + frontier.feasibleLayouts, 0)
  const timed = series.reduce((sum, { frontier }) => sum + frontier.configurations, 0)
  return `Searched: ${formatNumber(layouts, 1)} layouts that fit; ${formatNumber(timed, 1)} with a batch were timed`
}

/** What to ask next: what has not been searched yet. */
function nextQuestion({ question, typed }: ComputedServing): string {
  const { serving = 'aggregated', speculation, model } = question
  const plain = typed.replace(/ --serving \S+/, '')
  if (serving === 'aggregated' && question.hardware.interconnect.length > 0)
    return `${commandPrefix} frontier ${plain} --serving best`
  if (speculation === undefined)
    return `${commandPrefix} frontier ${typed} --speculation ${model.multiTokenPrediction === undefined ? 'eagle' : 'mtp'}`
  return `${commandPrefix} frontier ${typed} --json`
}

/** The points of a series, and the energy that they take. */
function tableAndEnergy(series: ComputedServing, priced: boolean): string {
  const table = servingTable(series, priced)
  const energy = energyLine(series)
  return energy === undefined ? table : `${table}\n${energy}`
}

/** Tables, one chart of all, and what to try next, for people. */
export const printServingFrontiers = (
  series: readonly ComputedServing[],
  measure: Measure,
  written: readonly string[],
  speedFlag: string,
): Promise<void> =>
  printFrontierAnswer({
    series,
    heading: `${commonName(series.map(({ facets }) => facets))}: the frontier of speed against cost of requests`,
    assumptions: servingAssumptions(series),
    infeasibleSentence: (each) => notServedSentence(each, each.frontier, speedFlag),
    table: (each) => tableAndEnergy(each, allServingPriced(series)),
    chart: (feasible) => servingChart(feasible, measure),
    winners: (feasible) =>
      allServingPriced(series)
        ? winnersLine(
            feasible.map(({ name }) => name),
            mergeFrontiersBy(
              feasible.map(({ frontier }) => frontier),
              requestCostOf,
            ),
          )
        : undefined,
    searched: searchLine(series),
    written,
    next: nextQuestion,
  })
