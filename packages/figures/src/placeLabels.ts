import { type Box, distance, overlap, type Place } from './box.ts'
import type { LabelCandidate } from './labelCandidates.ts'

/** Whether two labels get in each other's way, with their boxes or their leaders. */
const collide = (a: LabelCandidate, b: LabelCandidate): boolean =>
  overlap(a.box, b.box, 5) || crosses(a, b.box) || crosses(b, a.box) || leadersMeet(a, b)

/** The box that a leader, which is straight, runs through. */
function spanOf(leader: readonly Place[]): Box {
  const [from, to] = [leader[0]!, leader.at(-1)!]
  const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
  return { x, y, width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) }
}

const crosses = ({ leader }: LabelCandidate, box: Box): boolean =>
  leader !== undefined && overlap(spanOf(leader), box, 3) && leader.some((place) => distance(box, place) < 3)

/** The first places of a leader, which may be near those of another: the leaders of close points fan out. */
const fan = 5

/** Whether two leaders touch at all, or run near each other once they have left what they belong to. */
function leadersMeet({ leader: ours }: LabelCandidate, { leader: theirs }: LabelCandidate): boolean {
  if (ours === undefined || theirs === undefined || !overlap(spanOf(ours), spanOf(theirs), 5)) return false
  return ours.some((p, i) =>
    theirs.some((q, j) => {
      const room = i < fan && j < fan ? 1 : 5
      return Math.abs(p.x - q.x) < room && Math.abs(p.y - q.y) < room
    }),
  )
}

/** Of the places for a label, so many of the best are tried. */
const manyEnough = 250

/** What it costs to leave a label out: more than any place. */
export const costOfOmission = 120

const costOf = (label: LabelCandidate | undefined): number => label?.cost ?? costOfOmission

/**
 * A place for each label, so that none gets in the way of another: each takes the best that is left, then all look
 * again a few times whether a better one has become free, or whether one other would make way for it at less cost.
 * Undefined where there is no place.
 * @param candidates the places for each label
 * @param taken labels that stand already
 */
export function placeLabels(
  candidates: readonly (readonly LabelCandidate[])[],
  taken: readonly LabelCandidate[] = [],
): readonly (LabelCandidate | undefined)[] {
  const sorted = candidates.map((places) => [...places].sort((a, b) => a.cost - b.cost).slice(0, manyEnough))
  const placed: (LabelCandidate | undefined)[] = candidates.map(() => undefined)
  const standing = (...without: readonly number[]): readonly LabelCandidate[] => [
    ...taken,
    ...placed.flatMap((label, index) => (label === undefined || without.includes(index) ? [] : [label])),
  ]
  const bestAmong = (index: number, others: readonly LabelCandidate[]) =>
    sorted[index]!.find((place) => others.every((other) => !collide(place, other)))

  const makeWayFor = (index: number): void => {
    for (const place of sorted[index]!) {
      if (place.cost >= costOf(placed[index])) return
      const inTheWay = standing(index).filter((other) => collide(place, other))
      const other = placed.indexOf(inTheWay[0])
      if (inTheWay.length !== 1 || other < 0) continue
      const moved = bestAmong(other, [...standing(index, other), place])
      if (place.cost + costOf(moved) < costOf(placed[index]) + costOf(placed[other])) {
        placed[index] = place
        placed[other] = moved
        return
      }
    }
  }

  for (let round = 0; round < 4; round++) {
    for (const index of sorted.keys()) placed[index] = bestAmong(index, standing(index))
    for (const index of sorted.keys()) makeWayFor(index)
  }
  return placed
}
