export { fitNetworks } from './collectives/fitNetworks.ts'
export { fittedNetworksFile } from './collectives/fittedNetworksFile.ts'
export type { NetworkTables } from './collectives/measuredNetwork.ts'
export {
  type DecodeStepErrors,
  decodeStepErrors,
  type PredictedDecodeStep,
  predictDecodeSteps,
} from './decodeSteps/decodeStepErrors.ts'
export { type MeasuredDecodeStep, measuredDecodeSteps } from './decodeSteps/measuredDecodeStep.ts'
export { fitKernels, type KernelTables } from './kernels/fitKernels.ts'
export { fittedKernelsFile } from './kernels/fittedKernelsFile.ts'
