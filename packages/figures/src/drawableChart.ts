import type { Axis, BandPoint, ChartPoint, LineChart, Mark, Series } from './lineChart.ts'

/** A series of which every part can be drawn on the axes. */
export type DrawableSeries = {
  readonly name: string
  readonly points: readonly ChartPoint[]
  readonly marks: readonly Mark[]
  readonly dots: readonly ChartPoint[]
  readonly band: readonly BandPoint[]
}

/** A chart of which every part can be drawn; series keep their places, so that colours do not move. */
export type DrawableChart = Omit<LineChart, 'series'> & { readonly series: readonly DrawableSeries[] }

/** Values of this size are still written without an exponent, as a percentage too. */
export const largest = 1e18

const fits = (value: number, { scale, limits: [low, high] = [-largest, largest] }: Axis): boolean =>
  value >= Math.max(low, scale === 'log' ? 1 / largest : -largest) && value <= Math.min(high, largest)

/** The series without what its axes cannot show: values beyond their limits, not finite or beyond 1e18, and below 1e-18 on a log axis. */
function drawableSeries(series: Series, x: Axis, y: Axis): DrawableSeries {
  const onAxes = (point: ChartPoint) => fits(point.x, x) && fits(point.y, y)
  return {
    name: series.name,
    points: series.points.filter(onAxes),
    marks: (series.marks ?? []).filter(onAxes),
    dots: (series.dots ?? []).filter(onAxes),
    band: (series.band ?? []).filter(
      (point) => fits(point.x, x) && fits(point.low, y) && fits(point.high, y),
    ),
  }
}

/** The chart with only what can be drawn on its axes. */
export const drawableChart = (chart: LineChart): DrawableChart => ({
  ...chart,
  series: chart.series.map((series) => drawableSeries(series, chart.x, chart.y)),
})

/** Whether there is nothing at all to draw of the series. */
export const isEmpty = (series: DrawableSeries): boolean =>
  series.points.length + series.marks.length + series.dots.length + series.band.length === 0

/** Every x and every y that the chart must show. */
export function valuesOf(chart: DrawableChart): {
  readonly x: readonly number[]
  readonly y: readonly number[]
} {
  const points = chart.series.flatMap(({ points, marks, dots }) => [...points, ...marks, ...dots])
  const band = chart.series.flatMap((series) => series.band)
  return {
    x: [...points, ...band].map((point) => point.x),
    y: [...points.map((point) => point.y), ...band.flatMap(({ low, high }) => [low, high])],
  }
}
