import type { Offer } from '../offer.ts'
import { modelsDev, priceList } from '../priceList.ts'

const listed = priceList('Together', modelsDev('togetherai'))

/** What Together asks for other makers’ open models. */
export const together: readonly Offer[] = [
  listed('MiniMaxAI/MiniMax-M2.5', 'minimax-m2.5', { input: 0.3, cachedInput: 0.06, output: 1.2 }),
  listed('MiniMaxAI/MiniMax-M2.7', 'minimax-m2.5', { input: 0.3, cachedInput: 0.06, output: 1.2 }),
  listed('MiniMaxAI/MiniMax-M3', 'minimax-m3', { input: 0.3, cachedInput: 0.06, output: 1.2 }),
  listed('Qwen/Qwen2.5-7B-Instruct-Turbo', 'qwen2.5-7b', { input: 0.3, output: 0.3 }),
  listed('Qwen/Qwen3-235B-A22B-Instruct-2507-tput', 'qwen3-235b-a22b', { input: 0.2, output: 0.6 }),
  listed('Qwen/Qwen3-Coder-480B-A35B-Instruct-FP8', 'qwen3-coder-480b-a35b', { input: 2, output: 2 }),
  listed('Qwen/Qwen3-Coder-Next-FP8', null, { input: 0.5, output: 1.2 }),
  listed('Qwen/Qwen3.5-397B-A17B', 'qwen3.5-397b-a17b', { input: 0.6, output: 3.6 }),
  listed('Qwen/Qwen3.5-9B', null, { input: 0.17, output: 0.25 }),
  listed('deepseek-ai/DeepSeek-R1', 'deepseek-r1', { input: 3, output: 7 }),
  listed('deepseek-ai/DeepSeek-V3-1', 'deepseek-v3', { input: 0.6, output: 1.7 }),
  listed('deepseek-ai/DeepSeek-V3', 'deepseek-v3', { input: 1.25, output: 1.25 }),
  listed('deepseek-ai/DeepSeek-V4-Pro', 'deepseek-v4-pro', { input: 1.74, cachedInput: 0.2, output: 3.48 }),
  listed('google/gemma-3n-E4B-it', null, { input: 0.06, output: 0.12 }),
  listed('google/gemma-4-31B-it', 'gemma-4-31b', { input: 0.39, output: 0.97 }),
  listed('meta-llama/Llama-3.3-70B-Instruct-Turbo', 'llama-3.3-70b', { input: 0.88, output: 0.88 }),
  listed('moonshotai/Kimi-K2.5', 'kimi-k2.5', { input: 0.5, output: 2.8 }),
  listed('moonshotai/Kimi-K2.6', 'kimi-k2.5', { input: 1.2, cachedInput: 0.2, output: 4.5 }),
  listed('moonshotai/Kimi-K2.7-Code', 'kimi-k2.7-code-nvfp4', { input: 0.95, cachedInput: 0.19, output: 4 }),
  listed('nvidia/nemotron-3-ultra-550b-a55b', 'nemotron-3-ultra-550b-a55b', {
    input: 0.6,
    cachedInput: 0.2,
    output: 3.6,
  }),
  listed('openai/gpt-oss-120b', 'gpt-oss-120b', { input: 0.15, output: 0.6 }),
  listed('openai/gpt-oss-20b', 'gpt-oss-20b', { input: 0.05, output: 0.2 }),
  listed('pearl-ai/gemma-4-31b-it', 'gemma-4-31b', { input: 0.28, output: 0.86 }),
  listed('zai-org/GLM-5.1', 'glm-5.1', { input: 1.4, output: 4.4 }),
  listed('zai-org/GLM-5.2', 'glm-5.2', { input: 1.4, cachedInput: 0.26, output: 4.4 }),
  listed('zai-org/GLM-5', 'glm-5', { input: 1, output: 3.2 }),
]
