import type { DrawableBars } from './drawableBars.ts'
import type { BarsLayout } from './layOutBars.ts'
import { element, escaped } from './markup.ts'
import type { PlacedRow } from './placedRows.ts'
import { pieceClasses } from './seriesClasses.ts'
import { svgText, svgTextLine } from './svgText.ts'
import type { TextLine } from './textLine.ts'

const upright = (classes: string, x: number, y1: number, y2: number): string =>
  element('line', { class: classes, x1: x, x2: x, y1, y2 })

/** A text that stays legible over lines. */
const clearText = ({ text, ...line }: TextLine, figureWidth: number): string =>
  svgText({ ...line, lines: [text], figureWidth, classes: 'halo' })

function barElements({ bars }: PlacedRow): readonly string[] {
  return bars.flatMap(({ pieces }) =>
    pieces.map((piece) => {
      const { x, y, width, height } = piece.box
      const inset = piece.vacant ? Math.min(0.5, width / 4) : 0
      const box = { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset }
      return element(
        'rect',
        { class: pieceClasses(piece), ...box },
        element('title', {}, escaped(piece.words)),
      )
    }),
  )
}

/** Grid, axis, bars with their names and values, joints and limit of a figure, as SVG source. */
export function svgBars(bars: DrawableBars, layout: BarsLayout): string {
  const { width, plot, zero, ticks, rows, joints, limit } = layout
  const bottom = plot.y + plot.height
  const grid = ticks.map(({ at }) => upright('grid', at, plot.y, bottom))
  const labels = ticks.map(({ line }) => svgTextLine(line, width))
  const groups = rows.map((row, index) => {
    const { name, bars: drawn } = bars.rows[index]!
    const words = `${name}: ${drawn.map(({ value }) => value).join(', ')}`
    return element('g', { role: 'group', 'aria-label': words }, ...barElements(row))
  })
  const texts = rows.flatMap((row) => [...row.name, ...row.bars.map(({ value }) => value)])
  return [
    element('g', { role: 'group', 'aria-label': 'axis' }, ...grid, ...labels),
    ...joints.map(({ x, from, to }) => upright('joint', x, from, to)),
    ...groups,
    upright('axis', zero, plot.y, bottom),
    limit === undefined
      ? ''
      : upright('limit-ground', limit.x, plot.y, bottom) + upright('limit', limit.x, plot.y, bottom),
    ...texts.map((line) => clearText(line, width)),
    limit === undefined ? '' : svgTextLine(limit.label, width),
  ].join('')
}
