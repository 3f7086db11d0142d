export { type Calibrated, calibrate, calibrating, calibratingSteps } from './calibrate/calibrating.ts'
export type { CheckedTable } from './calibrate/checkedTables.ts'
export { describedConstants } from './calibrate/describedConstants.ts'
export {
  type MeasurementName,
  type MeasurementTables,
  measurementFiles,
} from './calibrate/measurementTables.ts'
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
export {
  type CrossPrediction,
  crossErrors,
  crossValidate,
  type LeftOutKind,
  leftOutKinds,
} from './engines/crossValidate.ts'
export type { DescribedConstant } from './engines/engineConstants.ts'
export { type EngineSample, engineSamples } from './engines/engineSample.ts'
export { errorBandsFile } from './engines/errorBandsFile.ts'
export {
  type CrossPredictions,
  crossPredictions,
  errorBandsOf,
  errorBandsWith,
} from './engines/errorBandsOf.ts'
export { type ErrorCoverage, errorCoverage } from './engines/errorCoverage.ts'
export { type EngineFitting, fitEngineRuns, fittedEnginesOf } from './engines/fitEngines.ts'
export { fittedEnginesFile } from './engines/fittedEnginesFile.ts'
export { restingOnNothing } from './fit/restingOn.ts'
export { fitKernels } from './kernels/fitKernels.ts'
export { fittedKernelsFile } from './kernels/fittedKernelsFile.ts'
export type { KernelTables } from './kernels/kernelParts.ts'
export { validationPage } from './page/validationPage.ts'
export { type Peer, peerPredictions } from './peers/peerPredictions.ts'
export { predictRun } from './predictions/predictRun.ts'
export { type PredictedTable, predictTable } from './predictions/predictTable.ts'
export { type RunKind, type RunPrediction, runKinds, type Unpredicted } from './predictions/runPrediction.ts'
export { runQuestion } from './predictions/runQuestion.ts'
export { publishedTable } from './published/publishedTable.ts'
export type { Comparison } from './report/comparison.ts'
export type { ErrorSummary } from './report/errorSummary.ts'
export { type FigureName, figureNames, figures } from './report/figureErrors.ts'
export { allGroups, clusterOf, errorsOf, type GroupErrors, groupings } from './report/groupErrors.ts'
export { type ValidationReport, validationReport } from './report/validationReport.ts'
export { type WorstRun, worstRuns } from './report/worstRuns.ts'
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
export { type RowProblem, readServingTable, type ServingTable } from './servingTable/readServingTable.ts'
export type { ServingRow } from './servingTable/servingRow.ts'
