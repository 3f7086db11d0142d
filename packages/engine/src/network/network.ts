import type { NetworkCalibration } from '../hardware/calibration.ts'
import type { InterconnectTier } from '../hardware/interconnect.ts'

/** The links between accelerators, and what software reaches of them. */
export type Network = {
  /** From the inside outwards, sizes growing; the outermost joins any number. Empty: messages cannot be sent, and cost nothing. */
  readonly tiers: readonly InterconnectTier[]
  readonly calibration: NetworkCalibration
}
