import type { Offer } from '../offer.ts'
import { modelsDev, priceList } from '../priceList.ts'

const listed = priceList('DeepInfra', modelsDev('deepinfra'))

/** What DeepInfra asks for other makers’ open models. */
export const deepInfra: readonly Offer[] = [
  listed('MiniMaxAI/MiniMax-M2.5', 'minimax-m2.5', { input: 0.15, cachedInput: 0.03, output: 1.15 }),
  listed('Qwen/Qwen3-Coder-480B-A35B-Instruct-Turbo', 'qwen3-coder-480b-a35b', { input: 0.3, output: 1 }),
  listed('Qwen/Qwen3.5-35B-A3B', 'qwen3.5-35b-a3b', { input: 0.14, cachedInput: 0.05, output: 1 }),
  listed('Qwen/Qwen3.5-397B-A17B', 'qwen3.5-397b-a17b', { input: 0.45, cachedInput: 0.22, output: 3 }),
  listed('deepseek-ai/DeepSeek-R1-0528', 'deepseek-r1', { input: 0.5, cachedInput: 0.35, output: 2.15 }),
  listed('deepseek-ai/DeepSeek-V3.2', 'deepseek-v3.2', { input: 0.26, cachedInput: 0.13, output: 0.38 }),
  listed('deepseek-ai/DeepSeek-V4-Flash', 'deepseek-v4-flash', {
    input: 0.1,
    cachedInput: 0.02,
    output: 0.2,
  }),
  listed('deepseek-ai/DeepSeek-V4-Pro', 'deepseek-v4-pro', { input: 1.3, cachedInput: 0.1, output: 2.6 }),
  listed('google/gemma-4-26B-A4B-it', 'gemma-4-26b-a4b', { input: 0.07, output: 0.34 }),
  listed('google/gemma-4-31B-it', 'gemma-4-31b', { input: 0.13, output: 0.38 }),
  listed('meta-llama/Llama-3.3-70B-Instruct-Turbo', 'llama-3.3-70b', { input: 0.1, output: 0.32 }),
  listed('meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8', 'llama-4-maverick', {
    input: 0.15,
    output: 0.6,
  }),
  listed('meta-llama/Llama-4-Scout-17B-16E-Instruct', 'llama-4-scout', { input: 0.1, output: 0.3 }),
  listed('moonshotai/Kimi-K2.5', 'kimi-k2.5', { input: 0.45, cachedInput: 0.07, output: 2.25 }),
  listed('moonshotai/Kimi-K2.6', 'kimi-k2.5', { input: 0.75, cachedInput: 0.15, output: 3.5 }),
  listed('moonshotai/Kimi-K2.7-Code', 'kimi-k2.7-code-nvfp4', {
    input: 0.74,
    cachedInput: 0.15,
    output: 3.5,
  }),
  listed('openai/gpt-oss-120b', 'gpt-oss-120b', { input: 0.039, output: 0.19 }),
  listed('openai/gpt-oss-20b', 'gpt-oss-20b', { input: 0.03, output: 0.14 }),
  listed('zai-org/GLM-4.6', 'glm-4.6', { input: 0.43, cachedInput: 0.08, output: 1.74 }),
  listed('zai-org/GLM-4.7-Flash', 'glm-4.7-flash', { input: 0.06, output: 0.4 }),
  listed('zai-org/GLM-4.7', 'glm-4.6', { input: 0.4, cachedInput: 0.08, output: 1.75 }),
  listed('zai-org/GLM-5.1', 'glm-5.1', { input: 1.05, cachedInput: 0.205, output: 3.5 }),
  listed('zai-org/GLM-5.2', 'glm-5.2', { input: 0.95, cachedInput: 0.18, output: 3 }),
  listed('zai-org/GLM-5', 'glm-5', { input: 0.6, cachedInput: 0.12, output: 2.08 }),
]
