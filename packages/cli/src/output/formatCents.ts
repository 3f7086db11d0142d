import { formatDollars, formatNumber } from './formatNumber.ts'

/** Dollars with their cents as far as these matter: $0.118, $61.69, $1,250.00, $2,848,121. */
export function formatCents(dollars: number): string {
  const cents = Math.round(100 * dollars) / 100
  if (cents < 1) return formatDollars(dollars)
  return cents < 10_000
    ? `$${formatNumber(cents, 3 + Math.floor(Math.log10(cents)))}`
    : `$${formatNumber(Math.round(dollars), 1)}`
}
