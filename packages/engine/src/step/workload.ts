/** What is decoded: how long the sequences are. */
export type Workload = {
  /** Tokens that each new token attends to, itself included: at least 1. The mean over a run, where contexts grow. */
  readonly contextTokens: number
  /**
   * Tokens of each sequence that memory must hold: the context at its end. As `contextTokens` when absent; never fewer.
   */
  readonly reservedContextTokens?: number
}
