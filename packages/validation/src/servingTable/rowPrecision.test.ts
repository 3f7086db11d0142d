import { expect, test } from 'vitest'
import { rowPrecision } from './rowPrecision.ts'

const precisionOf = (model: string, weight_precision: string, hardware = 'b200-sxm', group = '') =>
  rowPrecision({ model, weight_precision, hardware, group })

test.each([
  ['gpt-oss-120b', '', { attention: 'bf16', experts: 'mxfp4' }],
  ['gpt-oss-120b', 'fp4', { attention: 'bf16', experts: 'mxfp4' }],
  ['deepseek-r1', 'fp8', { experts: 'fp8-block', kvCache: 'bf16' }],
  ['deepseek-r1', 'fp4', { attention: 'bf16', experts: 'nvfp4', kvCache: 'fp8' }],
  ['llama-3.1-70b', 'fp8', { attention: 'fp8', kvCache: 'fp8' }],
  ['llama-3.1-70b', 'fp4', { attention: 'nvfp4', kvCache: 'fp8' }],
  ['gpt-oss-120b', 'fp8', { attention: 'bf16', experts: 'mxfp4', kvCache: 'bf16' }],
  ['llama-3.1-70b', 'bf16', { attention: 'bf16', kvCache: 'bf16' }],
])('%s in "%s"', (model, format, parts) => {
  expect(precisionOf(model, format)).toMatchObject(parts)
})

test.each([
  ['qwen3-235b-a22b', 'fp8', 'h100-sxm', 'fp8'],
  ['gpt-oss-120b', 'fp4', 'gb200-nvl72', 'fp8'],
  ['gpt-oss-120b', 'fp8', 'h200-sxm', 'bf16'],
  ['llama-3.1-8b', 'bf16', 'h100-sxm', 'bf16'],
])("NVIDIA's overview served %s in %s on %s with a cache in %s", (model, format, hardware, cache) => {
  expect(precisionOf(model, format, hardware, 'trtllm_overview').kvCache).toBe(cache)
})

test('a format without a meaning is refused', () => {
  expect(() => precisionOf('gpt-oss-120b', 'fp3')).toThrow(
    'unknown weights (weight_precision): "fp3"; there are bf16, fp8, fp4, int8, int4',
  )
})
