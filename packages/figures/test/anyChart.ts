import fc from 'fast-check'
import type { Axis, LineChart, Series } from '../src/lineChart.ts'

const value = fc.oneof(
  fc.double(),
  fc.double({ min: 1e-6, max: 1e6 }),
  fc.constantFrom(0, 1, -1, 1e300, 1e-300),
)
const point = fc.record({ x: value, y: value })
const text = fc.string({ unit: 'grapheme', maxLength: 40 })

const axis: fc.Arbitrary<Axis> = fc.record({
  label: text,
  scale: fc.constantFrom('linear', 'log'),
  format: fc.constantFrom('dollars', 'percent', 'number'),
})

const series: fc.Arbitrary<Series> = fc.record({
  name: text,
  points: fc.array(point, { maxLength: 12 }),
  marks: fc.array(
    fc.record({
      x: value,
      y: value,
      kind: fc.constantFrom('fastest', 'preferred', 'cheapest', 'selected'),
      label: text,
    }),
    { maxLength: 2 },
  ),
  dots: fc.array(point, { maxLength: 3 }),
  band: fc.array(fc.record({ x: value, low: value, high: value }), { maxLength: 4 }),
})

/** Any chart at all: values of every size, not finite ones too, names in every script. */
export const anyChart: fc.Arbitrary<LineChart> = fc.record({
  kind: fc.constant('line' as const),
  title: text,
  subtitle: text,
  footnote: text,
  x: axis,
  y: axis,
  series: fc.array(series, { maxLength: 5 }),
})
