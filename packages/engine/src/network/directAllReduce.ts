import type { NetworkCalibration } from '../hardware/calibration.ts'
import { exchangeSeconds, type Level, reachedBytesPerSecond } from './levels.ts'
import type { MessageLine } from './messageCost.ts'

/**
 * The all-reduce kernels of serving engines, for accelerators that reach each other inside the innermost tier.
 * - `one-shot`: each reads what all others have and adds up: one exchange, n − 1 times the bytes.
 * - `two-shot`: each adds up its share of all others', then reads their sums: two exchanges, 2(n − 1)/n of the bytes.
 */
export function directAllReduce(
  level: Level,
  { launchSeconds, scaleUp }: NetworkCalibration['directAllReduce'],
): readonly MessageLine[] {
  const { parts, reach, isInnermost } = level
  if (!isInnermost || !reach.anyToAny) return []
  const exchange = exchangeSeconds(level, scaleUp, parts - 1)
  const secondsPerByte = (parts - 1) / (reachedBytesPerSecond(level, scaleUp) * reach.gatherShare)
  return [
    { algorithm: 'one-shot', latencySeconds: launchSeconds + exchange, secondsPerByte },
    {
      algorithm: 'two-shot',
      latencySeconds: launchSeconds + 2 * exchange,
      secondsPerByte: (2 * secondsPerByte) / parts,
    },
  ]
}
