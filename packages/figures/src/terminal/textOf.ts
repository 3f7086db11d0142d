import { InputError } from 'paretoken'
import { barsOf } from '../barsOf.ts'
import type { Chart } from '../chart.ts'
import { drawableChart } from '../drawableChart.ts'
import { barsText } from './barsText.ts'
import { lineText } from './lineText.ts'

/** How a chart is written to a terminal. */
export type TextOptions = {
  /** The width in characters, at least 30; no line is longer. Default: 80. */
  readonly columns?: number
  /**
   * The height of a plot of curves in lines, at least 5; title, axis and key come on top. Bars take as many lines as
   * they need. Default: 18.
   */
  readonly rows?: number
  /** Whether to colour curves and bars, with ANSI codes. Default: false. */
  readonly colour?: boolean
  /** Whether to draw with braille, block and box characters rather than ASCII alone. Default: true. */
  readonly unicode?: boolean
}

function checkedSize(name: string, value: number, least: number): number {
  if (Number.isInteger(value) && value >= least && value <= 1000) return value
  throw new InputError(
    `a terminal chart's ${name} must be a whole number from ${least} to 1000, not ${value}`,
  )
}

/** The chart as lines of text for a terminal, joined by newlines, none with trailing spaces. */
export function textOf(chart: Chart, options: TextOptions = {}): string {
  const { colour = false, unicode = true } = options
  const columns = checkedSize('columns', options.columns ?? 80, 30)
  const rows = checkedSize('rows', options.rows ?? 18, 5)
  const lines =
    chart.kind === 'line'
      ? lineText(drawableChart(chart), { columns, rows, colour, unicode })
      : barsText(barsOf(chart), { columns, colour, unicode })
  return lines.join('\n')
}
