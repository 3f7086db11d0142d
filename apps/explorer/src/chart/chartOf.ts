import type { ChartPoint, LineChart, Mark, Series } from '@paretoken/figures'
import type { Zoom } from '../address/explored.ts'
import type { Curve, CurvePoint } from '../worker/curve.ts'
import type { AxisReading } from './axes.ts'

/** Bands of more curves than this hide each other. */
const mostBands = 3

/** Names of more curves than this crowd a chart; the list beside it names them. */
const mostNames = 8

/** A curve and what to call it on the chart. */
export type NamedCurve = {
  readonly name: string
  readonly curve: Curve | undefined
  /** Taken off the chart by its reader. */
  readonly hidden: boolean
  /** Measured runs of the same configuration. */
  readonly dots?: readonly ChartPoint[]
}

/** The axes of a chart. */
export type Axes = { readonly x: AxisReading; readonly y: AxisReading; readonly zoom?: Zoom | undefined }

const placeOf = (point: CurvePoint, { x, y }: Axes): ChartPoint => ({
  x: x.read(point) ?? Number.NaN,
  y: y.read(point) ?? Number.NaN,
})

/** Where the points of a curve stand, in the units of the axes; not a number where a point has no such figure. */
const placesOf = (points: readonly CurvePoint[], axes: Axes): readonly ChartPoint[] =>
  points.map((point) => placeOf(point, axes))

const marksOf = ({ points, marks }: Curve, axes: Axes): readonly Mark[] =>
  (['fastest', 'preferred', 'cheapest'] as const).flatMap((kind) => {
    const point = points[marks[kind] ?? -1]
    return point === undefined ? [] : [{ kind, ...placeOf(point, axes) }]
  })

/** How far off what stands up the chart may be in the median: of requests costs and throughputs, of decoding the time that they follow from. */
const errorOf = ({ of, errorBand }: Curve): number | undefined =>
  (of === 'requests' ? (errorBand?.throughput ?? errorBand) : errorBand)?.medianError

/** A curve with everything that belongs to it; bare where it is hidden or not known yet, so that colours do not move. */
function seriesOf(
  { name, curve, hidden, dots = [] }: NamedCurve,
  axes: Axes,
  banded: boolean,
  named: boolean,
): Series {
  if (curve === undefined || hidden) return { name: '', points: [] }
  const points = placesOf(curve.points, axes)
  const error = errorOf(curve)
  return {
    name: named ? name : '',
    points,
    marks: marksOf(curve, axes),
    dots,
    ...(banded && error !== undefined
      ? { band: points.map(({ x, y }) => ({ x, low: y * Math.exp(-error), high: y * Math.exp(error) })) }
      : {}),
  }
}

/** Curves as a chart: what stands on its axes, marks, bands, measured runs. */
export function chartOf(
  curves: readonly NamedCurve[],
  axes: Axes,
  words: { readonly title: string; readonly subtitle?: string },
): LineChart {
  const shown = curves.filter(({ hidden }) => !hidden).length
  return {
    kind: 'line',
    ...words,
    x: { ...axes.x.axis, ...(axes.zoom === undefined ? {} : { limits: axes.zoom.x }) },
    y: { ...axes.y.axis, ...(axes.zoom === undefined ? {} : { limits: axes.zoom.y }) },
    series: curves.map((each) => seriesOf(each, axes, shown <= mostBands, shown <= mostNames)),
  }
}
