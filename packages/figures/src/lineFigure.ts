import { describeChart } from './describeChart.ts'
import { drawableChart } from './drawableChart.ts'
import type { Figure } from './figure.ts'
import { layOutFigure } from './layOutFigure.ts'
import type { LineChart } from './lineChart.ts'
import { plotBody } from './plotBody.ts'
import { svgLabels } from './svgLabels.ts'
import { svgMarks } from './svgMarks.ts'

/** The figure of a chart of curves. */
export function lineFigure(
  chart: LineChart,
  width: number,
  height: number | undefined,
  document: Document,
): Figure {
  const drawable = drawableChart(chart)
  const layout = layOutFigure(drawable, width, height)
  const body = layout.empty
    ? []
    : [plotBody(drawable, layout, document), svgMarks(drawable, layout), svgLabels(layout.labels, width)]
  return { ...layout, description: describeChart(drawable), body: body.join('') }
}
