import { catalogLibrary } from '@paretoken/cli/answers'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Curve } from '../worker/curve.ts'
import { curveOf } from '../worker/curveOf.ts'
import { costReadings, speedReadings } from './axes.ts'
import { type Axes, chartOf, type NamedCurve } from './chartOf.ts'
import { ribbonCauses, ribbonOf, sharesOf } from './ribbonOf.ts'

const axes: Axes = { x: speedReadings.speed, y: costReadings.output }
const words = { title: 'What it costs' }
let curve: Curve
let named: NamedCurve

beforeAll(async () => {
  curve = await curveOf(
    {
      series: { model: 'llama-3.1-8b', hardware: 'h100-sxm' },
      flags: { context: '8k', maxAccelerators: '4' },
    },
    catalogLibrary(),
    false,
  )
  named = { name: 'h100-sxm', curve, hidden: false }
})

describe('a chart of curves', () => {
  test('has every point in its place', () => {
    const [series] = chartOf([named], axes, words).series
    expect(series?.points).toEqual(
      curve.points.map(({ tokensPerSecond, dollarsPerMillionOutputTokens }) => ({
        x: tokensPerSecond,
        y: dollarsPerMillionOutputTokens,
      })),
    )
    expect(series?.marks?.map(({ kind }) => kind).toSorted()).toEqual(['cheapest', 'fastest', 'preferred'])
  })

  test('leaves a hidden curve its place, and nothing in it', () => {
    const { series } = chartOf([{ ...named, hidden: true }, named], axes, words)
    expect(series[0]).toEqual({ name: '', points: [] })
    expect(series[1]?.points.length).toBe(curve.points.length)
  })

  test('has no points where a figure is not known', () => {
    const [series] = chartOf([named], { ...axes, y: costReadings.input }, words).series
    expect(series?.points.every(({ y }) => Number.isNaN(y))).toBe(true)
  })

  test('names few curves, and leaves many to the list', () => {
    const many = Array.from({ length: 20 }, () => named)
    expect(chartOf(many, axes, words).series.every(({ name }) => name === '')).toBe(true)
    expect(chartOf(many, axes, words).series.some(({ band }) => band !== undefined)).toBe(false)
  })

  test('shows the part that is looked at', () => {
    const { x, y } = chartOf([named], { ...axes, zoom: { x: [10, 20], y: [1, 2] } }, words)
    expect([x.limits, y.limits]).toEqual([
      [10, 20],
      [1, 2],
    ])
  })
})

describe('the ribbon', () => {
  test('tells all of the time between two tokens', () => {
    for (const point of curve.points)
      expect(sharesOf(point).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
  })

  test('counts every cause once', () => {
    const counted = ribbonCauses.flatMap(({ of }) => of)
    expect(new Set(counted).size).toBe(counted.length)
    for (const { breakdown } of curve.points)
      for (const cause of Object.keys(breakdown)) expect(counted).toContain(cause)
  })

  test('stacks strips without a gap, from nothing to all, along the axis', () => {
    const strips = ribbonOf(curve, speedReadings.time.read)
    for (const { edges } of strips) {
      expect(edges).toHaveLength(curve.points.length)
      expect(edges.map(({ x }) => x)).toEqual(edges.map(({ x }) => x).toSorted((a, b) => a - b))
      for (const { from, to } of edges) expect(to).toBeGreaterThanOrEqual(from)
    }
    expect(strips.at(-1)?.edges.at(-1)?.to).toBeGreaterThan(0.99)
  })

  test('is empty where nothing is known', () => {
    expect(sharesOf({ breakdown: {} }).every((share) => share === 0)).toBe(true)
    expect(ribbonOf({ ...curve, points: [] }, speedReadings.speed.read)).toEqual([])
  })
})
