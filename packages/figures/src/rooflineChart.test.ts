import { expect, test } from 'vitest'
import { rooflineChart } from './rooflineChart.ts'

const words = { title: 'Ops' }
const memory = { name: 'HBM', bytesPerSecond: 3e12 }
const roofs = [
  { name: 'bf16', flopPerSecond: 1e15 },
  { name: 'fp8', flopPerSecond: 2e15 },
]
const op = { name: 'head', flopPerByte: 100, flopPerSecond: 2e14, roof: 'bf16' }

test('the slope of the memory rises to the highest roof, and each roof begins on it', () => {
  const [slope, bf16, fp8] = rooflineChart(words, { memory, roofs, ops: [] }).series
  for (const { x, y } of slope!.points) expect(y / x).toBeCloseTo(3e12, -3)
  expect(slope!.points.at(-1)).toEqual(fp8!.points[0])
  expect(bf16!.points[0]!.x).toBeCloseTo(1e15 / 3e12, 9)
  for (const { y } of fp8!.points) expect(y).toBeCloseTo(2e15, -3)
})

test('an op is a point of its own roof', () => {
  const { series } = rooflineChart(words, { memory, roofs, ops: [op] })
  expect(series[1]!.marks).toEqual([{ kind: 'point', x: 100, y: 2e14, label: 'head' }])
  expect(series[2]!.marks).toEqual([])
})

test('an op without FLOP or bytes is left out', () => {
  const ops = [
    { ...op, flopPerByte: 0, flopPerSecond: 0 },
    { ...op, flopPerByte: Number.POSITIVE_INFINITY },
  ]
  expect(rooflineChart(words, { memory, roofs, ops }).series.flatMap(({ marks = [] }) => marks)).toEqual([])
})

test('a machine that cannot be, or an op under no roof, is refused', () => {
  const stopped = { name: 'HBM', bytesPerSecond: 0 }
  expect(() => rooflineChart(words, { memory: stopped, roofs, ops: [] })).toThrow(
    'the bandwidth of a roofline must be above zero and finite, not 0',
  )
  expect(() => rooflineChart(words, { memory, roofs, ops: [{ ...op, roof: 'fp4' }] })).toThrow(
    'the op "head" must be under one of the roofs, not "fp4"',
  )
})
