import type { Offer } from '../offer.ts'
import { llmPrices, modelsDev, priceList } from '../priceList.ts'

const listed = priceList('Anthropic', modelsDev('anthropic'))

const listedLater = priceList('Anthropic', llmPrices('anthropic'))

/** What Anthropic asks for its own models. */
export const anthropic: readonly Offer[] = [
  listed('claude-haiku-4-5-20251001', null, { input: 1, cachedInput: 0.1, output: 5 }),
  listed('claude-haiku-4-5', null, { input: 1, cachedInput: 0.1, output: 5 }),
  listed('claude-opus-4-0', null, { input: 15, cachedInput: 1.5, output: 75 }),
  listed('claude-opus-4-1-20250805', null, { input: 15, cachedInput: 1.5, output: 75 }),
  listed('claude-opus-4-1', null, { input: 15, cachedInput: 1.5, output: 75 }),
  listed('claude-opus-4-20250514', null, { input: 15, cachedInput: 1.5, output: 75 }),
  listed('claude-opus-4-5-20251101', null, { input: 5, cachedInput: 0.5, output: 25 }),
  listed('claude-opus-4-5', null, { input: 5, cachedInput: 0.5, output: 25 }),
  listed('claude-opus-4-6', null, { input: 5, cachedInput: 0.5, output: 25 }),
  listed('claude-opus-4-7', null, { input: 5, cachedInput: 0.5, output: 25 }),
  listed('claude-opus-4-8', null, { input: 5, cachedInput: 0.5, output: 25 }),
  listed('claude-sonnet-4-0', null, { input: 3, cachedInput: 0.3, output: 15 }),
  listed('claude-sonnet-4-20250514', null, { input: 3, cachedInput: 0.3, output: 15 }),
  listed('claude-sonnet-4-5-20250929', null, { input: 3, cachedInput: 0.3, output: 15 }),
  listed('claude-sonnet-4-5', null, { input: 3, cachedInput: 0.3, output: 15 }),
  listed('claude-sonnet-4-6', null, { input: 3, cachedInput: 0.3, output: 15 }),
  listedLater('claude-sonnet-5', null, { input: 2, output: 10 }, 'until 2026-09-01'),
  listedLater('claude-sonnet-5', null, { input: 3, output: 15 }, 'from this day on', '2026-09-01'),
]
