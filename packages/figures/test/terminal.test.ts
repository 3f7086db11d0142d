import { describe, expect, test } from 'vitest'
import { barsOf } from '../src/barsOf.ts'
import type { Chart } from '../src/chart.ts'
import { type TextOptions, textOf } from '../src/terminal/textOf.ts'
import {
  crowdedRoofline,
  decodeStepChart,
  elasticityChart,
  manyBars,
  memoryChart,
  memoryOfOneChart,
  opsChart,
  overflowChart,
  rooflineOfStep,
  waterfallChart,
} from './explained.ts'
import { servingCost, servingThroughput } from './servingFrontiers.ts'
import { manyCurves, measuredChart, sixModelsChart } from './sixModels.ts'

const chart = sixModelsChart()

/** Each is compared with the text of its name in test/terminal; `vitest -u` writes them anew. */
const texts: Readonly<Record<string, readonly [Chart, TextOptions]>> = {
  'cost-80': [chart, {}],
  'cost-140-colour': [chart, { columns: 140, rows: 24, colour: true }],
  'cost-60-ascii': [chart, { columns: 60, unicode: false }],
  'mfu-100': [sixModelsChart('mfu'), { columns: 100 }],
  'measured-80': [measuredChart(), {}],
  'twenty-curves-80': [manyCurves(20), {}],
  'single-point': [
    { ...chart, series: [{ name: 'One layout', points: [{ x: 50, y: 1.2 }] }] },
    { columns: 60 },
  ],
  empty: [{ ...chart, series: [{ name: 'One layout', points: [] }] }, { columns: 60 }],
  'waterfall-80': [waterfallChart, {}],
  'decode-step-60-ascii': [decodeStepChart, { columns: 60, unicode: false }],
  'ops-100-colour': [opsChart, { columns: 100, colour: true }],
  'memory-100': [memoryChart, { columns: 100 }],
  'memory-of-one-60': [memoryOfOneChart, { columns: 60 }],
  'overflow-80-ascii': [overflowChart, { unicode: false }],
  'elasticity-80': [elasticityChart, {}],
  'thirty-bars-60': [manyBars(30), { columns: 60 }],
  'roofline-100': [rooflineOfStep, { columns: 100 }],
  'crowded-roofline-80': [crowdedRoofline, {}],
  'serving-cost-80': [servingCost, {}],
  'serving-throughput-100': [servingThroughput, { columns: 100 }],
  'no-bars': [{ ...memoryChart, bars: [] }, { columns: 60 }],
}

for (const [name, [figure, options]] of Object.entries(texts)) {
  test(`${name} is written as before`, async () => {
    await expect(`${textOf(figure, options)}\n`).toMatchFileSnapshot(`terminal/${name}.txt`)
  })
}

test('every series is named, at its curve or in the key', () => {
  const many = manyCurves(20)
  for (const { name } of many.series) expect(textOf(many, { columns: 100 })).toContain(name)
})

test('without colour there is no control character', () => {
  expect(textOf(chart)).not.toContain('\u001b')
  expect(textOf(chart, { colour: true })).toContain('\u001b[')
})

test('a size that cannot be is refused', () => {
  expect(() => textOf(chart, { columns: 12 })).toThrow(
    "a terminal chart's columns must be a whole number from 30 to 1000, not 12",
  )
})

const barCharts = { waterfallChart, decodeStepChart, opsChart, memoryChart, overflowChart, elasticityChart }

describe.each(Object.entries({ ...barCharts, thirtyBars: manyBars(30) }))('the bars of %s', (_, figure) => {
  test.each([60, 80, 100, 120])('have their names and values in %i columns', (columns) => {
    const text = textOf(figure, { columns })
    for (const line of text.split('\n')) expect([...line].length).toBeLessThanOrEqual(columns)
    const bars = barsOf(figure)
    for (const { name, bars: each } of bars.rows) {
      for (const word of name.split(' ')) expect(text).toContain(word)
      for (const { value } of each) expect(text).toContain(` ${value}`)
    }
    for (const { name } of bars.key) expect(text).toContain(name)
    if (bars.limit) expect(text).toContain(bars.limit.words)
  })
})

test.each([60, 80, 100, 120])('every op of a roofline is named in %i columns', (columns) => {
  for (const figure of [rooflineOfStep, crowdedRoofline]) {
    const text = textOf(figure, { columns }).replace(/\n/g, ' ')
    for (const { marks = [] } of figure.series) for (const { label } of marks) expect(text).toContain(label)
  }
})

test('bars below zero lie to the left of the axis, with their values before them', () => {
  const lines = textOf(elasticityChart).split('\n')
  expect(lines.find((line) => line.includes('−0.57%'))).toMatch(/−0\.57% ▓+│$/)
  expect(lines.find((line) => line.includes('+0.58%'))).toMatch(/^Memory bandwidth +│█+ \+0\.58%$/)
})

test('a bar too short for a character is still a thin line', () => {
  const lines = textOf(manyBars(30)).split('\n')
  expect(lines.find((line) => line.includes('norms 30'))).toMatch(/│▏ 3\.91 ns$/)
})
