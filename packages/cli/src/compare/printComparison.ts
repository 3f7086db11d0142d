import { wrapped } from '../catalog/wrapped.ts'
import { commandPrefix, print, terminal } from '../output/terminal.ts'
import type { CompareAnswer } from './compareAnswer.ts'
import { compareTable } from './compareTable.ts'

/** The comparison for people: costs at each speed, who is the cheapest where, curves. */
export async function printComparison(answer: CompareAnswer, written: readonly string[]): Promise<void> {
  const line = (lead: string, text: string): void => print(wrapped(lead, text, terminal.columns))
  const { next, reasons, winners, errors } = answer
  if (next !== undefined) {
    line('', answer.heading)
    line('', answer.assumptions)
    print()
    print(compareTable(answer))
    print()
    line('', answer.costs)
  }
  for (const reason of reasons) if (reason !== undefined) line('', reason)
  const drawn = await answer.chart()
  if (drawn === undefined) return
  const { textOf } = await import('@paretoken/figures')
  const { subtitle: _printedAbove, footnote: _ofBands, ...chart } = drawn
  print()
  print(textOf(chart, { ...terminal, rows: 14 }))
  print()
  if (winners !== undefined) line('Cheapest: ', winners)
  if (errors !== undefined) line('Errors:   ', errors)
  for (const path of written) print(`Figure:   ${path}`)
  print(`Next:     ${commandPrefix} ${next}`)
}
