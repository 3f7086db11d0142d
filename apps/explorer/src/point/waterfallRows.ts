import type { Explanation } from 'paretoken'

/** A bar of a waterfall: where it begins, how much it adds; a total begins at nothing. */
export type WaterfallRow = {
  readonly name: string
  readonly from: number
  readonly seconds: number
  readonly total: boolean
}

/** What adds less than this share is not worth a bar. */
const leastShare = 1e-3

/** From the ideal machine's time to this one's, a bar for each thing that adds to it. */
export function waterfallRows({
  idealSeconds,
  steps,
  seconds,
}: Explanation['waterfall']): readonly WaterfallRow[] {
  let reached = idealSeconds
  const rows = steps.map((step) => {
    const from = reached
    reached += step.seconds
    return { ...step, from, total: false }
  })
  return [
    { name: 'ideal machine', from: 0, seconds: idealSeconds, total: true },
    ...rows.filter((row) => Math.abs(row.seconds) > leastShare * seconds),
    { name: 'this machine', from: 0, seconds, total: true },
  ]
}
