/** A number to so many significant digits, in plain digits with thousands apart: 0.118, 12.9, 1,266. */
export function formatNumber(value: number, digits = 3): string {
  const rounded = Number(value.toPrecision(digits))
  const magnitude = rounded === 0 ? 0 : Math.floor(Math.log10(Math.abs(rounded)))
  const decimals = Math.max(0, digits - 1 - magnitude)
  return grouped(value, decimals)
}

/** By hand: the first use of `toLocaleString` takes longer than a whole listing. */
function grouped(value: number, decimals: number): string {
  const [whole = '', fraction] = value.toFixed(decimals).split('.')
  const thousands = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined ? thousands : `${thousands}.${fraction}`
}

/** Dollars: $0.118, $12.90, $1,266. */
export const formatDollars = (dollars: number): string => `$${formatNumber(dollars)}`

/** A share as a percentage: 0.0553 %, 12.5 %. */
export const formatPercent = (share: number): string => `${formatNumber(share * 100)} %`

/** A count of parameters: 70.6B, 1.8T. */
export function formatParameters(count: number): string {
  if (count >= 0.9995e12) return `${formatNumber(count / 1e12)}T`
  return count >= 0.9995e9 ? `${formatNumber(count / 1e9)}B` : `${formatNumber(count / 1e6)}M`
}
