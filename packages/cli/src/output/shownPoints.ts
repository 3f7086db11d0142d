/** How many points a table shows by default. */
const shownPoints = 12

/** A frontier as far as choosing rows for a table goes. */
export type MarkedPoints<Point> = {
  /** From the fastest to the cheapest. */
  readonly points: readonly Point[]
  readonly fastest?: Point | undefined
  readonly preferred?: Point | undefined
  readonly cheapest?: Point | undefined
}

/**
 * The points that a person should see: fastest, preferred and cheapest, and others at even steps of log cost between.
 * @param costOf what a token of a point costs, in any unit
 */
export function pointsToShow<Point>(
  { points, preferred }: MarkedPoints<Point>,
  costOf: (point: Point) => number,
): readonly Point[] {
  const first = points[0]
  const last = points.at(-1)
  if (first === undefined || last === undefined || points.length <= shownPoints) return points
  const step = Math.log(costOf(last) / costOf(first)) / (shownPoints - 1)
  const distance = (point: Point, cost: number) => Math.abs(Math.log(costOf(point) / cost))
  const nearest = (cost: number) =>
    points.reduce((best, point) => (distance(point, cost) < distance(best, cost) ? point : best))
  const shown = new Set(
    Array.from({ length: shownPoints }, (_, index) => nearest(costOf(first) * Math.exp(index * step))),
  )
  if (preferred !== undefined) shown.add(preferred)
  return points.filter((point) => shown.has(point))
}

/** What is remarkable about a point: "fastest", "preferred", "cheapest"; more than one where they fall together. */
export const remarksOn = <Point>(point: Point, frontier: MarkedPoints<Point>): readonly Remark[] =>
  (['fastest', 'preferred', 'cheapest'] as const).filter((kind) => frontier[kind] === point)

type Remark = 'fastest' | 'preferred' | 'cheapest'

const symbols: Readonly<Record<Remark, string>> = { fastest: '▲', preferred: '◆', cheapest: '○' }

/** The same with the symbols that charts use: "▲ fastest". */
export const markCell = <Point>(point: Point, frontier: MarkedPoints<Point>): string =>
  remarksOn(point, frontier)
    .map((remark) => `${symbols[remark]} ${remark}`)
    .join(', ')
