import { wrapped } from '../catalog/wrapped.ts'
import { commandPrefix, print, terminal } from '../output/terminal.ts'
import type { PricedAnswer } from './pricedAnswer.ts'
import { pricedTable } from './pricedTable.ts'

/** What a model costs at a speed, or how fast it is at a price, for people. */
export async function printPriced(answer: PricedAnswer, written: readonly string[]): Promise<void> {
  const line = (text: string, lead = ''): void => print(wrapped(lead, text, terminal.columns))
  const { of, reasons, nearest, next } = answer
  line(answer.heading)
  line(answer.assumptions)
  print()
  if (next !== undefined) {
    print(pricedTable(answer.priced, of === 'decoding'))
    print()
    line(answer.prices)
  }
  for (const reason of reasons) if (reason !== undefined) line(reason)
  for (const words of nearest) line(words)
  const drawn = answer.chart()
  if (drawn === undefined) return
  const { textOf } = await import('@paretoken/figures')
  const { subtitle: _printedAbove, ...chart } = drawn
  print()
  print(textOf(chart, terminal))
  print()
  for (const path of written) print(`Figure:   ${path}`)
  print(`Next:     ${commandPrefix} ${next}`)
}
