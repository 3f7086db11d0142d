import type { LineChart } from '@paretoken/figures'
import { wrapped } from '../catalog/wrapped.ts'
import { printErrors } from '../errors/printErrors.ts'
import { print, terminal } from '../output/terminal.ts'

/** A series as far as printing it goes. */
type PrintedSeries = Parameters<typeof printErrors>[1][number] & {
  readonly frontier: { readonly points: readonly unknown[] }
}

/** What an answer of `paretoken frontier` consists of, whatever it was asked. */
export type FrontierAnswer<Series extends PrintedSeries> = {
  readonly series: readonly Series[]
  /** What it is about, and what was assumed. */
  readonly heading: string
  readonly assumptions: string
  /** Why a series has no points, in a sentence. */
  readonly infeasibleSentence: (series: Series) => string
  /** The points of a series, for people. */
  readonly table: (series: Series) => string
  /** The chart of those that have points. */
  readonly chart: (feasible: readonly Series[]) => Promise<LineChart>
  /** Which of those that have points is the cheapest where; undefined where that cannot be said. */
  readonly winners: (feasible: readonly Series[]) => string | undefined
  /** How much was searched. */
  readonly searched: string
  /** Figures that were written. */
  readonly written: readonly string[]
  /** What to type next. */
  readonly next: (first: Series) => string
}

/** Tables, one chart of all, and what to try next, for people. */
export async function printFrontierAnswer<Series extends PrintedSeries>(
  answer: FrontierAnswer<Series>,
): Promise<void> {
  const { series } = answer
  const feasible = series.filter(({ frontier }) => frontier.points.length > 0)
  const [first] = feasible
  if (first !== undefined) {
    print(answer.heading)
    print(wrapped('', answer.assumptions, terminal.columns))
  }
  for (const each of series) {
    print()
    if (each.frontier.points.length === 0)
      print(wrapped('', answer.infeasibleSentence(each), terminal.columns))
    else {
      if (series.length > 1) print(each.name)
      print(answer.table(each))
    }
  }
  if (first === undefined) return
  const { textOf } = await import('@paretoken/figures')
  const { subtitle: _printedAbove, footnote: _ofBands, ...chart } = await answer.chart(feasible)
  print()
  print(textOf(chart, { ...terminal, rows: 14 }))
  print()
  const winners = feasible.length > 1 ? answer.winners(feasible) : undefined
  if (winners !== undefined) print(winners)
  printErrors('Errors:   ', feasible)
  print(answer.searched)
  for (const path of answer.written) print(`Figure:   ${path}`)
  print(`Next:     ${answer.next(first)}`)
}
