import type { ScaleKind, ValueFormat } from './lineChart.ts'
import { type ValueUnit, valueUnit } from './valueUnit.ts'

/** The fewest decimals that write the value exactly, as far as a chart needs it. */
function decimalsOf(value: number): number {
  const tolerance = 1e-9 * Math.abs(value)
  for (let decimals = 0; decimals < 18; decimals++) {
    if (Math.abs(Number(value.toFixed(decimals)) - value) <= tolerance) return decimals
  }
  return 18
}

function grouped(value: number, decimals: number): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.')
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? thousands : `${thousands}.${fraction}`
}

/** The decimals that a count of units wants: cents are written in full. */
function wantedDecimals(count: number, format: ValueFormat): number {
  const decimals = decimalsOf(count)
  return format === 'dollars' && decimals > 0 ? Math.max(2, decimals) : decimals
}

const written = (count: number, { prefix, suffix }: ValueUnit, decimals: number): string =>
  `${count < 0 ? '−' : ''}${prefix}${grouped(count, decimals)}${suffix}`

/** One value, to three significant digits, written plainly: $0.10, $1,280, 5.3%, 82.5, 8.1 ms. Never an exponent. */
export function formatValue(value: number, format: ValueFormat): string {
  const unit = valueUnit(value, format)
  const count = value / unit.size
  const rounded = Math.abs(count) >= 1000 ? Math.round(count) : Number(count.toPrecision(3))
  return written(rounded, unit, wantedDecimals(rounded, format))
}

/**
 * How values are written that are compared with one another: in one unit, that of the largest, to about its first
 * three digits, and with one number of decimals. What would thereby be written more than 5 % off goes by itself.
 * @param signed whether what is above zero has a plus sign
 */
export function formatAlike(
  values: readonly number[],
  format: ValueFormat,
  signed = false,
): (value: number) => string {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const unit = valueUnit(largest, format)
  const magnitude = largest === 0 ? 0 : Math.floor(Math.log10(largest / unit.size))
  const most = Math.min(18, Math.max(0, magnitude > 0 ? 3 - magnitude : 2 - magnitude))
  const round = (value: number) => Number((value / unit.size).toFixed(most))
  const decimals = Math.max(0, ...values.map((value) => wantedDecimals(round(value), format)))
  return (value) => {
    const count = round(value)
    const plus = signed && value > 0 ? '+' : ''
    const off = Math.abs(count * unit.size - value)
    if (off > 0.05 * Math.abs(value)) return plus + formatValue(value, format)
    return plus + written(count, unit, count === 0 ? 0 : decimals)
  }
}

/**
 * The labels of an axis' ticks. On a linear axis all have the same number of decimals and the same unit, on a log axis
 * each the fewest decimals that write it, and its own unit.
 */
export function formatTicks(
  ticks: readonly number[],
  format: ValueFormat,
  scale: ScaleKind,
): readonly string[] {
  const largest = ticks.reduce((most, tick) => Math.max(most, Math.abs(tick)), 0)
  const counted = ticks.map((tick) => {
    const unit = valueUnit(scale === 'linear' ? largest : tick, format)
    const count = Number((tick / unit.size).toPrecision(12))
    return { count, unit, decimals: wantedDecimals(count, format) }
  })
  const most = Math.max(0, ...counted.map(({ decimals }) => decimals))
  return counted.map(({ count, unit, decimals }) =>
    written(count, unit, scale === 'linear' ? most : decimals),
  )
}
