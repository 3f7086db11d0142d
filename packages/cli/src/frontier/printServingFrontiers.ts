import { mergeFrontiersBy, requestCostOf } from 'paretoken'
import { wrapped } from '../catalog/wrapped.ts'
import { commonName } from '../decode/seriesNames.ts'
import { printErrors } from '../errors/printErrors.ts'
import { formatNumber } from '../output/formatNumber.ts'
import { commandPrefix, print, terminal } from '../output/terminal.ts'
import { notServedSentence } from '../serving/notServedSentence.ts'
import { allServingPriced, type ComputedServing } from './computedServing.ts'
import type { Measure } from './decodeChart.ts'
import { energyLine } from './energyLine.ts'
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

/** Tables, one chart of all, and what to try next, for people. */
export async function printServingFrontiers(
  series: readonly ComputedServing[],
  measure: Measure,
  written: readonly string[],
  speedFlag: string,
): Promise<void> {
  const feasible = series.filter(({ frontier }) => frontier.points.length > 0)
  const priced = allServingPriced(series)
  const [first] = feasible
  if (first !== undefined) {
    print(`${commonName(series.map(({ facets }) => facets))}: the frontier of speed against cost of requests`)
    print(wrapped('', servingAssumptions(series), terminal.columns))
  }
  for (const each of series) {
    print()
    if (each.frontier.points.length === 0)
      print(wrapped('', notServedSentence(each, each.frontier, speedFlag), terminal.columns))
    else {
      if (series.length > 1) print(each.name)
      print(servingTable(each, priced))
      const energy = energyLine(each)
      if (energy !== undefined) print(energy)
    }
  }
  if (first === undefined) return
  const { textOf } = await import('@paretoken/figures')
  const { subtitle: _printedAbove, footnote: _ofBands, ...chart } = await servingChart(feasible, measure)
  print()
  print(textOf(chart, { ...terminal, rows: 14 }))
  print()
  if (feasible.length > 1 && priced)
    print(
      winnersLine(
        feasible.map(({ name }) => name),
        mergeFrontiersBy(
          feasible.map(({ frontier }) => frontier),
          requestCostOf,
        ),
      ),
    )
  printErrors('Errors:   ', feasible)
  print(searchLine(series))
  for (const path of written) print(`Figure:   ${path}`)
  print(`Next:     ${nextQuestion(first)}`)
}
