import type { Calibration, KernelCalibration, LinkCalibration, TransportCalibration } from './calibration.ts'

const perfectKernel: KernelCalibration = {
  flopEfficiency: 1,
  bandwidthEfficiency: 1,
  exposedShare: 0,
  launchSeconds: 0,
}

const perfectLink: LinkCalibration = {
  bandwidthEfficiency: 1,
  contention: 0,
  syncSeconds: 0,
  syncSecondsPerPeer: 0,
}

const perfectTransport: TransportCalibration = {
  launchSeconds: 0,
  scaleUp: perfectLink,
  scaleOut: perfectLink,
}

/**
 * The machine of the data sheet: kernels at the roofline, messages at the links' bandwidth and start-up latency and hidden behind
 * computing (or computing behind them), activations kept on the chip, no launches, no host, no memory kept back, experts evenly loaded.
 */
export const idealCalibration: Calibration = {
  id: 'ideal',
  kernels: {
    matrix: { usual: perfectKernel },
    attention: { usual: perfectKernel },
    latentAttention: { usual: perfectKernel },
    prefillAttention: { usual: perfectKernel },
    experts: { usual: perfectKernel },
    recurrence: { usual: perfectKernel },
    elementwise: { usual: perfectKernel },
  },
  network: {
    ...perfectTransport,
    stragglerSeconds: 0,
    inNetworkReduction: { launchSeconds: 0, bandwidthEfficiency: 1 },
    directAllReduce: { launchSeconds: 0, scaleUp: perfectLink },
    expertExchange: perfectTransport,
    forwardedExpertExchange: perfectTransport,
  },
  activationTraffic: 0,
  networkOverlap: 1,
  promptSchedule: 'mixed',
  hostSeconds: 0,
  hostSecondsPerSample: 0,
  requestOverheadSeconds: 0,
  expertImbalance: 0,
  reservedBytes: 0,
  reservedShare: 0,
  reservedFreeShare: 0,
  residuals: {},
}
