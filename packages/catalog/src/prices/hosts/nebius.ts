import type { Offer } from '../offer.ts'
import { modelsDev, priceList } from '../priceList.ts'

const listed = priceList('Nebius', modelsDev('nebius'))

/** What Nebius asks for other makers’ open models. */
export const nebius: readonly Offer[] = [
  listed('MiniMaxAI/MiniMax-M2.5-fast', 'minimax-m2.5', { input: 0.3, cachedInput: 0.03, output: 1.2 }),
  listed('MiniMaxAI/MiniMax-M2.5', 'minimax-m2.5', { input: 0.3, cachedInput: 0.03, output: 1.2 }),
  listed('Qwen/Qwen2.5-VL-72B-Instruct', null, { input: 0.25, cachedInput: 0.025, output: 0.75 }),
  listed('Qwen/Qwen3-235B-A22B-Instruct-2507', 'qwen3-235b-a22b', { input: 0.2, output: 0.6 }),
  listed('Qwen/Qwen3-235B-A22B-Thinking-2507-fast', 'qwen3-235b-a22b', {
    input: 0.5,
    cachedInput: 0.05,
    output: 2,
  }),
  listed('Qwen/Qwen3-32B', 'qwen3-32b', { input: 0.1, cachedInput: 0.01, output: 0.3 }),
  listed('Qwen/Qwen3-Next-80B-A3B-Thinking-fast', 'qwen3-next-80b-a3b', {
    input: 0.15,
    cachedInput: 0.015,
    output: 1.2,
  }),
  listed('Qwen/Qwen3-Next-80B-A3B-Thinking', 'qwen3-next-80b-a3b', {
    input: 0.15,
    cachedInput: 0.015,
    output: 1.2,
  }),
  listed('Qwen/Qwen3.5-397B-A17B-fast', 'qwen3.5-397b-a17b', { input: 0.6, cachedInput: 0.06, output: 3.6 }),
  listed('Qwen/Qwen3.5-397B-A17B', 'qwen3.5-397b-a17b', { input: 0.6, cachedInput: 0.06, output: 3.6 }),
  listed('deepseek-ai/DeepSeek-V3.2-fast', 'deepseek-v3.2', { input: 0.4, cachedInput: 0.04, output: 2 }),
  listed('deepseek-ai/DeepSeek-V3.2', 'deepseek-v3.2', { input: 0.3, cachedInput: 0.03, output: 0.45 }),
  listed('deepseek-ai/DeepSeek-V4-Pro', 'deepseek-v4-pro', { input: 1.75, cachedInput: 0.15, output: 3.5 }),
  listed('google/gemma-3-27b-it', 'gemma-3-27b', { input: 0.1, cachedInput: 0.01, output: 0.3 }),
  listed('meta-llama/Llama-3.3-70B-Instruct', 'llama-3.3-70b', {
    input: 0.13,
    cachedInput: 0.013,
    output: 0.4,
  }),
  listed('moonshotai/Kimi-K2.5-fast', 'kimi-k2.5', { input: 0.5, cachedInput: 0.05, output: 2.5 }),
  listed('moonshotai/Kimi-K2.5', 'kimi-k2.5', { input: 0.5, cachedInput: 0.05, output: 2.5 }),
  listed('nvidia/Llama-3_1-Nemotron-Ultra-253B-v1', 'llama-3.1-nemotron-ultra-253b', {
    input: 0.6,
    cachedInput: 0.06,
    output: 1.8,
  }),
  listed('nvidia/NVIDIA-Nemotron-3-Nano-30B-A3B', 'nemotron-3-nano-30b-a3b', {
    input: 0.06,
    cachedInput: 0.006,
    output: 0.24,
  }),
  listed('nvidia/Nemotron-3-Nano-Omni', null, { input: 0.06, cachedInput: 0.006, output: 0.24 }),
  listed('nvidia/nemotron-3-super-120b-a12b', 'nemotron-3-super-120b-a12b', { input: 0.3, output: 0.9 }),
  listed('openai/gpt-oss-120b-fast', 'gpt-oss-120b', { input: 0.1, cachedInput: 0.01, output: 0.5 }),
  listed('openai/gpt-oss-120b', 'gpt-oss-120b', { input: 0.15, cachedInput: 0.015, output: 0.6 }),
  listed('zai-org/GLM-5.2', 'glm-5.2', { input: 1.4, output: 4.4 }),
  listed('zai-org/GLM-5', 'glm-5', { input: 1, cachedInput: 0.1, output: 3.2 }),
]
