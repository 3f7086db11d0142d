import type { Calibration, LinkCalibration, NetworkCalibration } from 'paretoken'
import type { AcceleratorFamily } from './acceleratorFamily.ts'
import type { ServingEngine } from './servingEngine.ts'

const scaleUp: LinkCalibration = {
  bandwidthEfficiency: 0.75,
  contention: 0,
  syncSeconds: 2e-6,
  syncSecondsPerPeer: 0.2e-6,
}
const scaleOut: LinkCalibration = { ...scaleUp, syncSeconds: 5e-6 }

/** Estimates, fitted to nothing. */
const estimated: NetworkCalibration = {
  launchSeconds: 3e-6,
  scaleUp,
  scaleOut,
  inNetworkReduction: { launchSeconds: 40e-6, bandwidthEfficiency: 0.5 },
  directAllReduce: { launchSeconds: 1e-6, scaleUp },
  expertExchange: { launchSeconds: 8e-6, scaleUp, scaleOut },
  forwardedExpertExchange: { launchSeconds: 20e-6, scaleUp, scaleOut },
}

/** What the collectives of an engine reach of the network of a family's machines, and how well that fits. */
export const networkFor = (
  _family: AcceleratorFamily,
  _engine: ServingEngine,
): Pick<Calibration, 'network' | 'residuals'> => ({ network: estimated, residuals: {} })
