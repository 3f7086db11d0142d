import type { InterconnectTier } from '../hardware/interconnect.ts'
import { type AxisOfBlock, type Placement, torusBlock } from './torusBlock.ts'

/** What the members of a group can use of the links of a tier when all of them send at once. */
export type Reach = {
  /** Share of an accelerator's bandwidth into the tier that gathering, and adding up in pieces, can use. */
  readonly gatherShare: number
  /** Share of it that sending something else to each other member can use. */
  readonly exchangeShare: number
  /** Links that a message passes from first to last member of a ring; along several dimensions one after the other. */
  readonly ringHops: number
  /** Whether each reaches each other without passing through a third. */
  readonly anyToAny: boolean
}

/**
 * A block of links between neighbours. Gathering uses all dimensions at once, both ways along a ring, while on an open line the ends have
 * one link only. Sending to all others loads the middle of a line with a quarter of what its members send for each of them, a ring
 * with an eighth. Austin et al., "How to Scale Your Model", on sharding.
 * @param linkShare the share that one link has of an accelerator's bandwidth
 */
function blockReach(axes: readonly AxisOfBlock[], linkShare: number): Reach {
  let links = 0
  let ringHops = 0
  let load = 0
  let size = 1
  for (const { members, spacing, isRing } of axes) {
    links += (isRing ? 2 : 1) / spacing
    ringHops += (isRing ? Math.floor(members / 2) : members - 1) * spacing
    load = Math.max(load, (spacing * members) / (isRing ? 8 : 4))
    size *= members
  }
  const exchangeShare = (linkShare * (size - 1)) / (size * load)
  return { gatherShare: links * linkShare, exchangeShare, ringHops, anyToAny: false }
}

const torusReach = (dimensions: readonly number[], size: number, stride: number): Reach => {
  const placed = (placement: Placement) =>
    blockReach(torusBlock(dimensions, size, stride, placement), 1 / (2 * dimensions.length))
  const block = placed('block')
  const rows = placed('rows')
  return rows.gatherShare > block.gatherShare ? rows : block
}

/**
 * What a group can use of a tier.
 * @param tier whose links they use
 * @param places accelerators, or domains of the tier inside, that the tier joins
 * @param size how many of these the group has, at least 2
 * @param stride how far apart they are
 */
export function reach(tier: InterconnectTier, places: number, size: number, stride: number): Reach {
  const switched: Reach = { gatherShare: 1, exchangeShare: 1, ringHops: size - 1, anyToAny: true }
  switch (tier.topology) {
    case 'switch':
    case 'pcie':
      return switched
    case 'mesh': {
      const share = Math.min(1, (size - 1) / (places - 1))
      return { ...switched, gatherShare: share, exchangeShare: share }
    }
    case 'point-to-point':
      return places <= 2 ? switched : blockReach([{ members: size, spacing: stride, isRing: false }], 1 / 2)
    case 'torus':
      return torusReach(tier.dimensions, size, stride)
  }
}
