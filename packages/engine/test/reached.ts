import type { DecodePoint } from '../src/index.ts'

/** Room for rounding, relative. */
export const rounding = 1e-9

/** A point as far as speed and cost go. */
export type Reached = Pick<DecodePoint, 'tokensPerSecond' | 'acceleratorSecondsPerToken'>

/** Whether some point is at least as fast and as cheap, but for rounding. */
export const reached = (
  points: readonly Reached[],
  { tokensPerSecond, acceleratorSecondsPerToken }: Reached,
): boolean =>
  points.some(
    (point) =>
      point.tokensPerSecond >= tokensPerSecond * (1 - rounding) &&
      point.acceleratorSecondsPerToken <= acceleratorSecondsPerToken * (1 + rounding),
  )
