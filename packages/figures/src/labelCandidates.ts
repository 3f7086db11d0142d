import { alongLine, type Box, distance, nearestIn, type Place, within } from './box.ts'
import type { InkMap } from './inkMap.ts'
import type { LabelShape } from './labelShape.ts'

/** How the lines of a label are aligned in its box, in SVG's words. */
export type TextAnchor = 'start' | 'middle' | 'end'

/** A place for a label, and what is wrong with it. */
export type LabelCandidate = {
  readonly lines: readonly string[]
  readonly box: Box
  readonly anchor: TextAnchor
  /** A thin straight line from the curve to a label that stands away from it, as places a few pixels apart. */
  readonly leader?: readonly Place[]
  /** How bad the place is; 0 is beside the end of a curve, in the clear. */
  readonly cost: number
}

/** What is known of the surroundings of a label. */
export type Surroundings = {
  /** Where labels may stand. */
  readonly area: Box
  /** What is drawn. */
  readonly ink: InkMap
  /** Sample places of the other curves, which a label must not seem to belong to. */
  readonly others: readonly Place[]
}

/** What a label may cover or do, in the unit of the cost. */
const costOf = {
  inkCell: 3,
  awayFromEnd: 6,
  secondLine: 5,
  nearerToAnother: 25,
  leader: 16,
  leaderPixel: 0.15,
  crossing: 8,
}

/** Places that cost more are not worth a look. */
const worst = 60

/** The distance between a curve and a label beside it, in pixels. */
const gap = 8

const sides = [
  { dx: 1, dy: 0, cost: 0 },
  { dx: -1, dy: 0, cost: 2 },
  { dx: 0, dy: -1, cost: 2 },
  { dx: 1, dy: -1, cost: 2 },
  { dx: -1, dy: -1, cost: 2 },
  { dx: 1, dy: 1, cost: 3 },
  { dx: 0, dy: 1, cost: 4 },
  { dx: -1, dy: 1, cost: 4 },
] as const

const anchorOf = (dx: number): TextAnchor => (dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle')

/** The box of a label on one side of a place: a side's box is centred on it, a corner's starts from it. */
function boxBeside(place: Place, { width, height }: LabelShape, dx: number, dy: number): Box {
  const reach = dx !== 0 && dy !== 0 ? gap * 0.7 : gap
  return {
    x: place.x + dx * reach + ((dx - 1) / 2) * width,
    y: place.y + dy * reach + ((dy - 1) / 2) * height,
    width,
    height,
  }
}

const clearance = (box: Box, places: readonly Place[]): number =>
  places.reduce((least, place) => Math.min(least, distance(box, place)), Number.POSITIVE_INFINITY)

/** Whether the label might be taken for that of another curve, which is as near as its own. */
function ambiguous(box: Box, curve: readonly Place[], others: readonly Place[]): boolean {
  const own = clearance(box, curve)
  return others.some((place) => distance(box, place) < own + 3)
}

/** Places right beside the curve: at its ends, which are best, and all along it. */
export function besideCurve(
  shapes: readonly LabelShape[],
  curve: readonly Place[],
  { area, ink, others }: Surroundings,
): readonly LabelCandidate[] {
  const last = curve.length - 1
  return curve.flatMap((place, index) => {
    const fromEnd = Math.min(index, last - index) / Math.max(1, last)
    const position = index === last ? 0 : index === 0 ? 2 : costOf.awayFromEnd + 4 * fromEnd
    return shapes.flatMap((shape, second) =>
      sides.flatMap(({ dx, dy, cost }): LabelCandidate[] => {
        const box = boxBeside(place, shape, dx, dy)
        if (!within(box, area)) return []
        const base = position + cost + second * costOf.secondLine + costOf.inkCell * ink.covered(box)
        if (base > worst) return []
        const total = base + (ambiguous(box, curve, others) ? costOf.nearerToAnother : 0)
        return [{ lines: shape.lines, box, anchor: anchorOf(dx), cost: total }]
      }),
    )
  })
}

/** Places in clear parts of the area, joined to the nearest place of the curve by a short thin line. */
export function besideLeader(
  shapes: readonly LabelShape[],
  curve: readonly Place[],
  { area, ink }: Surroundings,
): readonly LabelCandidate[] {
  const candidates: LabelCandidate[] = []
  for (const [second, { lines, width, height }] of shapes.entries()) {
    for (let y = area.y; y + height <= area.y + area.height; y += 10) {
      for (let x = area.x; x + width <= area.x + area.width; x += 18) {
        const box = { x, y, width, height }
        if (ink.covered(box) > 0) continue
        const leader = leaderTo(box, curve)
        if (leader === undefined) continue
        const crossed = leader.slice(2).filter((place) => ink.at(place) > 0).length
        const to = leader.at(-1)!.x
        const anchor = to <= x ? 'start' : to >= x + width ? 'end' : 'middle'
        const length = leaderStep * (leader.length - 1)
        const cost =
          costOf.leader + costOf.leaderPixel * length + costOf.crossing * crossed + second * costOf.secondLine
        if (cost <= worst) candidates.push({ lines, box, anchor, leader, cost })
      }
    }
  }
  return candidates
}

/** How far apart the places of a leader are, in pixels. */
const leaderStep = 2.5

/** The shortest line from the curve to a little before the box, unless it is too short to see or too long to follow. */
function leaderTo(box: Box, curve: readonly Place[]): readonly Place[] | undefined {
  let from = curve[0]
  let length = Number.POSITIVE_INFINITY
  for (const place of curve) {
    const away = distance(box, place)
    if (away < length) [from, length] = [place, away]
  }
  if (from === undefined || length < 14 || length > 90) return undefined
  const edge = nearestIn(box, from)
  const short = (length - 3) / length
  const to = { x: from.x + (edge.x - from.x) * short, y: from.y + (edge.y - from.y) * short }
  return alongLine(from, to, leaderStep)
}
