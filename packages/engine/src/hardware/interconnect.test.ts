import { expect, test } from 'vitest'
import { type InterconnectTier, largestSystemSize, tierHolding } from './interconnect.ts'

const tier = (size: number): InterconnectTier => ({
  name: `of ${size}`,
  topology: 'switch',
  size,
  bytesPerSecondPerDirection: 1e9,
  startUpLatencySeconds: 1e-6,
  inNetworkReduction: false,
})

test('a group stays in the innermost tier that holds it', () => {
  const tiers = [tier(8), tier(72), tier(576)]
  expect(tierHolding(tiers, 8)?.size).toBe(8)
  expect(tierHolding(tiers, 9)?.size).toBe(72)
  expect(tierHolding(tiers, 577)).toBeUndefined()
})

test('the largest system is the outermost tier, or one accelerator alone', () => {
  expect(largestSystemSize([tier(8), tier(64)])).toBe(64)
  expect(largestSystemSize([])).toBe(1)
})
