import { wrapped } from '../catalog/wrapped.ts'
import type { CostedRequests } from '../costs/costedRequests.ts'
import { commonName } from '../decode/seriesNames.ts'
import { formatNumber } from '../output/formatNumber.ts'
import { commandPrefix, print, terminal } from '../output/terminal.ts'
import { footnotes } from './footnotes.ts'
import { marginChart } from './marginChart.ts'
import type { Margins } from './marginRows.ts'
import { marginTable } from './marginTable.ts'
import { offerFootnote } from './offerLabels.ts'
import type { ReportedDay } from './reportedDays.ts'
import { reportedDayTable, reportedDayWords } from './reportedDayText.ts'

const line = (text: string, lead = ''): void => print(wrapped(lead, text, terminal.columns))

/** What the columns of the table are, as far as it has them. */
function tableWords({ rows }: Margins): string {
  const has = (from: string): boolean => rows.some(({ speedFrom }) => speedFrom === from)
  return [
    'List and cost are $ per million tokens, prompts and output as requests mix them; the cost is that of the cheapest deployment of any machine that gives one user at least that speed.',
    has('preferred')
      ? '◆ a speed that is not known: that of the preferred point, with the greatest speed³ / cost; --speed sets another.'
      : undefined,
    has('asked') ? '? a speed that is not known: as asked for.' : undefined,
    'Margin is what is left as a share of the price, markup as a share of the cost; nothing but accelerators is counted, and they are never idle. Even at: the fastest, in tokens/s, at which the cost is no more than the price; – where even the cheapest costs more.',
  ]
    .filter((sentence) => sentence !== undefined)
    .join(' ')
}

/** Offers held against costs, for people. */
export async function printMargins(
  answer: CostedRequests,
  margins: Margins,
  days: readonly ReportedDay[],
  written: readonly string[],
): Promise<void> {
  const { series, assumptions } = answer
  const { rows, speedOnly } = margins
  const notes = footnotes()
  line(`${commonName(series.map(({ facets }) => facets))}: list prices against costs`)
  line(assumptions)
  print()
  if (rows.length > 0) {
    print(marginTable(margins, notes))
    print()
    line(tableWords(margins))
  }
  const offered = new Set([...rows.map(({ offer }) => offer), ...speedOnly].map(({ model }) => model))
  for (const model of new Set(series.map(({ facets }) => facets.model)))
    if (!offered.has(model)) line(`${model}: the catalog has no offer of it.`)
  for (const { reason } of series) if (reason !== undefined) line(reason)
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
  if (rows.length > 0) {
    const { textOf } = await import('@paretoken/figures')
    const { subtitle: _printedAbove, ...chart } = marginChart(answer, margins)
    print()
    print(textOf(chart, terminal))
    print()
  }
  for (const [mark, text] of notes.asked()) line(text, `${mark.padStart(4)} `)
  if (rows.length > 0) print()
  for (const path of written) print(`Figure:   ${path}`)
  const typed = rows.find(({ served }) => served !== undefined)?.served?.series.typed ?? series[0]?.typed
  print(`Next:     ${commandPrefix} frontier ${typed}`)
}
