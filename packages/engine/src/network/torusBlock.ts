/** How a group lies along one dimension of a torus. */
export type AxisOfBlock = {
  /** Members of the group along it. */
  readonly members: number
  /** Links from one member to the next; as many groups lie between each other and share them. */
  readonly spacing: number
  /** Whether the group takes the whole dimension, so that it closes to a ring. */
  readonly isRing: boolean
}

/** Prime factors, the largest first. */
function primeFactors(value: number): readonly number[] {
  const factors: number[] = []
  let rest = value
  for (let prime = 2; prime * prime <= rest; prime += 1)
    for (; rest % prime === 0; rest /= prime) factors.unshift(prime)
  return rest > 1 ? [rest, ...factors] : factors
}

/** Which dimension a block grows along next: the first with room, or the one along which it is shortest. */
export type Placement = 'rows' | 'block'

const nextAxis = (
  extents: readonly number[],
  dimensions: readonly number[],
  factor: number,
  placement: Placement,
): number => {
  let best = -1
  extents.forEach((extent, axis) => {
    if (extent * factor > (dimensions[axis] ?? 0)) return
    if (best < 0 || (placement === 'block' && extent < (extents[best] ?? 0))) best = axis
  })
  return best
}

/** A block made that many times larger; what has room along no dimension lengthens the longest, in turns and beyond the torus. */
function grown(
  extents: readonly number[],
  dimensions: readonly number[],
  times: number,
  placement: Placement,
): readonly number[] {
  const larger = [...extents]
  const longest = dimensions.indexOf(Math.max(...dimensions))
  for (const factor of primeFactors(times)) {
    const room = nextAxis(larger, dimensions, factor, placement)
    const axis = room < 0 ? longest : room
    larger[axis] = (larger[axis] ?? 1) * factor
  }
  return larger
}

/**
 * How a group of accelerators that are `stride` apart in the order of placement lies on a torus: along the dimensions where it has
 * more than one member. Accelerators that follow each other fill blocks: 8 of a 4 × 4 torus are 4 × 2.
 */
export function torusBlock(
  dimensions: readonly number[],
  size: number,
  stride: number,
  placement: Placement,
): readonly AxisOfBlock[] {
  const none = dimensions.map(() => 1)
  const between = grown(none, dimensions, stride, placement)
  const whole = grown(between, dimensions, size, placement)
  return dimensions.flatMap((dimension, axis) => {
    const spacing = between[axis] ?? 1
    const extent = whole[axis] ?? 1
    const isRing = extent % dimension === 0 && dimension > 2
    return extent === spacing ? [] : [{ members: extent / spacing, spacing, isRing }]
  })
}
