import type { Parts, ShardingRules } from './shardingRules.ts'

/** Whether parts can be shared out evenly among that many accelerators. */
export const splitsEvenly = ({ count }: Parts, ranks: number): boolean => count % ranks === 0

/** The same where parts fewer than accelerators are replicated: then accelerators must come out even per part. */
export const splitsOrReplicates = (parts: Parts, ranks: number): boolean =>
  splitsEvenly(parts, ranks) || ranks % parts.count === 0

/** Whether the heads of every layer come out even among that many accelerators of one attention group. */
export const headsSplit = (rules: ShardingRules, ranks: number): boolean =>
  rules.heads.every((parts) => splitsEvenly(parts, ranks)) &&
  rules.sharedHeads.every((parts) => splitsOrReplicates(parts, ranks))
