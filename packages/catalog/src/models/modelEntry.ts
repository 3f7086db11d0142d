import type { Precision, Transformer } from 'paretoken'
import type { Named } from '../lookUp.ts'

/** Parameter counts that a publisher gives, and where. */
export type PublishedCounts = {
  /** All parameters. */
  readonly total: number
  /** Parameters one token passes through. */
  readonly active?: number
  /** Where the counts are from. */
  readonly source: string
}

/** A model in the catalog. */
export type ModelEntry = Named & {
  /** Where the dimensions are from: the repository with its config.json, or the paper. */
  readonly source: string
  readonly model: Transformer
  /** The formats the checkpoint is kept in; bf16 throughout when absent. */
  readonly checkpoint?: Precision
  /** Absent where the publisher gives none. */
  readonly published?: PublishedCounts
  /** Why the total counted from the dimensions is more than 1 % off the published one; absent where it is not. */
  readonly mismatch?: string
  /** Why the active count is more than 3 % off the published one; absent where it is not. */
  readonly activeMismatch?: string
  /** What about this entry is not certain. */
  readonly doubtful?: string
}
