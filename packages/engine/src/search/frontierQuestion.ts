import { everyCount } from './acceleratorCounts.ts'
import type { DecodeQuestion } from './decodeQuestion.ts'

/** A frontier to compute. */
export type FrontierQuestion = DecodeQuestion & {
  /** Numbers of accelerators to try; every one up to `maximumAccelerators` when absent. */
  readonly accelerators?: readonly number[]
  /** The most accelerators, where `accelerators` does not list them: 64 when absent. */
  readonly maximumAccelerators?: number
  /** Speed that no point may fall short of, for one user; none when absent. */
  readonly minimumTokensPerSecond?: number
  /** Tokens per second wanted by all users together, which no point may exceed; no cap when absent. */
  readonly demandTokensPerSecond?: number
  /**
   * Batches that are tried beyond 64 sequences in a replica's micro-batch: steps as a share of the batch, 0.02 when absent; 0 tries every
   * one. Up to 64, and the largest that memory or a bound allows, all are tried anyhow.
   */
  readonly batchResolution?: number
}

const defaultMaximumAccelerators = 64

/** The numbers of accelerators a question tries. */
export const countsOf = ({
  accelerators,
  maximumAccelerators,
  hardware,
}: FrontierQuestion): readonly number[] =>
  accelerators === undefined
    ? everyCount(hardware, maximumAccelerators ?? defaultMaximumAccelerators)
    : [...new Set(accelerators)].sort((a, b) => a - b)
