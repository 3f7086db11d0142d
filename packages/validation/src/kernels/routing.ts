/** What falls on the accelerator that was measured. */
export type RankLoad = {
  /** Pairs of a token and one of its experts. */
  readonly pairs: number
  /** Distinct experts with at least one token. */
  readonly touched: number
}

/** Tokens, each choosing some of the experts, which are shared out evenly over ranks. */
export type Routing = {
  readonly tokens: number
  readonly expertsPerToken: number
  readonly experts: number
  readonly ranks: number
}
