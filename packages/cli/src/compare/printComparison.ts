import { wrapped } from '../catalog/wrapped.ts'
import { costWords } from '../costs/costUnit.ts'
import { commonName } from '../decode/seriesNames.ts'
import { printErrors } from '../errors/printErrors.ts'
import { commandPrefix, print, terminal } from '../output/terminal.ts'
import { compareChart } from './compareChart.ts'
import { compareTable } from './compareTable.ts'
import type { Comparison } from './comparison.ts'
import { rangeWords } from './rangeWords.ts'

/** What to type for all that stands behind a cost in the middle of the table. */
function nextLine({ of, speeds, series }: Comparison): string {
  const middle = speeds[speeds.length >> 1] ?? 0
  const index = speeds.indexOf(middle)
  const cheapest = series.find(({ atSpeeds }) => atSpeeds[index]?.timesCheapest === 1)
  const typed = cheapest?.typed ?? series.find(({ points }) => points.length > 0)?.typed ?? ''
  return of === 'requests' || cheapest === undefined
    ? `${commandPrefix} frontier ${typed}`
    : `${commandPrefix} explain ${typed} --speed ${middle}`
}

/** The comparison for people: costs at each speed, who is the cheapest where, curves. */
export async function printComparison(comparison: Comparison, written: readonly string[]): Promise<void> {
  const { of, unit, series, ranges, assumptions } = comparison
  const line = (lead: string, text: string): void => print(wrapped(lead, text, terminal.columns))
  const feasible = series.filter(({ points }) => points.length > 0)
  if (feasible.length > 0) {
    line('', `${commonName(series.map(({ facets }) => facets))}: who is the cheapest at which speed`)
    line('', assumptions)
    print()
    print(compareTable(comparison))
    print()
    line(
      '',
      `Costs are ${costWords(of, unit)}, of the cheapest deployment that gives one user at least that speed: ○ the cheapest of a column, × how much dearer the others are, – not reached.`,
    )
  }
  for (const { reason } of series) if (reason !== undefined) line('', reason)
  if (feasible.length === 0) return
  const { textOf } = await import('@paretoken/figures')
  const { subtitle: _printedAbove, footnote: _ofBands, ...chart } = await compareChart(comparison)
  print()
  print(textOf(chart, { ...terminal, rows: 14 }))
  print()
  if (feasible.length > 1)
    line(
      'Cheapest: ',
      rangeWords(
        ranges,
        series.map(({ name }) => name),
      ),
    )
  printErrors('Errors:   ', feasible)
  for (const path of written) print(`Figure:   ${path}`)
  print(`Next:     ${nextLine(comparison)}`)
}
