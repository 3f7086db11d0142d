import { type DrawableChart, isEmpty } from '../drawableChart.ts'
import { dotCharacter, markKinds, markSymbols } from '../markSymbol.ts'
import { centred, paragraph, type Screen } from './paragraph.ts'
import { bold, faint, plain, seriesInk } from './sgr.ts'
import { terminalPlot } from './terminalPlot.ts'

/** What the symbols in the plot mean. */
function symbolLine(chart: DrawableChart, unicode: boolean): string {
  const kinds = new Set(chart.series.flatMap(({ marks }) => marks.map(({ kind }) => kind)))
  const marks = markKinds.filter((kind) => kinds.has(kind))
  const form = unicode ? 'unicode' : 'ascii'
  const measured = chart.series.some(({ dots }) => dots.length > 0)
  return [
    ...marks.map((kind) => `${markSymbols[kind][form]} ${kind}`),
    ...(measured ? [`${dotCharacter(unicode)} measured`] : []),
  ].join(' ')
}

/** A chart of curves as lines for a terminal; the plot has that many rows. */
export function lineText(
  chart: DrawableChart,
  { rows, ...screen }: Screen & { readonly rows: number },
): readonly string[] {
  const entry = (position: number, text: string) => paragraph(text, seriesInk(position), screen)
  const head = [...paragraph(chart.title, bold, screen), ...paragraph(chart.subtitle, faint, screen)]
  const foot = paragraph(chart.footnote, faint, screen)
  const missing = chart.series.flatMap((series, position) =>
    isEmpty(series) ? entry(position, `${series.name}: nothing to show`) : [],
  )
  if (chart.series.every(isEmpty)) return [...head, '', 'Nothing to show', '', ...missing, ...foot]

  const plot = terminalPlot(chart, { ...screen, rows })
  const tagged = plot.tagged.flatMap(({ position, tag, name }) => entry(position, `${tag} ${name}`))
  return [
    ...head,
    ...paragraph(symbolLine(chart, screen.unicode), plain, screen),
    ...paragraph(chart.y.label, plain, screen),
    ...plot.lines,
    ...centred(chart.x.label, plot.left, screen),
    ...tagged,
    ...missing,
    ...foot,
  ]
}
