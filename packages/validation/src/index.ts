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
export {
  type PredictedMaximum,
  predictMaximums,
  servingMaximumErrors,
} from './servingRuns/maximumThroughput.ts'
export {
  type MeasuredServingRun,
  measuredServingRuns,
  type ServingFigures,
} from './servingRuns/measuredServingRun.ts'
export { type PredictedServingRun, predictServingRun } from './servingRuns/predictServingRun.ts'
export type { LeftOut, ServedConfiguration } from './servingRuns/servedConfiguration.ts'
export {
  leftOutReasons,
  reasonCounts,
  type ServingKindErrors,
  type ServingRunErrors,
  servingKinds,
  servingRunErrors,
} from './servingRuns/servingRunErrors.ts'
