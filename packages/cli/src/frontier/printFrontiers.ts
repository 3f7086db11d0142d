import { mergeFrontiers } from 'paretoken'
import { commonName } from '../decode/seriesNames.ts'
import { formatNumber } from '../output/formatNumber.ts'
import { commandPrefix } from '../output/terminal.ts'
import { assumptionsOf } from './assumptions.ts'
import { allPriced, type ComputedSeries } from './computedSeries.ts'
import { decodeChart, type Measure } from './decodeChart.ts'
import { decodeTable } from './decodeTable.ts'
import { infeasibleSentence } from './infeasibleSentence.ts'
import { printFrontierAnswer } from './printFrontierAnswer.ts'
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
export const printFrontiers = (
  series: readonly ComputedSeries[],
  measure: Measure,
  written: readonly string[],
  speedFlag: string,
): Promise<void> =>
  printFrontierAnswer({
    series,
    heading: `${commonName(series.map(({ facets }) => facets))}: the frontier of speed against cost`,
    assumptions: assumptionsOf(series),
    infeasibleSentence: (each) => infeasibleSentence(each, speedFlag),
    table: (each) => decodeTable(each, allPriced(series)),
    chart: (feasible) => decodeChart(feasible, measure),
    winners: (feasible) =>
      allPriced(series)
        ? winnersLine(
            feasible.map(({ name }) => name),
            mergeFrontiers(feasible.map(({ frontier }) => frontier)),
          )
        : undefined,
    searched: searchLine(series),
    written,
    next: ({ typed }) => `${commandPrefix} explain ${typed}`,
  })
