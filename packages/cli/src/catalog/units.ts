import { formatNumber } from '../output/formatNumber.ts'

const scale = (value: number, base: string, steps: readonly (readonly [number, string])[]): string => {
  const [size, prefix] = steps.find(([least]) => Math.abs(value) >= least * 0.9995) ?? [1, '']
  return value === 0 ? `0 ${base}` : `${formatNumber(value / size)} ${prefix}${base}`
}

const bytePrefixes = [
  [1e15, 'P'],
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
] as const

/** Bytes in decimal units: 16.1 GB, 131 kB, 0 B. */
export const formatBytes = (bytes: number): string =>
  Math.abs(bytes) < 999.5 ? `${Math.round(bytes)} B` : scale(bytes, 'B', bytePrefixes)

/** FLOP: 16.1 GFLOP, 1.21 TFLOP. */
export const formatFlop = (flop: number): string => scale(flop, 'FLOP', bytePrefixes)

/** Tokens in a few characters: 4,096; 131k; 1.05M. */
export function formatTokens(tokens: number): string {
  if (tokens >= 1e6) return `${formatNumber(tokens / 1e6)}M`
  return tokens >= 1e4 ? `${formatNumber(Math.round(tokens / 1e3), 1)}k` : formatNumber(tokens, 1)
}

/** A whole number with thousands apart: 70,553,706,496. */
export const formatWhole = (value: number): string => formatNumber(Math.round(value), 1)

/** How far a count is from another, in percent with its sign: +0.3 %, −1.2 %, within 0.01 %, equal. */
export function formatDifference(share: number): string {
  const percent = Math.abs(share * 100)
  if (percent === 0) return 'equal'
  if (percent < 0.01) return 'within 0.01 %'
  return `${share < 0 ? '−' : '+'}${formatNumber(percent, percent < 0.1 ? 1 : 2)} %`
}
