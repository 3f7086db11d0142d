export {
  type DecodeStepErrors,
  decodeStepErrors,
  type PredictedDecodeStep,
  predictDecodeSteps,
} from './decodeSteps/decodeStepErrors.ts'
export { type MeasuredDecodeStep, measuredDecodeSteps } from './decodeSteps/measuredDecodeStep.ts'
export { fitKernels, type KernelTables } from './kernels/fitKernels.ts'
export { fittedKernelsFile } from './kernels/fittedKernelsFile.ts'
