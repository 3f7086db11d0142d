import { InputError } from 'paretoken'
import { type DrawableChart, drawableChart, isEmpty } from '../drawableChart.ts'
import type { LineChart } from '../lineChart.ts'
import { dotCharacter, markKinds, markSymbols } from '../markSymbol.ts'
import { wrapText } from '../wrapText.ts'
import { bold, faint, type Ink, plain, seriesInk } from './sgr.ts'
import { type TerminalPlot, terminalPlot } from './terminalPlot.ts'
import { columnsOf, terminalText } from './terminalText.ts'

/** How a chart is written to a terminal. */
export type TextOptions = {
  /** The width in characters, at least 30; no line is longer. Default: 80. */
  readonly columns?: number
  /** The height of the plot in lines, at least 5; title, axis and key come on top. Default: 18. */
  readonly rows?: number
  /** Whether to colour the curves, with ANSI codes. Default: false. */
  readonly colour?: boolean
  /** Whether to draw with braille and box characters rather than ASCII alone. Default: true. */
  readonly unicode?: boolean
}

function checkedSize(name: string, value: number, least: number): number {
  if (Number.isInteger(value) && value >= least && value <= 1000) return value
  throw new InputError(
    `a terminal chart's ${name} must be a whole number from ${least} to 1000, not ${value}`,
  )
}

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

/** The chart as lines of text for a terminal, joined by newlines, none with trailing spaces. */
export function textOf(chart: LineChart, options: TextOptions = {}): string {
  const { colour = false, unicode = true } = options
  const columns = checkedSize('columns', options.columns ?? 80, 30)
  const rows = checkedSize('rows', options.rows ?? 18, 5)
  const drawable = drawableChart(chart)

  const paragraph = (text: string | undefined, ink: Ink): readonly string[] =>
    wrapText(terminalText(text ?? '', unicode), columns, columnsOf).map(colour ? ink : plain)
  const entry = (position: number, text: string) => paragraph(text, seriesInk(position))
  const head = [...paragraph(chart.title, bold), ...paragraph(chart.subtitle, faint)]
  const foot = paragraph(chart.footnote, faint)
  const missing = drawable.series.flatMap((series, position) =>
    isEmpty(series) ? entry(position, `${series.name}: nothing to show`) : [],
  )
  if (drawable.series.every(isEmpty))
    return [...head, '', 'Nothing to show', '', ...missing, ...foot].join('\n')

  const plot: TerminalPlot = terminalPlot(drawable, { columns, rows, colour, unicode })
  const xLabel = wrapText(terminalText(chart.x.label, unicode), columns, columnsOf).map((line) => {
    const centred = plot.left + Math.floor((columns - plot.left - columnsOf(line)) / 2)
    return ' '.repeat(Math.max(0, Math.min(centred, columns - columnsOf(line)))) + line
  })
  const tagged = plot.tagged.flatMap(({ position, tag }) =>
    entry(position, `${tag} ${drawable.series[position]!.name}`),
  )
  return [
    ...head,
    ...paragraph(symbolLine(drawable, unicode), plain),
    ...paragraph(chart.y.label, plain),
    ...plot.lines,
    ...xLabel,
    ...tagged,
    ...missing,
    ...foot,
  ].join('\n')
}
