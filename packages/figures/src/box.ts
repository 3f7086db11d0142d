/** A place in pixels; y grows downwards. */
export type Place = { readonly x: number; readonly y: number }

/** An upright rectangle in pixels; y grows downwards. */
export type Box = Place & { readonly width: number; readonly height: number }

/** Whether two boxes overlap, or come nearer to each other than the gap. */
export const overlap = (a: Box, b: Box, gap = 0): boolean =>
  a.x < b.x + b.width + gap &&
  b.x < a.x + a.width + gap &&
  a.y < b.y + b.height + gap &&
  b.y < a.y + a.height + gap

/** Whether the inner box lies wholly within the outer. */
export const within = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

/** The place in or on the box that is nearest to another place. */
export const nearestIn = (box: Box, { x, y }: Place): Place => ({
  x: Math.min(Math.max(x, box.x), box.x + box.width),
  y: Math.min(Math.max(y, box.y), box.y + box.height),
})

/** The distance from a place to a box, 0 inside it. */
export function distance({ x, y, width, height }: Box, place: Place): number {
  const across = Math.max(x - place.x, 0, place.x - x - width)
  const down = Math.max(y - place.y, 0, place.y - y - height)
  return Math.sqrt(across * across + down * down)
}

/** Places along a straight line, both ends included, at most the given step apart. */
export function alongLine(from: Place, to: Place, step: number): readonly Place[] {
  const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / step))
  return Array.from({ length: count + 1 }, (_, index) => ({
    x: from.x + ((to.x - from.x) * index) / count,
    y: from.y + ((to.y - from.y) * index) / count,
  }))
}

/** Places along a line of many pieces, at most the given step apart; those of the line itself among them. */
export function alongPath(path: readonly Place[], step: number): readonly Place[] {
  if (path.length < 2) return path
  return [path[0]!, ...path.slice(1).flatMap((to, index) => alongLine(path[index]!, to, step).slice(1))]
}
