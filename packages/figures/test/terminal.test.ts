import { expect, test } from 'vitest'
import type { LineChart } from '../src/lineChart.ts'
import { type TextOptions, textOf } from '../src/terminal/textOf.ts'
import { manyCurves, measuredChart, sixModelsChart } from './sixModels.ts'

const chart = sixModelsChart()

/** Each is compared with the text of its name in test/terminal; `vitest -u` writes them anew. */
const texts: Readonly<Record<string, readonly [LineChart, TextOptions]>> = {
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
