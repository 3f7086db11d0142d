import { expect, test } from 'vitest'
import { usableHbmBytes } from './usableHbmBytes.ts'

test('memory is what the driver reports, else what the data sheet says', () => {
  expect(usableHbmBytes({ hbmBytes: 80e9, reportedHbmBytes: 85.5e9 })).toBe(85.5e9)
  expect(usableHbmBytes({ hbmBytes: 80e9 })).toBe(80e9)
})
