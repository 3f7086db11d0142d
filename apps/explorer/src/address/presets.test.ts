import { catalogLibrary } from '@paretoken/cli/answers'
import { describe, expect, test } from 'vitest'
import { curveOf } from '../worker/curveOf.ts'
import { addressOf } from './addressOf.ts'
import { exploredAt } from './exploredAt.ts'
import { presets } from './presets.ts'

const library = catalogLibrary()

describe.each(presets)('$name', ({ explored }) => {
  test('stands in an address', () => {
    expect(exploredAt(addressOf(explored))).toEqual({ explored, dropped: [] })
  })

  test('is answered for each of its series', async () => {
    for (const series of explored.series) {
      const { problem, reason, points } = await curveOf({ series, flags: explored.flags }, library, true)
      expect([series, problem, reason]).toEqual([series, undefined, undefined])
      expect(points.length).toBeGreaterThan(1)
    }
  })
})

test('presets have names of their own', () => {
  expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length)
})
