import type { Offer } from '../offer.ts'
import { modelsDev, priceList } from '../priceList.ts'

const listed = priceList('Groq', modelsDev('groq'))

/** What Groq asks for other makers’ open models. */
export const groq: readonly Offer[] = [
  listed('llama-3.1-8b-instant', 'llama-3.1-8b', { input: 0.05, output: 0.08 }),
  listed('llama-3.3-70b-versatile', 'llama-3.3-70b', { input: 0.59, output: 0.79 }),
  listed('meta-llama/llama-4-scout-17b-16e-instruct', 'llama-4-scout', { input: 0.11, output: 0.34 }),
  listed('openai/gpt-oss-120b', 'gpt-oss-120b', { input: 0.15, cachedInput: 0.075, output: 0.6 }),
  listed('openai/gpt-oss-20b', 'gpt-oss-20b', { input: 0.075, cachedInput: 0.0375, output: 0.3 }),
  listed(
    'openai/gpt-oss-safeguard-20b',
    'gpt-oss-20b',
    { input: 0.075, output: 0.3 },
    'fine-tuned from gpt-oss-20b',
  ),
  listed('qwen/qwen3-32b', 'qwen3-32b', { input: 0.29, output: 0.59 }),
]
