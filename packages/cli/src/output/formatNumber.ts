/** A number to so many significant digits, in plain digits with thousands apart: 0.118, 12.9, 1,266. */
export function formatNumber(value: number, digits = 3): string {
  const magnitude = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)))
  const decimals = Math.max(0, digits - 1 - magnitude)
  return value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
}

/** Dollars: $0.118, $12.90, $1,266. */
export const formatDollars = (dollars: number): string => `$${formatNumber(dollars)}`

/** A share as a percentage: 0.0553 %, 12.5 %. */
export const formatPercent = (share: number): string => `${formatNumber(share * 100)} %`

/** A count of parameters: 70.6B, 1.8T. */
export function formatParameters(count: number): string {
  if (count >= 1e12) return `${formatNumber(count / 1e12)}T`
  return count >= 1e9 ? `${formatNumber(count / 1e9)}B` : `${formatNumber(count / 1e6)}M`
}
