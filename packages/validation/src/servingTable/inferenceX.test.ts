import { expect, test } from 'vitest'
import { passesBetweenLooks } from './inferenceX.ts'

const row = {
  group: 'inferencex_dsr1',
  engine: 'sglang',
  hardware: 'b200-sxm',
  batch: '8',
  disaggregated: 'False',
}

test('SGLang looks for new requests less often on B200, the less the more there are', () => {
  expect(passesBetweenLooks(row)).toBe(10)
  expect(passesBetweenLooks({ ...row, batch: '16' })).toBe(30)
})

test.each([
  { hardware: 'h200-sxm' },
  { engine: 'trtllm' },
  { group: 'nebius_h200' },
  { disaggregated: 'True' },
])('and as often as after each pass elsewhere: %o', (other) => {
  expect(passesBetweenLooks({ ...row, ...other })).toBeUndefined()
})
