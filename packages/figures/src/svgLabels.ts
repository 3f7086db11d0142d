import type { ChartLabel } from './chartLabels.ts'
import { element } from './markup.ts'
import { seriesClasses } from './seriesClasses.ts'
import { svgText } from './svgText.ts'
import { textStyle } from './typography.ts'

function leaderElement({ leader, position }: ChartLabel): string {
  if (leader === undefined) return ''
  const [from, to] = [leader[0]!, leader.at(-1)!]
  return element('line', {
    class: `leader ${seriesClasses(position)}`,
    x1: from.x,
    y1: from.y,
    x2: to.x,
    y2: to.y,
  })
}

function labelElement({ lines, box, anchor, position }: ChartLabel, figureWidth: number): string {
  const { fontSize, lineHeight } = textStyle('label', figureWidth)
  const share = { start: 0, middle: 0.5, end: 1 }[anchor]
  return svgText({
    lines,
    role: 'label',
    x: box.x + share * box.width,
    y: box.y + (lineHeight + fontSize * 0.72) / 2,
    figureWidth,
    anchor,
    classes: `halo ${seriesClasses(position)}`,
  })
}

/** The labels at the curves, with their leaders beneath them. */
export function svgLabels(labels: readonly ChartLabel[], figureWidth: number): string {
  if (labels.length === 0) return ''
  const texts = labels.map((label) => labelElement(label, figureWidth))
  return element('g', { role: 'group', 'aria-label': 'labels' }, ...labels.map(leaderElement), ...texts)
}
