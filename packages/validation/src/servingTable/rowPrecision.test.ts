import { expect, test } from 'vitest'
import { rowPrecision } from './rowPrecision.ts'

const precisionOf = (model: string, weight_precision: string) => rowPrecision({ model, weight_precision })

test.each([
  ['gpt-oss-120b', '', { attention: 'bf16', experts: 'mxfp4' }],
  ['gpt-oss-120b', 'fp4', { attention: 'bf16', experts: 'mxfp4' }],
  ['deepseek-r1', 'fp8', { experts: 'fp8-block', kvCache: 'bf16' }],
  ['deepseek-r1', 'fp4', { attention: 'bf16', experts: 'nvfp4', kvCache: 'fp8' }],
  ['llama-3.1-70b', 'fp8', { attention: 'fp8', kvCache: 'fp8' }],
  ['llama-3.1-70b', 'fp4', { attention: 'nvfp4', kvCache: 'bf16' }],
])('%s in "%s"', (model, format, parts) => {
  expect(precisionOf(model, format)).toMatchObject(parts)
})

test('a format without a meaning is refused', () => {
  expect(() => precisionOf('gpt-oss-120b', 'fp3')).toThrow(
    'unknown weights (weight_precision): "fp3"; there are bf16, fp8, fp4, int8, int4',
  )
})
