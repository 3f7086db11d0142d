import fc from 'fast-check'
import type { BarChart, ValueAxis } from '../src/barChart.ts'
import type { Chart } from '../src/chart.ts'
import type { Axis, LineChart, Series } from '../src/lineChart.ts'
import { rooflineChart } from '../src/rooflineChart.ts'
import type { WaterfallChart } from '../src/waterfallChart.ts'

const value = fc.oneof(
  fc.double(),
  fc.double({ min: 1e-6, max: 1e6 }),
  fc.constantFrom(0, 1, -1, 1e300, 1e-300),
)
const point = fc.record({ x: value, y: value })
const text = fc.string({ unit: 'grapheme', maxLength: 40 })
const format = fc.constantFrom(
  'dollars',
  'percent',
  'number',
  'seconds',
  'bytes',
  'flopPerSecond',
  'flopPerByte',
)
const words = { title: text, subtitle: text, footnote: text }

const axis: fc.Arbitrary<Axis> = fc.record({
  label: text,
  scale: fc.constantFrom('linear', 'log'),
  format,
})

const series: fc.Arbitrary<Series> = fc.record({
  name: text,
  points: fc.array(point, { maxLength: 12 }),
  marks: fc.array(
    fc.record({
      x: value,
      y: value,
      kind: fc.constantFrom('fastest', 'preferred', 'cheapest', 'selected', 'point'),
      label: text,
    }),
    { maxLength: 2 },
  ),
  dots: fc.array(point, { maxLength: 3 }),
  band: fc.array(fc.record({ x: value, low: value, high: value }), { maxLength: 4 }),
})

const lineChart: fc.Arbitrary<LineChart> = fc.record({
  kind: fc.constant('line' as const),
  ...words,
  x: axis,
  y: axis,
  series: fc.array(series, { maxLength: 5 }),
})

const valueAxis: fc.Arbitrary<ValueAxis> = fc.record({ label: text, format })

const barChart: fc.Arbitrary<BarChart> = fc.integer({ min: 1, max: 4 }).chain((parts) =>
  fc.record(
    {
      kind: fc.constant('bar' as const),
      ...words,
      value: valueAxis,
      arrangement: fc.constantFrom('stacked', 'grouped'),
      parts: fc.array(fc.record({ name: text, vacant: fc.boolean() }), {
        minLength: parts,
        maxLength: parts,
      }),
      bars: fc.array(
        fc.record({ name: text, amounts: fc.array(value, { minLength: parts, maxLength: parts }) }),
        { maxLength: 6 },
      ),
      limit: fc.record({ name: text, amount: value }),
    },
    { requiredKeys: ['kind', 'title', 'value', 'parts', 'bars'] },
  ),
)

const waterfallChart: fc.Arbitrary<WaterfallChart> = fc.record({
  kind: fc.constant('waterfall' as const),
  ...words,
  value: valueAxis,
  first: fc.record({ name: text, amount: value }),
  steps: fc.array(fc.record({ name: text, amount: value }), { maxLength: 6 }),
  last: fc.record({ name: text }),
})

const positive = fc.double({ min: 1e-3, max: 1e16, noNaN: true })

const roofline: fc.Arbitrary<LineChart> = fc
  .record({
    words: fc.record(words),
    memory: fc.record({ name: text, bytesPerSecond: positive }),
    roof: fc.record({ name: text, flopPerSecond: positive }),
    ops: fc.array(fc.record({ name: text, flopPerByte: value, flopPerSecond: value }), { maxLength: 8 }),
  })
  .map(({ words, memory, roof, ops }) =>
    rooflineChart(words, { memory, roofs: [roof], ops: ops.map((op) => ({ ...op, roof: roof.name })) }),
  )

/** Any chart at all, of any kind: values of every size, not finite ones too, names in every script. */
export const anyChart: fc.Arbitrary<Chart> = fc.oneof(lineChart, barChart, waterfallChart, roofline)
