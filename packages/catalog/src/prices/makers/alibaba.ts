import type { Offer } from '../offer.ts'
import { llmPrices, modelsDev, priceList } from '../priceList.ts'

const listed = priceList('Alibaba', modelsDev('alibaba'))

const listedLater = priceList('Alibaba', llmPrices('qwen'))

/** What Alibaba asks for its own models. */
export const alibaba: readonly Offer[] = [
  listed('qwen3-235b-a22b', 'qwen3-235b-a22b', { input: 0.7, output: 2.8 }),
  listed('qwen3-32b', 'qwen3-32b', { input: 0.7, output: 2.8 }),
  listed('qwen3-coder-30b-a3b-instruct', 'qwen3-30b-a3b', { input: 0.45, output: 2.25 }),
  listed('qwen3-coder-480b-a35b-instruct', 'qwen3-coder-480b-a35b', { input: 1.5, output: 7.5 }),
  listed('qwen3-coder-flash', null, { input: 0.3, output: 1.5 }),
  listed('qwen3-coder-plus', null, { input: 1, output: 5 }),
  listed('qwen3-next-80b-a3b-instruct', 'qwen3-next-80b-a3b', { input: 0.5, output: 2 }),
  listed('qwen3-next-80b-a3b-thinking', 'qwen3-next-80b-a3b', { input: 0.5, output: 6 }),
  listed('qwen3.5-122b-a10b', 'qwen3.5-122b-a10b', { input: 0.4, output: 3.2 }),
  listed('qwen3.5-27b', 'qwen3.5-27b', { input: 0.3, output: 2.4 }),
  listed('qwen3.5-35b-a3b', 'qwen3.5-35b-a3b', { input: 0.25, output: 2 }),
  listed('qwen3.5-397b-a17b', 'qwen3.5-397b-a17b', { input: 0.6, output: 3.6 }),
  listed('qwen3.5-plus', null, { input: 0.4, output: 2.4 }),
  listedLater('qwen3.6-plus', null, { input: 0.5, output: 3 }),
  listedLater('qwen3.6-plus-256k', null, { input: 2, output: 6 }),
]
