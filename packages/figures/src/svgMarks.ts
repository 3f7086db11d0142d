import type { DrawableChart } from './drawableChart.ts'
import { formatValue } from './formatValue.ts'
import type { FigureLayout } from './layOutFigure.ts'
import type { Mark } from './lineChart.ts'
import { markSymbols } from './markSymbol.ts'
import { element, escaped, rounded } from './markup.ts'
import { projection } from './projection.ts'
import { seriesClasses } from './seriesClasses.ts'

/** The marks of all curves, each with its kind and values as its title. */
export function svgMarks(chart: DrawableChart, { domain, plot }: FigureLayout): string {
  const x = projection(domain.x, chart.x.scale, [plot.x, plot.x + plot.width])
  const y = projection(domain.y, chart.y.scale, [plot.y + plot.height, plot.y])
  const title = (name: string, mark: Mark) => {
    const at = `${formatValue(mark.x, chart.x.format)}, ${formatValue(mark.y, chart.y.format)}`
    const what = mark.kind === 'point' ? (mark.label ?? name) : `${name}, ${mark.kind}`
    return element('title', {}, escaped(`${what}: ${at}`))
  }
  const groups = chart.series.map(({ name, marks }, position) => {
    if (marks.length === 0) return ''
    const symbols = marks.map((mark) => {
      const { path, hollow } = markSymbols[mark.kind]
      const classes = `marks ${hollow ? 'hollow ' : ''}${seriesClasses(position)}`
      const transform = `translate(${rounded(x(mark.x))},${rounded(y(mark.y))})`
      return element('path', { class: classes, d: path, transform }, title(name, mark))
    })
    return element('g', { role: 'group', 'aria-label': `${name}, marks` }, ...symbols)
  })
  return groups.join('')
}
