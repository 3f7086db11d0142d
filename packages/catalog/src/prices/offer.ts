/**
 * What a provider asks for a model's tokens, and how fast it gives them. A price or a speed is absent where the
 * source does not give it; every offer has at least one of them.
 */
export type Offer = {
  /** Who serves the model; "median of providers" and "average of providers" where a source joins several. */
  readonly provider: string
  /** The model as the provider or the source names it. */
  readonly name: string
  /**
   * The id of that model in the catalog, or of the one it is a fine-tune of, whatever format the provider keeps it
   * in and however fast it serves it; null for closed models and for open ones that the catalog does not have.
   */
  readonly model: string | null
  /**
   * When the offer stood: a day, month or year, "2026-07-02", "2026-07" or "2026". The day the source had it where
   * nothing closer is known; the note says so where the offer began or ended then.
   */
  readonly date: string
  /** Dollars for a million input tokens. */
  readonly inputDollarsPerMillionTokens?: number
  /** Dollars for a million input tokens that are read from the provider's cache. */
  readonly cachedInputDollarsPerMillionTokens?: number
  /** Dollars for a million output tokens. */
  readonly outputDollarsPerMillionTokens?: number
  /** Output tokens per second for one user, the median where the note does not say otherwise. */
  readonly tokensPerSecond?: number
  /** The page, file or paper that gives the figures. */
  readonly source: string
  /** What has to be known to use the figures, where there is anything. */
  readonly note?: string
}
