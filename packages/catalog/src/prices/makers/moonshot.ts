import type { Offer } from '../offer.ts'
import { llmPrices, modelsDev, priceList } from '../priceList.ts'

const listed = priceList('Moonshot AI', modelsDev('moonshotai'))

const listedLater = priceList('Moonshot AI', llmPrices('moonshot-ai'))

/** What Moonshot AI asks for its own models. */
export const moonshot: readonly Offer[] = [
  listed('kimi-k2-0711-preview', 'kimi-k2', { input: 0.6, cachedInput: 0.15, output: 2.5 }),
  listed('kimi-k2-0905-preview', 'kimi-k2', { input: 0.6, cachedInput: 0.15, output: 2.5 }),
  listed('kimi-k2-thinking-turbo', 'kimi-k2-thinking', { input: 1.15, cachedInput: 0.15, output: 8 }),
  listed('kimi-k2-thinking', 'kimi-k2-thinking', { input: 0.6, cachedInput: 0.15, output: 2.5 }),
  listed('kimi-k2-turbo-preview', 'kimi-k2', { input: 2.4, cachedInput: 0.6, output: 10 }),
  listed('kimi-k2.5', 'kimi-k2.5', { input: 0.6, cachedInput: 0.1, output: 3 }),
  listed('kimi-k2.6', 'kimi-k2.5', { input: 0.95, cachedInput: 0.16, output: 4 }),
  listed('kimi-k2.7-code-highspeed', 'kimi-k2.7-code-nvfp4', { input: 1.9, cachedInput: 0.38, output: 8 }),
  listed('kimi-k2.7-code', 'kimi-k2.7-code-nvfp4', { input: 0.95, cachedInput: 0.19, output: 4 }),
  listedLater('kimi-k2-0905-preview', 'kimi-k2', { input: 0.6, cachedInput: 0.15, output: 2.5 }),
  listedLater('kimi-k2-0711-preview', 'kimi-k2', { input: 0.6, cachedInput: 0.15, output: 2.5 }),
  listedLater('kimi-k2-turbo-preview', 'kimi-k2', { input: 1.15, cachedInput: 0.15, output: 8 }),
  listedLater('kimi-k2-thinking', 'kimi-k2-thinking', { input: 0.6, cachedInput: 0.15, output: 2.5 }),
  listedLater('kimi-k2-thinking-turbo', 'kimi-k2-thinking', { input: 1.15, cachedInput: 0.15, output: 8 }),
]
