/** What a provider itself tells of a day of serving a model: how many tokens, on how many machines. */
export type ProductionReport = {
  readonly provider: string
  /** The id of the model in the catalog. */
  readonly model: string
  /** The day on which the 24 hours ended. */
  readonly date: string
  /** The id of the machine in the catalog. */
  readonly hardware: string
  /** Whether one pool of machines computes prompts and another decodes. */
  readonly serving: 'aggregated' | 'disaggregated'
  /** Accelerators of one instance that decodes. */
  readonly instanceAccelerators: number
  /** How many accelerators worked, on average over the day. */
  readonly accelerators: number
  /** What the provider reckons for one of them and an hour. */
  readonly dollarsPerHour: number
  /** Tokens of the day: of prompts that were computed, of prompts that were in the cache, and of output. */
  readonly newInputTokens: number
  readonly cachedInputTokens: number
  readonly outputTokens: number
  /** Tokens that an output token attends to, on average. */
  readonly contextTokens: number
  /** Output tokens per second for one user. */
  readonly tokensPerSecond: number
  /** What a million tokens are reckoned at. */
  readonly inputDollarsPerMillionTokens: number
  readonly cachedInputDollarsPerMillionTokens: number
  readonly outputDollarsPerMillionTokens: number
  /** What all tokens of the day come to at those prices, as the provider reckons it. */
  readonly revenueDollars: number
  readonly source: string
  /** What has to be known to use the figures. */
  readonly note: string
}
