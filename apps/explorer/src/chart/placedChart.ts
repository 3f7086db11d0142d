import {
  drawableChart,
  type FigureLayout,
  type LineChart,
  layOutFigure,
  movedFigure,
  projection,
} from '@paretoken/figures'

/** A chart in its place: from values to pixels and back. */
export type PlacedChart = {
  readonly chart: LineChart
  readonly layout: FigureLayout
  /** From a value on an axis to pixels. */
  readonly x: (value: number) => number
  readonly y: (value: number) => number
  /** From pixels to a value on an axis. */
  readonly xAt: (pixels: number) => number
  readonly yAt: (pixels: number) => number
}

function back(domain: readonly [number, number], scale: 'linear' | 'log', from: number, to: number) {
  const share = (pixels: number): number => (pixels - from) / (to - from)
  return (pixels: number): number =>
    scale === 'log'
      ? domain[0] * (domain[1] / domain[0]) ** share(pixels)
      : domain[0] + (domain[1] - domain[0]) * share(pixels)
}

const wordless = ({ subtitle: _, footnote: __, ...chart }: LineChart): LineChart => ({
  ...chart,
  title: '',
  x: { ...chart.x, label: '' },
  y: { ...chart.y, label: '' },
})

function placedIn(chart: LineChart, layout: FigureLayout): PlacedChart {
  const { plot, domain } = layout
  const [left, right, top, bottom] = [plot.x, plot.x + plot.width, plot.y, plot.y + plot.height]
  return {
    chart,
    layout,
    x: projection(domain.x, chart.x.scale, [left, right]),
    y: projection(domain.y, chart.y.scale, [bottom, top]),
    xAt: back(domain.x, chart.x.scale, left, right),
    yAt: back(domain.y, chart.y.scale, bottom, top),
  }
}

/** Lays a chart out, without title and labels of axes, in a box of this size. */
export const placedChart = (chart: LineChart, width: number, height: number): PlacedChart =>
  placedIn(chart, layOutFigure(drawableChart(wordless(chart)), width, height))

/** The chart where curves have moved a little from where they were placed: sooner, but labels only follow their curves. */
export const movedChart = (chart: LineChart, before: PlacedChart): PlacedChart =>
  placedIn(
    chart,
    movedFigure(drawableChart(wordless(chart)), {
      chart: drawableChart(wordless(before.chart)),
      layout: before.layout,
    }),
  )
