import { InputError } from 'paretoken'
import type { ChartWords } from './chartWords.ts'
import { formatValue } from './formatValue.ts'
import type { ChartPoint, LineChart, Mark, Series } from './lineChart.ts'

/** What a machine computes at most in one number format. */
export type Roof = {
  /** The number format: "fp8". */
  readonly name: string
  /** Above zero. */
  readonly flopPerSecond: number
}

/** An op on a roofline. */
export type RooflineOp = {
  readonly name: string
  /** Its FLOP for each byte it moves to or from memory. An op without either cannot be drawn, and is left out. */
  readonly flopPerByte: number
  /** What it reaches: its FLOP over its time. */
  readonly flopPerSecond: number
  /** The name of the roof above it, whose colour it has. */
  readonly roof: string
}

const isPositive = (value: number): boolean => value > 0 && Number.isFinite(value)

const checked = (what: string, value: number): number => {
  if (isPositive(value)) return value
  throw new InputError(`${what} of a roofline must be above zero and finite, not ${value}`)
}

/**
 * What ops reach against what the machine allows: arithmetic performance over arithmetic intensity, both logarithmic,
 * under the memory's slope and a flat roof for each number format (S. Williams, A. Waterman and D. Patterson,
 * "Roofline", CACM 52, 2009). The memory is the first series, the roofs follow in their order.
 */
export function rooflineChart(
  words: ChartWords,
  machine: {
    readonly memory: { readonly name: string; readonly bytesPerSecond: number }
    readonly roofs: readonly Roof[]
    readonly ops: readonly RooflineOp[]
  },
): LineChart {
  const { memory, roofs } = machine
  const bytesPerSecond = checked('the bandwidth', memory.bytesPerSecond)
  const ridges = roofs.map((roof) => checked(`the roof "${roof.name}"`, roof.flopPerSecond) / bytesPerSecond)
  for (const { name, roof } of machine.ops) {
    if (roofs.every((each) => each.name !== roof)) {
      throw new InputError(`the op "${name}" must be under one of the roofs, not "${roof}"`)
    }
  }
  const ops = machine.ops.filter((op) => isPositive(op.flopPerByte) && isPositive(op.flopPerSecond))
  const intensities = [...ridges, ...ops.map((op) => op.flopPerByte)]
  const low = Math.min(...intensities, Math.min(...ridges) / 10) / 2
  const high = 4 * Math.max(...intensities)
  const onSlope = (flopPerByte: number): ChartPoint => ({ x: flopPerByte, y: flopPerByte * bytesPerSecond })

  const slope: Series = {
    name: `${memory.name}, ${formatValue(bytesPerSecond, 'bytes')}/s`,
    points: roofs.length === 0 ? [] : [onSlope(low), onSlope(Math.max(...ridges))],
  }
  const flat = ({ name, flopPerSecond }: Roof, index: number): Series => ({
    name: `${name}, ${formatValue(flopPerSecond, 'flopPerSecond')}`,
    points: [onSlope(ridges[index]!), { x: high, y: flopPerSecond }],
    marks: ops
      .filter((op) => op.roof === name)
      .map((op): Mark => ({ kind: 'point', x: op.flopPerByte, y: op.flopPerSecond, label: op.name })),
  })
  return {
    kind: 'line',
    ...words,
    x: {
      label: 'Arithmetic intensity, FLOP per byte of memory traffic',
      scale: 'log',
      format: 'flopPerByte',
    },
    y: { label: 'Arithmetic performance', scale: 'log', format: 'flopPerSecond' },
    series: [slope, ...roofs.map(flat)],
  }
}
