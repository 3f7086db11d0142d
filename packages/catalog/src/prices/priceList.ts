import type { Offer } from './offer.ts'

/** Prices of one model, in dollars per million tokens. */
type DollarsPerMillionTokens = {
  readonly input: number
  /** Input read from the provider's cache. Absent where it has no price of its own, or none is known. */
  readonly cachedInput?: number
  readonly output: number
}

/** Where the prices of a list are from. */
export type PriceSource = {
  /** The date the prices stood. */
  readonly date: string
  /** The document that gives the price of the model of that name. */
  readonly documentOf: (name: string) => string
}

/** Writes a model's prices down. */
type PricedOffer = (
  name: string,
  model: string | null,
  dollars: DollarsPerMillionTokens,
  note?: string,
  date?: string,
) => Offer

/** A provider's price list from one source. Single prices can have another date than the list. */
export const priceList =
  (provider: string, source: PriceSource): PricedOffer =>
  (name, model, { input, cachedInput, output }, note, date = source.date) => ({
    provider,
    name,
    model,
    date,
    inputDollarsPerMillionTokens: input,
    ...(cachedInput !== undefined && { cachedInputDollarsPerMillionTokens: cachedInput }),
    outputDollarsPerMillionTokens: output,
    source: source.documentOf(name),
    ...(note !== undefined && { note }),
  })

/** The prices models.dev had on 2 July 2026, by its folder of the provider. */
export const modelsDev = (folder: string): PriceSource => ({
  date: '2026-07-02',
  documentOf: (name) =>
    `https://github.com/anomalyco/models.dev/blob/f3fc69229/providers/${folder}/models/${name}.toml`,
})

/**
 * The prices llm-prices had on 5 August 2026, by its file of the vendor. It keeps past prices as well, and some that
 * it has as current are past ones.
 */
export const llmPrices = (vendor: string): PriceSource => ({
  date: '2026-08-05',
  documentOf: () => `https://github.com/simonw/llm-prices/blob/723ef0b/data/${vendor}.json`,
})
