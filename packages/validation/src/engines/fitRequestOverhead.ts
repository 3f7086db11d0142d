import { type FreeConstant, fitConstants } from '../fit/fitConstants.ts'
import { clusterWeights } from './clusterWeights.ts'
import type { EngineSample } from './engineSample.ts'

/** A measured time to the first token, and what is predicted for it without anything outside of passes. */
export type FirstToken = {
  readonly sample: EngineSample
  readonly measuredSeconds: number
  readonly passSeconds: number
}

/** A request does not keep a server busy for longer than that outside of passes. */
export const requestOverheadBounds: FreeConstant = { start: 0.02, least: 0.001, most: 0.1 }

/** Seconds outside of passes with which times to the first token are nearest to those measured, by the weighted sum of |log(predicted / measured)|. */
export function fitRequestOverhead(firsts: readonly FirstToken[]): number {
  if (firsts.length === 0) return 0
  const weights = clusterWeights(firsts.map(({ sample }) => sample))
  return fitConstants({ overhead: requestOverheadBounds }, ({ overhead }) =>
    firsts.reduce(
      (loss, { measuredSeconds, passSeconds }, index) =>
        loss + (weights[index] as number) * Math.abs(Math.log((passSeconds + overhead) / measuredSeconds)),
      0,
    ),
  ).overhead
}
