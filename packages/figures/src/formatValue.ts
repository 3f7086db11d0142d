import type { ScaleKind, ValueFormat } from './lineChart.ts'

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

/** The decimals that the value wants in its format: cents are written in full. */
function wantedDecimals(value: number, format: ValueFormat): number {
  if (format === 'percent') return decimalsOf(value * 100)
  const decimals = decimalsOf(value)
  return format === 'dollars' && decimals > 0 ? Math.max(2, decimals) : decimals
}

function written(value: number, format: ValueFormat, decimals: number): string {
  const sign = value < 0 ? '−' : ''
  if (format === 'percent') return `${sign}${grouped(value * 100, decimals)}%`
  return `${sign}${format === 'dollars' ? '$' : ''}${grouped(value, decimals)}`
}

/** One value, to three significant digits, written plainly: $0.10, $1,280, 5.3%, 82.5. Never an exponent. */
export function formatValue(value: number, format: ValueFormat): string {
  const rounded = Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3))
  return written(rounded, format, wantedDecimals(rounded, format))
}

/**
 * The labels of an axis' ticks. On a linear axis all have the same number of decimals, on a log axis each the fewest
 * that write it.
 */
export function formatTicks(
  ticks: readonly number[],
  format: ValueFormat,
  scale: ScaleKind,
): readonly string[] {
  const decimals = ticks.map((tick) => wantedDecimals(tick, format))
  const most = Math.max(0, ...decimals)
  return ticks.map((tick, index) => written(tick, format, scale === 'linear' ? most : decimals[index]!))
}
