import { wrapped } from '../catalog/wrapped.ts'
import { formatNumber } from '../output/formatNumber.ts'
import { commandPrefix, print, terminal } from '../output/terminal.ts'
import { footnotes } from './footnotes.ts'
import type { MarginsAnswer } from './marginsAnswer.ts'
import { marginTable } from './marginTable.ts'
import { offerFootnote } from './offerLabels.ts'
import { reportedDayTable, reportedDayWords } from './reportedDayText.ts'

const line = (text: string, lead = ''): void => print(wrapped(lead, text, terminal.columns))

/** Offers held against costs, for people. */
export async function printMargins(answer: MarginsAnswer, written: readonly string[]): Promise<void> {
  const { margins, days } = answer
  const { rows, speedOnly } = margins
  const notes = footnotes()
  line(answer.heading)
  line(answer.assumptions)
  print()
  if (rows.length > 0) {
    print(marginTable(margins, notes))
    print()
    line(answer.columns)
  }
  for (const sentence of answer.notOffered) line(sentence)
  for (const reason of answer.reasons) if (reason !== undefined) line(reason)
  if (speedOnly.length > 0) {
    print()
    line(
      speedOnly
        .map(
          (offer) =>
            `${offer.provider} ${formatNumber(offer.tokensPerSecond ?? 0)} tokens/s (${offer.date}) ${notes.markOf(offerFootnote(offer))}`,
        )
        .join(', '),
      'Speed only: ',
    )
  }
  for (const day of days) {
    print()
    line(reportedDayWords(day))
    print()
    print(reportedDayTable(day))
    print()
    line(`${day.report.note}.`.replace(/^./, (first) => first.toUpperCase()))
  }
  const drawn = answer.chart()
  if (drawn !== undefined) {
    const { textOf } = await import('@paretoken/figures')
    const { subtitle: _printedAbove, ...chart } = drawn
    print()
    print(textOf(chart, terminal))
    print()
  }
  for (const [mark, text] of notes.asked()) line(text, `${mark.padStart(4)} `)
  if (rows.length > 0) print()
  for (const path of written) print(`Figure:   ${path}`)
  print(`Next:     ${commandPrefix} ${answer.next}`)
}
