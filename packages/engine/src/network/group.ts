/**
 * Accelerators that exchange messages with each other. Accelerators of a layout are numbered so that neighbours are near:
 * the members of a group are `stride` apart.
 */
export type Group = {
  /** Accelerators in the group, at least 1. */
  readonly size: number
  /** Distance between neighbours in the order of placement: 1 where they are next to each other. */
  readonly stride: number
}
