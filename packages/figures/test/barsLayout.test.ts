import { describe, expect, test } from 'vitest'
import { barsOf } from '../src/barsOf.ts'
import { type Box, overlap } from '../src/box.ts'
import { type BarsLayout, layOutBars } from '../src/layOutBars.ts'
import {
  decodeStepChart,
  elasticityChart,
  manyBars,
  memoryChart,
  memoryMapChart,
  memoryOfOneChart,
  opsChart,
  overflowChart,
  waterfallChart,
} from './explained.ts'
import { expectApart, keyBox, lineBox } from './textBoxes.ts'

/** The boxes of all texts in a figure of bars. */
function textBoxes({ width, texts, key, rows, ticks, limit }: BarsLayout): readonly Box[] {
  const lines = [
    ...texts,
    ...rows.flatMap(({ name, bars }) => [...name, ...bars.map(({ value }) => value)]),
    ...ticks.map(({ line }) => line),
    ...(limit ? [limit.label] : []),
  ]
  return [...lines.map((line) => lineBox(line, width)), ...key.map((entry) => keyBox(entry, width))]
}

const charts = {
  waterfallChart,
  decodeStepChart,
  opsChart,
  memoryChart,
  memoryOfOneChart,
  memoryMapChart,
  overflowChart,
  elasticityChart,
  thirtyBars: manyBars(30),
}

describe.each(Object.entries(charts))('%s', (_, chart) => {
  test.each([320, 390, 560, 760, 1100])('is legible at a width of %i', (width) => {
    const bars = barsOf(chart)
    const layout = layOutBars(bars, width)
    expectApart(textBoxes(layout), layout, chart.title)
    expect(layout.ticks.length).toBeGreaterThanOrEqual(2)
    expect(layout.key.length).toBe(bars.key.length)

    const texts = layout.rows.flatMap(({ name, bars: each }) => [...name, ...each.map(({ value }) => value)])
    const pieces = layout.rows.flatMap(({ bars: each }) => each.flatMap((bar) => bar.pieces))
    for (const line of texts) {
      const box = lineBox(line, width)
      const covered = pieces.find((piece) => overlap(piece.box, box))
      expect(covered, `the bar below "${line.text}"`).toBeUndefined()
    }
  })
})

test('bars are as long as their amounts', () => {
  const { rows, zero } = layOutBars(barsOf(memoryMapChart), 760)
  const [weights, cache] = rows.map(({ bars }) => bars[0]!.pieces[0]!.box)
  expect(weights!.x).toBe(zero)
  expect(cache!.width / weights!.width).toBeCloseTo(53.1 / 8.8, 9)
})

test('a waterfall joins each step to the next', () => {
  const { rows, joints } = layOutBars(barsOf(waterfallChart), 760)
  expect(joints.length).toBe(rows.length - 1)
  const ends = rows.map(({ bars }) => bars[0]!.pieces[0]!.box)
  for (const [index, { x }] of joints.entries()) {
    for (const { x: left, width } of [ends[index]!, ends[index + 1]!]) {
      expect(Math.min(Math.abs(x - left), Math.abs(x - left - width))).toBeLessThan(1)
    }
  }
})

test('a height that is asked for is kept', () => {
  expect(layOutBars(barsOf(waterfallChart), 760, 700).height).toBe(700)
})
