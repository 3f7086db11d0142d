import type { Cause, Curve, CurvePoint } from '../worker/curve.ts'

/** A cause of time and what it is called; in the order in which the ribbon stacks them. */
export type RibbonCause = { readonly name: string; readonly of: readonly Cause[] }

/** The causes that the ribbon tells apart: from what a bigger batch makes dear to what no batch can hide. */
export const ribbonCauses: readonly RibbonCause[] = [
  { name: 'arithmetic', of: ['arithmeticSeconds'] },
  { name: 'KV cache', of: ['cacheReadSeconds', 'activationSeconds'] },
  { name: 'weights', of: ['weightReadSeconds'] },
  { name: 'network transfer', of: ['networkTransferSeconds'] },
  { name: 'network latency', of: ['networkLatencySeconds', 'pipelineWaitSeconds'] },
  { name: 'kernels', of: ['kernelSeconds'] },
  { name: 'host', of: ['hostSeconds'] },
  { name: 'drafting', of: ['draftSeconds'] },
]

/** Seconds that a point spends on a cause. */
export const secondsOf = ({ breakdown }: Pick<CurvePoint, 'breakdown'>, { of }: RibbonCause): number =>
  of.reduce((sum, cause) => sum + (breakdown[cause] ?? 0), 0)

/** The share of each cause of the time between two tokens; adds up to 1. */
export function sharesOf(point: Pick<CurvePoint, 'breakdown'>): readonly number[] {
  const seconds = ribbonCauses.map((cause) => secondsOf(point, cause))
  const all = seconds.reduce((sum, each) => sum + each, 0)
  return seconds.map((each) => (all > 0 ? each / all : 0))
}

/** One cause along a curve: from where to where it is stacked, at each point, in shares of the whole. */
export type RibbonStrip = {
  readonly cause: RibbonCause
  readonly edges: readonly { readonly x: number; readonly from: number; readonly to: number }[]
}

/** What binds along a curve: its causes stacked, each point at its place along the axis. */
export function ribbonOf(
  { points }: Curve,
  xOf: (point: CurvePoint) => number | null,
): readonly RibbonStrip[] {
  const stacked = points
    .map((point) => ({ x: xOf(point) ?? Number.NaN, shares: sharesOf(point) }))
    .filter(({ x }) => Number.isFinite(x))
    .toSorted((a, b) => a.x - b.x)
  return ribbonCauses.flatMap((cause, position) => {
    const edges = stacked.map(({ x, shares }) => {
      const from = shares.slice(0, position).reduce((sum, share) => sum + share, 0)
      return { x, from, to: from + (shares[position] ?? 0) }
    })
    return edges.some(({ from, to }) => to - from > 0.001) ? [{ cause, edges }] : []
  })
}
