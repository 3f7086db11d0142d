import type { Offer } from '../offer.ts'
import { modelsDev, priceList } from '../priceList.ts'

const listed = priceList('Baseten', modelsDev('baseten'))

/** What Baseten asks for other makers’ open models. */
export const baseten: readonly Offer[] = [
  listed('MiniMaxAI/MiniMax-M2.5', 'minimax-m2.5', { input: 0.3, output: 1.2 }),
  listed('deepseek-ai/DeepSeek-V3.1', 'deepseek-v3', { input: 0.5, output: 1.5 }),
  listed('deepseek-ai/DeepSeek-V4-Pro', 'deepseek-v4-pro', { input: 1.74, cachedInput: 0.145, output: 3.48 }),
  listed('moonshotai/Kimi-K2.5', 'kimi-k2.5', { input: 0.6, cachedInput: 0.12, output: 3 }),
  listed('moonshotai/Kimi-K2.6', 'kimi-k2.5', { input: 0.95, cachedInput: 0.16, output: 4 }),
  listed('moonshotai/Kimi-K2.7-Code', 'kimi-k2.7-code-nvfp4', { input: 0.95, cachedInput: 0.16, output: 4 }),
  listed('nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B', 'nemotron-3-ultra-550b-a55b', {
    input: 0.6,
    cachedInput: 0.12,
    output: 2.4,
  }),
  listed(
    'nvidia/Nemotron-120B-A12B',
    'nemotron-3-super-120b-a12b',
    { input: 0.3, cachedInput: 0.06, output: 0.75 },
    'matched by its size',
  ),
  listed('openai/gpt-oss-120b', 'gpt-oss-120b', { input: 0.1, output: 0.5 }),
  listed('zai-org/GLM-4.7', 'glm-4.6', { input: 0.6, cachedInput: 0.12, output: 2.2 }),
  listed('zai-org/GLM-5.1', 'glm-5.1', { input: 1.3, cachedInput: 0.26, output: 4.3 }),
  listed('zai-org/GLM-5.2', 'glm-5.2', { input: 1.4, cachedInput: 0.3, output: 4.4 }),
  listed('zai-org/GLM-5', 'glm-5', { input: 0.95, cachedInput: 0.2, output: 3.15 }),
]
