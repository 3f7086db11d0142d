import type { Offer } from './offer.ts'
import { type PriceSource, priceList } from './priceList.ts'

const reportedBy = (source: string, date: string): PriceSource => ({ date, documentOf: () => source })

const openRouter = priceList(
  'OpenRouter',
  reportedBy('list of OpenRouter’s prices, gist by erudenko', '2026-03-05'),
)

const inferenceBench = reportedBy('https://inferencebench.io (undated, from 2025 or 2026)', '2025')

/** Prices that neither the provider nor a list of prices gives but another page. */
export const reportedPrices: readonly Offer[] = [
  priceList('Together', inferenceBench)('Llama 3.1 405B Instruct', 'llama-3.1-405b', {
    input: 3.5,
    output: 3.5,
  }),
  priceList('Fireworks', inferenceBench)('Llama 3.1 405B Instruct', 'llama-3.1-405b', {
    input: 3,
    output: 3,
  }),
  openRouter('MiniMax M2.5', 'minimax-m2.5', { input: 0.29, output: 1.2 }),
  openRouter('Kimi K2.5', 'kimi-k2.5', { input: 0.45, output: 2.2 }),
  openRouter('GLM-5', 'glm-5', { input: 0.8, output: 2.56 }),
  openRouter('Qwen3.5 Plus', null, { input: 0.26, output: 1.56 }),
  priceList('DeepSeek', reportedBy('awesomeagents.ai', '2026-04'))('DeepSeek V3.2', 'deepseek-v3.2', {
    input: 0.28,
    cachedInput: 0.028,
    output: 0.42,
  }),
  priceList('Groq', reportedBy('dreaming.press', '2026'))('Llama 3.3 70B', 'llama-3.3-70b', {
    input: 0.59,
    output: 0.79,
  }),
]
