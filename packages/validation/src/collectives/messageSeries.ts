import type { Group, InterconnectTier, MessageCost, NetworkCosts } from 'paretoken'

/** One message of one size, measured. */
export type MeasuredMessage = {
  /** Bytes in the sense of its cost function. */
  readonly bytes: number
  readonly seconds: number
  /** How much it counts in a fit: 2 at the sizes of decode, 1 beyond. */
  readonly weight: number
}

/** Messages of one kind, among the same accelerators, in many sizes. */
export type MessageSeries = {
  /** Id of the accelerator. */
  readonly accelerator: string
  readonly tiers: readonly InterconnectTier[]
  readonly group: Group
  /** What it costs on a network. */
  readonly cost: (costs: NetworkCosts) => MessageCost
  readonly messages: readonly MeasuredMessage[]
}

/** What a decode step of 512 tokens sends of hidden states 8192 wide, in bf16. */
const mostBytesOfDecode = 512 * 8192 * 2

/** How much a message counts in a fit: decode is what calibrations are for. */
export const weightOf = (bytes: number): number => (bytes <= mostBytesOfDecode ? 2 : 1)

/** Rows with the same key, together, in the order of the first of each. */
export function groupedBy<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): readonly (readonly [Row, ...Row[]])[] {
  const groups = new Map<string, [Row, ...Row[]]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()]
}
