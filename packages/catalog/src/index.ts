export {
  type AcceleratorFamily,
  acceleratorFamilies,
  acceleratorFamily,
} from './calibration/acceleratorFamily.ts'
export {
  type CalibrationFile,
  calibrationFileOf,
  type FamilyConstants,
  type FigureErrors,
  type FitRecord,
  type FittedTable,
  type LeftOutErrors,
} from './calibration/calibrationFile.ts'
export { calibrationFor } from './calibration/calibrationFor.ts'
export { calibrationNamed, calibrationNames } from './calibration/calibrationNamed.ts'
export { calibrationWith, savesLaunches } from './calibration/calibrationWith.ts'
export { engineWords, familyWords } from './calibration/calibrationWords.ts'
export {
  type ErrorBand,
  type ErrorClass,
  errorBandFor,
  type FigureErrorBand,
  figureErrorBand,
  requestErrorBandFor,
} from './calibration/errorBandFor.ts'
export { errorBands } from './calibration/errorBands.ts'
export type { FamilyKernels, FittedKernels, MeasuredKernelKind } from './calibration/familyKernels.ts'
export type { FamilyNetwork, FittedNetworks } from './calibration/familyNetworks.ts'
export type { FamilyFit, FittedConstant, FittedConstantsOf, SharedFit } from './calibration/fittedConstant.ts'
export { type FittedConstants, fittedConstants, type MeasuredParts } from './calibration/fittedConstants.ts'
export type { EngineFit, EngineTimes, FittedEngine, FittedEngines } from './calibration/fittedEngine.ts'
export { fittedEngines } from './calibration/fittedEngines.ts'
export { fittedKernels } from './calibration/fittedKernels.ts'
export { fittedKernelsOf } from './calibration/fittedKernelsOf.ts'
export { fittedNetworks } from './calibration/fittedNetworks.ts'
export { fittedNetworksOf } from './calibration/fittedNetworksOf.ts'
export {
  type KernelConstant,
  type OwnKernelConstant,
  ownKernelConstants,
  type SharedKernelConstant,
  sharedKernelConstants,
} from './calibration/kernelConstants.ts'
export {
  type KernelConstantValues,
  type KernelPart,
  kernelCalibrationWith,
  kernelMakeUp,
} from './calibration/kernelMakeUp.ts'
export { type ErrorFigure, errorFigures, type MeasuredErrorBand } from './calibration/measuredErrorBand.ts'
export {
  type NetworkConstant,
  type OwnNetworkConstant,
  ownNetworkConstants,
  pcieNetworkConstants,
  type SharedNetworkConstant,
  sharedNetworkConstants,
} from './calibration/networkConstants.ts'
export {
  directAllReduceWith,
  expertExchangeWith,
  forwardedExchangeWith,
  libraryExchangeWith,
  libraryWith,
  type NetworkConstantValues,
} from './calibration/networkMakeUp.ts'
export { type PublishedConstants, publishedConstants } from './calibration/publishedConstants.ts'
export { type ServingEngine, servingEngineNamed, servingEngines } from './calibration/servingEngine.ts'
export { parseConfigJson } from './config-json/parseConfigJson.ts'
export {
  type ConfigImport,
  type ConfigOptions,
  transformerFromConfig,
} from './config-json/transformerFromConfig.ts'
export { accelerator, acceleratorEntry, acceleratorOf } from './hardware/accelerator.ts'
export { acceleratorEntries } from './hardware/acceleratorEntries.ts'
export type { AcceleratorEntry, TierEntry } from './hardware/acceleratorEntry.ts'
export type { Figure } from './hardware/figure.ts'
export { type FigureSource, sourcesOf } from './hardware/sourcesOf.ts'
export { find, lookUp, type Named, normalizeName, suggest } from './lookUp.ts'
export { type ArchitectureKind, architectureKind, architectureKinds } from './models/architectureKind.ts'
export { checkpointPrecision, modelEntry } from './models/model.ts'
export { modelEntries } from './models/modelEntries.ts'
export type { ModelEntry, PublishedCounts } from './models/modelEntry.ts'
export {
  type PaperAcceleratorEntry,
  paperAccelerator,
  paperAcceleratorEntries,
} from './paper/paperAccelerators.ts'
export {
  type PaperComparison,
  type PaperCurve,
  paperComparison,
  paperComparisons,
  paperCurveQuestion,
} from './paper/paperComparisons.ts'
export { type PaperModelEntry, paperModel, paperModelEntries } from './paper/paperModels.ts'
export type { Offer } from './prices/offer.ts'
export { offers } from './prices/offers.ts'
export { offersOf } from './prices/offersOf.ts'
export type { ProductionReport } from './prices/productionReport.ts'
export { productionReports } from './prices/productionReports.ts'
