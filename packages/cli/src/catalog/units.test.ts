import { describe, expect, it } from 'vitest'
import { formatBytes, formatDifference, formatFlop, formatTokens } from './units.ts'

describe('units', () => {
  it('writes bytes in decimal units, three digits', () => {
    expect([0, 999, 1000, 131_072, 70_272e6, 999.96e9].map(formatBytes)).toEqual([
      '0 B',
      '999 B',
      '1.00 kB',
      '131 kB',
      '70.3 GB',
      '1.00 TB',
    ])
  })

  it('writes FLOP likewise', () => {
    expect(formatFlop(1.21e12)).toBe('1.21 TFLOP')
  })

  it('writes tokens in few characters', () => {
    expect([4096, 131_072, 1_048_576].map(formatTokens)).toEqual(['4,096', '131k', '1.05M'])
  })

  it('writes how far a count is off', () => {
    expect([0, 0.000_04, -0.012, 0.003].map(formatDifference)).toEqual([
      'equal',
      'within 0.01 %',
      '−1.2 %',
      '+0.30 %',
    ])
  })
})
