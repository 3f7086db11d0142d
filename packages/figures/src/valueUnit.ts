import type { ValueFormat } from './lineChart.ts'

/** A unit that values are written in: of this size in the value's base unit, with signs before and after the number. */
export type ValueUnit = { readonly size: number; readonly prefix: string; readonly suffix: string }

const unit = (size: number, suffix: string, prefix = ''): ValueUnit => ({ size, prefix, suffix })

/**
 * The units of each format, the largest first. Bytes go by powers of a thousand, as data sheets give them; FLOP/s stop
 * at tera, in which machines of every size are compared.
 */
const units: Readonly<Record<ValueFormat, readonly ValueUnit[]>> = {
  number: [unit(1, '')],
  dollars: [unit(1, '', '$')],
  percent: [unit(0.01, '%')],
  seconds: [unit(1, ' s'), unit(1e-3, ' ms'), unit(1e-6, ' µs'), unit(1e-9, ' ns')],
  bytes: [unit(1e12, ' TB'), unit(1e9, ' GB'), unit(1e6, ' MB'), unit(1e3, ' kB'), unit(1, ' B')],
  flopPerSecond: [
    unit(1e12, ' TFLOP/s'),
    unit(1e9, ' GFLOP/s'),
    unit(1e6, ' MFLOP/s'),
    unit(1e3, ' kFLOP/s'),
    unit(1, ' FLOP/s'),
  ],
  flopPerByte: [unit(1, ' FLOP/B')],
}

/** The largest unit of the format that a value, rounded to three digits, has at least one of; the smallest for less. */
export function valueUnit(value: number, format: ValueFormat): ValueUnit {
  const size = Math.abs(Number(value.toPrecision(3)))
  return units[format].find((each) => size >= each.size * (1 - 1e-12)) ?? units[format].at(-1)!
}
