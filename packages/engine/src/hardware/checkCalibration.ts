import { checkNumbers, type NumberBounds } from '../checkNumbers.ts'
import type { Calibration } from './calibration.ts'

const share: NumberBounds = [0, 1]
const seconds: NumberBounds = [0, 1e6]

/** Bounds of figures; fields that are not here hold others. */
const bounds: Readonly<Record<string, NumberBounds>> = {
  flopEfficiency: [1e-6, 1],
  bandwidthEfficiency: [1e-6, 1],
  exposedShare: share,
  launchSeconds: seconds,
  contention: [0, 1e6],
  stragglerSeconds: seconds,
  syncSeconds: seconds,
  syncSecondsPerPeer: seconds,
  activationTraffic: share,
  networkOverlap: share,
  hostSeconds: seconds,
  hostSecondsPerSample: seconds,
  requestOverheadSeconds: seconds,
  expertImbalance: [0, 1e3],
  reservedBytes: [0, 1e18],
  reservedShare: share,
  reservedFreeShare: share,
}

const boundsOf = (field: string): NumberBounds | undefined =>
  field === 'residuals' ? undefined : (bounds[field] ?? share)

/** Throws InputError where a constant of a calibration cannot be: an efficiency above 1, or of nothing, a negative time. */
export const checkCalibration = (calibration: Calibration): void =>
  checkNumbers(calibration, 'calibration', boundsOf)
