import type { Group } from './group.ts'

/** A group's extent along one axis of a torus. */
export type TorusAxis = {
  /** Members along it, at least 2. */
  readonly members: number
  /** Accelerators from one member to the next. */
  readonly spacing: number
  /** Members go all around, so that links lead both ways. */
  readonly wraps: boolean
}

/** Prime factors, the smallest first. */
function primeFactors(count: number): number[] {
  const factors: number[] = []
  let left = count
  for (let factor = 2; factor * factor <= left; factor++)
    for (; left % factor === 0; left /= factor) factors.push(factor)
  return left > 1 ? [...factors, left] : factors
}

/** A block grown by that many times, each prime factor along the shortest axis that has room for it. */
function grown(extents: readonly number[], dimensions: readonly number[], times: number): number[] {
  const block = [...extents]
  for (const factor of primeFactors(times)) {
    let shortest = -1
    dimensions.forEach((dimension, axis) => {
      const extent = block[axis] as number
      const shorter = shortest < 0 || extent < (block[shortest] as number)
      if (extent * factor <= dimension && shorter) shortest = axis
    })
    const axis = shortest < 0 ? dimensions.indexOf(Math.max(...dimensions)) : shortest
    block[axis] = (block[axis] as number) * factor
  }
  return block
}

/**
 * The axes a group stands along. Accelerators are numbered so that every count of them is a block as near to a cube as the torus
 * allows: 8 of 16×16 are 2×4, the next 8 the 2×4 beside them.
 */
export function torusAxes(dimensions: readonly number[], { size, stride }: Group): readonly TorusAxis[] {
  const member = grown(
    dimensions.map(() => 1),
    dimensions,
    stride,
  )
  const all = grown(member, dimensions, size)
  return dimensions.flatMap((dimension, axis) => {
    const spacing = member[axis] as number
    const extent = all[axis] as number
    const members = extent / spacing
    return members > 1 ? [{ members, spacing, wraps: extent >= dimension }] : []
  })
}
