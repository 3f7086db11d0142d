import type { Offer } from '../offer.ts'
import { llmPrices, modelsDev, priceList } from '../priceList.ts'

const listed = priceList('DeepSeek', modelsDev('deepseek'))

const listedLater = priceList('DeepSeek', llmPrices('deepseek'))

/** What DeepSeek asks for its own models. */
export const deepSeek: readonly Offer[] = [
  listed(
    'deepseek-chat',
    'deepseek-v4-flash',
    { input: 0.14, cachedInput: 0.0028, output: 0.28 },
    'price and context are those of deepseek-v4-flash',
  ),
  listed(
    'deepseek-reasoner',
    'deepseek-v4-flash',
    { input: 0.14, cachedInput: 0.0028, output: 0.28 },
    'price and context are those of deepseek-v4-flash',
  ),
  listed('deepseek-v4-flash', 'deepseek-v4-flash', { input: 0.14, cachedInput: 0.0028, output: 0.28 }),
  listed('deepseek-v4-pro', 'deepseek-v4-pro', { input: 0.435, cachedInput: 0.003625, output: 0.87 }),
  listedLater(
    'deepseek-v4-flash',
    'deepseek-v4-flash',
    { input: 0.14, cachedInput: 0.028, output: 0.28 },
    'models.dev has cached input at $0.0028',
  ),
  listedLater(
    'deepseek-v4-pro',
    'deepseek-v4-pro',
    { input: 1.74, cachedInput: 0.145, output: 3.48 },
    'models.dev has $0.435 and $0.87 by 2026-07-02',
  ),
  listedLater(
    'deepseek-chat',
    'deepseek-v3',
    { input: 0.27, output: 1.1 },
    'from this day on; past, though the source has it as current',
    '2025-02-08',
  ),
  listedLater('deepseek-chat', 'deepseek-v3', { input: 0.14, output: 0.28 }, 'until this day', '2025-02-08'),
  listedLater(
    'deepseek-reasoner',
    'deepseek-r1',
    { input: 0.55, output: 2.19 },
    'R1’s price; past, though the source has it as current',
    '2025',
  ),
  {
    provider: 'DeepSeek',
    name: 'DeepSeek-R1',
    model: 'deepseek-r1',
    date: '2025-02-28',
    inputDollarsPerMillionTokens: 0.55,
    cachedInputDollarsPerMillionTokens: 0.14,
    outputDollarsPerMillionTokens: 2.19,
    tokensPerSecond: 21,
    source: 'DeepSeek, "DeepSeek-V3/R1 Inference System Overview", open-infra-index, day 6',
    note: 'the day up to noon; speed given as 20 to 22, an average over V3 and R1',
  },
]
