import { alongPath, type Place } from '../box.ts'
import type { DrawableChart } from '../drawableChart.ts'
import type { ChartPoint } from '../lineChart.ts'
import { dotCharacter, markSymbols } from '../markSymbol.ts'
import { type PointTag, tagOf } from '../pointTags.ts'
import type { Cells } from './cells.ts'
import { placeForName } from './placeForName.ts'
import { isSameCell, pointCells } from './pointCells.ts'
import { seriesInk } from './sgr.ts'
import { dotsPerCell, strokeCells } from './strokeCells.ts'
import { terminalText } from './terminalText.ts'

const cellOf = ({ x, y }: Place): Place => ({
  x: Math.floor(x / dotsPerCell.across),
  y: Math.floor(y / dotsPerCell.down),
})

/** Writes curves, measured points, marks and names; of what has no room for its name only a letter. */
export function writeCurves(
  canvas: Cells,
  chart: DrawableChart,
  dotOf: (point: ChartPoint) => Place,
  left: number,
  unicode: boolean,
): readonly PointTag[] {
  const inks = chart.series.map((_, position) => seriesInk(position))
  const put = ({ x, y }: Place, character: string, position: number) =>
    canvas.put(left + x, y, character, inks[position])
  const strokes = chart.series.map(({ points }) => alongPath(points.map(dotOf), 0.5))
  for (const { column, row, character, position } of strokeCells(strokes, unicode)) {
    put({ x: column, y: row }, character, position)
  }
  for (const [position, { points, dots, marks }] of chart.series.entries()) {
    if (points.length === 1) put(cellOf(dotOf(points[0]!)), unicode ? '•' : '*', position)
    for (const dot of dots) put(cellOf(dotOf(dot)), dotCharacter(unicode), position)
    for (const mark of marks)
      put(cellOf(dotOf(mark)), markSymbols[mark.kind][unicode ? 'unicode' : 'ascii'], position)
  }

  const points = pointCells(chart, (point) => cellOf(dotOf(point)))
  const tagged: PointTag[] = []
  const writeName = (name: string, position: number, curve: readonly Place[]): void => {
    const words = terminalText(name, unicode).trim()
    const inPlot = curve.map((cell) => ({ x: cell.x + left, y: cell.y }))
    const start = placeForName(words, inPlot, canvas, left)
    if (start !== undefined) canvas.write(start.x, start.y, words, inks[position])
    else writeTag(name, position, curve)
  }
  const writeTag = (name: string, position: number, curve: readonly Place[]): void => {
    const tag = tagOf(tagged.length)
    const third = curve.slice(Math.floor(curve.length / 3))
    const clear = third.find((cell) => !points.some((point) => isSameCell(point.cell, cell)))
    put(clear ?? third[0]!, tag, position)
    tagged.push({ position, tag, name })
  }
  for (const [position, { name, dots, marks }] of chart.series.entries()) {
    const stroke = strokes[position]!
    const curve = fromRight((stroke.length > 0 ? stroke : [...dots, ...marks].map(dotOf)).map(cellOf))
    if (curve.length > 0) writeName(name, position, curve)
  }
  for (const { names, position, cell } of points) {
    if (names.length === 1) writeName(names[0]!, position, [cell])
    else writeTag(names.join(', '), position, [cell])
  }
  return tagged
}

/** The cells of a curve beginning at its right end. */
const fromRight = (curve: readonly Place[]): readonly Place[] =>
  curve.length > 1 && curve[0]!.x < curve.at(-1)!.x ? curve.toReversed() : curve
