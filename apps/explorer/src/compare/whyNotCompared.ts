import type { Curve } from '../worker/curve.ts'

/** Why a series has no costs to compare, in a sentence; undefined where it has, or is not known yet. */
export function whyNotCompared(curve: Curve | undefined): string | undefined {
  if (curve === undefined) return undefined
  const { problem, reason, points } = curve
  if (problem !== undefined) return problem
  if (points.length === 0) return reason ?? 'nothing is feasible'
  return points.every(({ dollarsPerMillionTokens: cost }) => cost === null)
    ? 'its price is not known: --price gives one'
    : undefined
}
