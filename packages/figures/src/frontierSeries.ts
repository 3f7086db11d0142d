import type { BandPoint, ChartPoint, Mark, MarkKind, Series } from './lineChart.ts'

/** A frontier as far as a chart of it goes. */
type MarkedFrontier<Point> = {
  readonly points: readonly Point[]
  readonly fastest?: Point | undefined
  readonly preferred?: Point | undefined
  readonly cheapest?: Point | undefined
}

/** A frontier and what to call it. */
export type Named<Point> = {
  readonly name: string
  readonly frontier: MarkedFrontier<Point>
  /**
   * How far off the cost of a token, and so how many an accelerator serves, is expected to be, |log(predicted / actual)|: drawn as a band. Default: no
   * band.
   */
  readonly costError?: number | undefined
}

function marksOf<Point extends { readonly tokensPerSecond: number }>(
  { fastest, preferred, cheapest }: MarkedFrontier<Point>,
  read: (point: Point) => number,
): readonly Mark[] {
  const marked: readonly (readonly [MarkKind, Point | undefined])[] = [
    ['fastest', fastest],
    ['preferred', preferred],
    ['cheapest', cheapest],
  ]
  return marked.flatMap(([kind, point]) =>
    point ? [{ kind, x: point.tokensPerSecond, y: read(point) }] : [],
  )
}

/** What stands at each point if its cost were off by so much, less or more. */
const bandOf = (points: readonly ChartPoint[], costError: number): readonly BandPoint[] =>
  points.map(({ x, y }) => ({ x, low: y * Math.exp(-costError), high: y * Math.exp(costError) }))

/** Frontiers as curves of some figure against speed, with what is remarkable on them marked. */
export const frontierSeries = <Point extends { readonly tokensPerSecond: number }>(
  frontiers: readonly Named<Point>[],
  read: (point: Point) => number,
): readonly Series[] =>
  frontiers.map(({ name, frontier, costError }) => {
    const points = frontier.points.map((point) => ({ x: point.tokensPerSecond, y: read(point) }))
    return {
      name,
      points,
      marks: marksOf(frontier, read),
      ...(costError === undefined ? {} : { band: bandOf(points, costError) }),
    }
  })
