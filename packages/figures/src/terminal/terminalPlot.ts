import type { Place } from '../box.ts'
import { chartDomain } from '../chartDomain.ts'
import type { DrawableChart } from '../drawableChart.ts'
import type { ChartPoint } from '../lineChart.ts'
import { type PlacedTicks, placedTicks } from '../placedTicks.ts'
import type { PointTag } from '../pointTags.ts'
import { projection } from '../projection.ts'
import { cells } from './cells.ts'
import { dotsPerCell } from './strokeCells.ts'
import { type CellTick, horizontalAxis, writeVerticalAxis } from './terminalAxes.ts'
import { columnsOf, terminalText } from './terminalText.ts'
import { writeCurves } from './writeCurves.ts'

/** A plot as lines of text. */
export type TerminalPlot = {
  readonly lines: readonly string[]
  /** The column in which the plot proper begins. */
  readonly left: number
  /** Series and points that stand in the plot only as a letter, which a key has to explain. */
  readonly tagged: readonly PointTag[]
}

/** The ticks of an axis with their cells; of two in one cell only the first is kept. */
const cellTicks = ({ labelled }: PlacedTicks, dots: number): readonly CellTick[] =>
  labelled
    .map(({ label, at }) => ({ label, cell: Math.floor(at / dots) }))
    .filter(({ cell }, index, all) => all.findIndex((other) => other.cell === cell) === index)

/** Curves, measured points, marks, names and axes of a chart in rows and columns of characters. */
export function terminalPlot(
  chart: DrawableChart,
  options: { columns: number; rows: number; colour: boolean; unicode: boolean },
): TerminalPlot {
  const { columns, rows, colour, unicode } = options
  const domain = chartDomain(chart)
  const text = (label: string) => terminalText(label, unicode)
  const down = rows * dotsPerCell.down - 1
  const yTicks = placedTicks({
    axis: chart.y,
    domain: domain.y,
    range: [down, 0],
    sizeOf: () => 2 * dotsPerCell.down,
    wanted: Math.max(3, Math.round(rows / 4)),
  })
  const widest = Math.max(0, ...yTicks.labelled.map(({ label }) => columnsOf(text(label))))
  const axisColumn = Math.min(widest + 1, Math.floor(columns / 2))
  const left = axisColumn + 1
  const across = (columns - left) * dotsPerCell.across - 1
  const xTicks = placedTicks({
    axis: chart.x,
    domain: domain.x,
    range: [0, across],
    sizeOf: (label) => (columnsOf(text(label)) + 3) * dotsPerCell.across,
    wanted: Math.max(3, Math.round(columns / 14)),
  })
  const [x, y] = [
    projection(domain.x, chart.x.scale, [0, across]),
    projection(domain.y, chart.y.scale, [down, 0]),
  ]
  const dotOf = (point: ChartPoint): Place => ({ x: x(point.x), y: y(point.y) })

  const canvas = cells(columns, rows)
  const tagged = writeCurves(canvas, chart, dotOf, left, unicode)
  writeVerticalAxis(canvas, {
    column: axisColumn,
    rows,
    ticks: cellTicks(yTicks, dotsPerCell.down).map((tick) => ({ ...tick, label: text(tick.label) })),
    unicode,
  })
  const bottom = horizontalAxis({
    column: axisColumn,
    columns,
    ticks: cellTicks(xTicks, dotsPerCell.across).map((tick) => ({ ...tick, label: text(tick.label) })),
    colour,
    unicode,
  })
  return { lines: [...canvas.lines(colour), ...bottom], left, tagged }
}
