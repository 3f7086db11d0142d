import { expect, test } from 'vitest'
import { changedCurve } from './changedCurve.ts'

const curve = {
  name: 'GPT-4',
  model: 'GPT-4',
  accelerator: 'H100',
  contextTokens: 0,
  draft: { model: 'Llama 3 8B', acceptance: 0.8, maximumDraftTokens: 5 },
}
const { draft: _, ...plain } = curve

test('a curve is as in the paper where nothing is changed', () => {
  expect(changedCurve(curve, {})).toEqual(curve)
})

test('what is changed is changed alone', () => {
  expect(changedCurve(curve, { context: '10000', accelerator: 'H200' })).toEqual({
    ...curve,
    contextTokens: 10000,
    accelerator: 'H200',
  })
  expect(changedCurve(curve, { acceptance: '0.5' }).draft?.acceptance).toBe(0.5)
})

test('without drafts none is accepted, and words that are no choice change nothing', () => {
  expect(changedCurve(plain, { acceptance: '0.5' })).toEqual(plain)
  expect(changedCurve(curve, { context: '12', acceptance: 'x' })).toEqual(curve)
})
