import { mergeFrontiers } from 'paretoken'
import { wrapped } from '../catalog/wrapped.ts'
import { commonName } from '../decode/seriesNames.ts'
import { printErrors } from '../errors/printErrors.ts'
import { formatNumber } from '../output/formatNumber.ts'
import { commandPrefix, print, terminal } from '../output/terminal.ts'
import { assumptionsOf } from './assumptions.ts'
import { allPriced, type ComputedSeries } from './computedSeries.ts'
import { decodeChart, type Measure } from './decodeChart.ts'
import { decodeTable } from './decodeTable.ts'
import { infeasibleSentence } from './infeasibleSentence.ts'
import { winnersLine } from './winnersLine.ts'

/** How much was searched, and how well its parts fit what was measured. */
function searchLine(series: readonly ComputedSeries[]): string {
  const count = (read: (each: ComputedSeries) => number): string =>
    formatNumber(
      series.reduce((sum, each) => sum + read(each), 0),
      1,
    )
  const layouts = count(({ frontier }) => frontier.layouts)
  const feasible = count(({ frontier }) => frontier.feasibleLayouts)
  const timed = count(({ frontier }) => frontier.configurations)
  return `Searched: ${layouts} layouts, ${feasible} of which fit; ${timed} with a batch were timed`
}

/** Tables, one chart of all, and what to try next, for people. */
export async function printFrontiers(
  series: readonly ComputedSeries[],
  measure: Measure,
  written: readonly string[],
  speedFlag: string,
): Promise<void> {
  const feasible = series.filter(({ frontier }) => frontier.points.length > 0)
  const priced = allPriced(series)
  const facets = series.map((each) => each.facets)
  const [first] = feasible
  if (first !== undefined) {
    print(`${commonName(facets)}: the frontier of speed against cost`)
    print(wrapped('', assumptionsOf(series), terminal.columns))
  }
  for (const each of series) {
    print()
    if (each.frontier.points.length === 0)
      print(wrapped('', infeasibleSentence(each, speedFlag), terminal.columns))
    else {
      if (series.length > 1) print(each.name)
      print(decodeTable(each, priced))
    }
  }
  if (first === undefined) return
  const { textOf } = await import('@paretoken/figures')
  const { subtitle: _printedAbove, footnote: _ofBands, ...chart } = await decodeChart(feasible, measure)
  print()
  print(textOf(chart, { ...terminal, rows: 14 }))
  print()
  if (feasible.length > 1 && priced)
    print(
      winnersLine(
        feasible.map(({ name }) => name),
        mergeFrontiers(feasible.map(({ frontier }) => frontier)),
      ),
    )
  printErrors('Errors:   ', feasible)
  print(searchLine(series))
  for (const path of written) print(`Figure:   ${path}`)
  print(`Next:     ${commandPrefix} explain ${first.typed}`)
}
