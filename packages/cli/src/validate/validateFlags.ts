import type { OutputFlags } from '../output/outputFlags.ts'

/** The flags of `paretoken validate`, as typed. */
export type ValidateFlags = OutputFlags & {
  readonly data?: string | undefined
  readonly peers?: string | undefined
  readonly calibration?: string | undefined
  readonly cluster?: string | undefined
  readonly maxMedianError?: string | undefined
  readonly maxP90Error?: string | undefined
  readonly predictions?: string | undefined
}
