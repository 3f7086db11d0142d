import { alongPath, type Box, type Place } from './box.ts'
import type { DrawableChart } from './drawableChart.ts'
import { inkMap } from './inkMap.ts'
import { besideCurve, besideLeader, type LabelCandidate } from './labelCandidates.ts'
import { labelShapes } from './labelShape.ts'
import { costOfOmission, placeLabels } from './placeLabels.ts'
import { markId } from './pointTags.ts'
import type { Projection } from './projection.ts'

/** A label in its place, and the position of the series that it belongs to. */
export type ChartLabel = LabelCandidate & { readonly position: number }

/** The labels of a chart. */
export type ChartLabels = {
  /** Names of series at their curves, and words at their marks. */
  readonly labels: readonly ChartLabel[]
  /** Series whose name found no good place. */
  readonly unlabelled: readonly number[]
  /** Points whose name found no good place, as `markId` writes them. */
  readonly unnamed: readonly string[]
  /** How bad the places are, all together. */
  readonly cost: number
}

/** A label that would cover so much is better left out. */
const acceptable = { name: 48, point: 48, mark: 14 }

/** The outline of a mark's symbol as seen from far. */
const blot = ({ x, y }: Place): readonly Place[] =>
  [-5, -2, 1, 4].flatMap((dx) => [-5, -2, 1, 4].map((dy) => ({ x: x + dx, y: y + dy })))

/** Every n-th place, both ends always among them, so that no more than the limit are left. */
function thinned(places: readonly Place[], limit: number): readonly Place[] {
  if (places.length <= limit) return places
  return Array.from({ length: limit }, (_, i) => places[Math.round((i * (places.length - 1)) / (limit - 1))]!)
}

const leftToRight = (path: readonly Place[]): readonly Place[] =>
  path.length > 1 && path[0]!.x > path.at(-1)!.x ? path.toReversed() : path

/** Labels for the curves and marks of a chart, right beside them, none over another, as little as can be over curves. */
export function chartLabels(options: {
  readonly chart: DrawableChart
  readonly x: Projection
  readonly y: Projection
  /** Where labels may stand. */
  readonly area: Box
  readonly fontSize: number
  /** Points whose label is only a letter, which the key explains: it must stand somewhere, however bad the place. */
  readonly tagged: ReadonlySet<string>
}): ChartLabels {
  const { chart, x, y, area, fontSize, tagged } = options
  const placeOf = (point: Place): Place => ({ x: x(point.x), y: y(point.y) })
  const drawn = chart.series.map(({ points, dots, marks, band }) => ({
    line: alongPath(points.map(placeOf), 1.5),
    spots: [...dots, ...marks].map(placeOf),
    band: band.map((point) => ({ x: x(point.x), y: (y(point.low) + y(point.high)) / 2 })),
  }))
  const strokes = drawn.flatMap(({ line, spots }) => [line, spots.flatMap(blot)])
  const ink = inkMap(area.x + area.width, area.y + area.height, strokes)
  const curves = drawn.map(({ line, spots, band }) =>
    leftToRight(thinned(line.length > 0 ? line : spots.length > 0 ? spots : band, 48)),
  )

  const remarks = chart.series.flatMap(({ marks }, position) =>
    marks.flatMap(({ label, ...mark }, index) =>
      label === undefined ? [] : [{ ...mark, label, position, id: markId(position, index) }],
    ),
  )
  const points = remarks.filter(({ kind }) => kind === 'point')
  const curvesBut = (position: number) => curves.flatMap((other, i) => (i === position ? [] : other))

  const named = chart.series.map(({ name }, position): readonly LabelCandidate[] => {
    const curve = curves[position]!
    if (curve.length === 0 || name === '') return []
    const others = [
      ...curvesBut(position),
      ...points.filter((each) => each.position !== position).map(placeOf),
    ]
    const surroundings = { area, ink, others }
    const shapes = labelShapes(name, fontSize)
    const beside = besideCurve(shapes, curve, surroundings)
    return [...beside, ...besideLeader(shapes, curve, surroundings)].filter(
      ({ cost }) => cost <= acceptable.name,
    )
  })
  const names = placeLabels(named)
  const unlabelled = curves.flatMap((curve, i) => (curve.length > 0 && names[i] === undefined ? [i] : []))

  const remarked = remarks.map((remark): readonly LabelCandidate[] => {
    const shapes = labelShapes(remark.label, fontSize)
    const own = [placeOf(remark)]
    if (remark.kind === 'point') {
      const others = points.filter(({ id }) => id !== remark.id).map(placeOf)
      const beside = besideCurve(shapes, own, { area, ink, others })
      const all = [...beside, ...besideLeader(shapes, own, { area, ink, others })]
      return tagged.has(remark.id) ? all : all.filter(({ cost }) => cost <= acceptable.point)
    }
    const others = curvesBut(remark.position)
    const beside = besideCurve(shapes.slice(0, 1), own, { area, ink, others })
    return beside.filter(({ cost }) => cost <= acceptable.mark)
  })
  const standing = names.filter((label) => label !== undefined)
  const words = placeLabels(remarked, standing)
  const unnamed = remarks.flatMap(({ kind, id, label }, i) =>
    kind === 'point' && label !== '' && words[i] === undefined ? [id] : [],
  )

  const namedPoints = words.filter((word, i) => word !== undefined && remarks[i]!.kind === 'point')
  const cost = (placed: readonly (LabelCandidate | undefined)[]) =>
    placed.reduce((sum, label) => sum + (label?.cost ?? 0), 0)
  const positioned = (label: LabelCandidate | undefined, position: number): readonly ChartLabel[] =>
    label === undefined ? [] : [{ ...label, position }]
  return {
    labels: [
      ...names.flatMap(positioned),
      ...words.flatMap((word, i) => positioned(word, remarks[i]!.position)),
    ],
    unlabelled,
    unnamed,
    cost: cost(standing) + cost(namedPoints) + costOfOmission * (unlabelled.length + unnamed.length),
  }
}
