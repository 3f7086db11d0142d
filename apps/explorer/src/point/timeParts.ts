import { ribbonCauses, secondsOf } from '../chart/ribbonOf.ts'
import type { CurvePoint } from '../worker/curve.ts'
import type { Part } from './memoryParts.ts'

/** What the time between two tokens is spent on, in the ribbon's order and colours; what takes nothing is left out. */
export const timeParts = (point: Pick<CurvePoint, 'breakdown'>): readonly Part[] =>
  ribbonCauses
    .map((cause, position) => ({
      name: cause.name,
      amount: secondsOf(point, cause),
      colour: `var(--cause-${position})`,
    }))
    .filter(({ amount }) => amount > 0)
