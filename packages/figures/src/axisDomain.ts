import type { ScaleKind } from './lineChart.ts'

/** The least and greatest value that an axis shows; the first is always below the second. */
export type Domain = readonly [low: number, high: number]

function linearDomain(low: number, high: number, fromZero: boolean): Domain {
  if (low === high) return low === 0 ? [0, 1] : low > 0 ? [0, 2 * low] : [2 * low, 0]
  const pad = 0.04 * (high - low)
  const startsAtZero = low >= 0 && (fromZero || low < 0.35 * high)
  return [startsAtZero ? 0 : low - pad, high + pad]
}

function logDomain(low: number, high: number): Domain {
  if (high / low < 1.000001) return [low / 3, high * 3]
  const pad = Math.max(1.01, (high / low) ** 0.04)
  return [low / pad, high * pad]
}

/**
 * The domain that shows all values with a little air around them. A linear axis starts at zero where the values
 * come near it, or always if asked; one value alone gets an axis around it.
 */
export function axisDomain(values: readonly number[], scale: ScaleKind, fromZero = false): Domain {
  if (values.length === 0) return scale === 'log' ? [1, 10] : [0, 1]
  const low = values.reduce((a, b) => Math.min(a, b))
  const high = values.reduce((a, b) => Math.max(a, b))
  return scale === 'log' ? logDomain(low, high) : linearDomain(low, high, fromZero)
}
