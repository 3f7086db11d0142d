import type { LineChart } from '@paretoken/figures/charts'
import { wrapped } from '../catalog/wrapped.ts'
import { commandPrefix, print, terminal } from '../output/terminal.ts'
import { allPriced } from './computedSeries.ts'
import { allServingPriced } from './computedServing.ts'
import { decodeTable } from './decodeTable.ts'
import type { FrontierAnswer } from './frontierAnswers.ts'
import { servingTable } from './servingTable.ts'

/** The points of each series as a table. */
const tablesOf = (answer: FrontierAnswer): readonly string[] =>
  answer.of === 'decoding'
    ? answer.series.map((each) => decodeTable(each, allPriced(answer.series)))
    : answer.series.map((each) => servingTable(each, allServingPriced(answer.series)))

/**
 * Tables, one chart of all, and what to try next, for people.
 * @param chart that of those that have points
 * @param written figures that were written
 */
export async function printFrontierAnswer(
  answer: FrontierAnswer,
  chart: () => Promise<LineChart> | undefined,
  written: readonly string[],
): Promise<void> {
  const { reasons, energies, winners, errors, next } = answer
  const paragraph = (lead: string, text: string): void => print(wrapped(lead, text, terminal.columns))
  if (next !== undefined) {
    print(answer.heading)
    paragraph('', answer.assumptions)
  }
  const tables = tablesOf(answer)
  for (const [index, { name }] of answer.series.entries()) {
    const [reason, energy] = [reasons[index], energies[index]]
    print()
    if (reason !== undefined) paragraph('', reason)
    else {
      if (answer.series.length > 1) print(name)
      print(tables[index])
      if (energy !== undefined) paragraph('Energy: ', energy)
    }
  }
  const drawn = await chart()
  if (drawn === undefined) return
  const { textOf } = await import('@paretoken/figures')
  const { subtitle: _printedAbove, footnote: _ofBands, ...plain } = drawn
  print()
  print(textOf(plain, { ...terminal, rows: 14 }))
  print()
  if (winners !== undefined) paragraph('Cheapest: ', winners)
  if (errors !== undefined) paragraph('Errors:   ', errors)
  print(`Searched: ${answer.searched}`)
  for (const path of written) print(`Figure:   ${path}`)
  print(`Next:     ${commandPrefix} ${next}`)
}
