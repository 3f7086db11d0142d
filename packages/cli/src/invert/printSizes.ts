import { wrapped } from '../catalog/wrapped.ts'
import { commandPrefix, print, terminal } from '../output/terminal.ts'
import type { SizesAnswer } from './sizesAnswer.ts'
import { sizeTable } from './sizeTable.ts'

/** Sizes of models that an offer is consistent with, for people. */
export async function printSizes(answer: SizesAnswer, written: readonly string[]): Promise<void> {
  const line = (text: string, lead = ''): void => print(wrapped(lead, text, terminal.columns))
  const { source, sentences, next } = answer
  line(answer.heading)
  line(answer.assumptions)
  if (source !== undefined) line(source, 'Offer: ')
  print()
  print(sizeTable(answer.sizes, answer.of === 'decoding'))
  print()
  for (const sentence of sentences) line(sentence)
  const { textOf } = await import('@paretoken/figures')
  const { subtitle: _printedAbove, ...chart } = answer.chart()
  print()
  print(textOf(chart, terminal))
  print()
  for (const path of written) print(`Figure:   ${path}`)
  print(`Next:     ${commandPrefix} ${next}`)
}
