import type { AcceleratorFamily } from './acceleratorFamily.ts'
import { acceleratorFamilies } from './acceleratorFamily.ts'
import type { FamilyKernels, FittedKernels } from './familyKernels.ts'
import type { FamilyNetwork, FittedNetworks } from './familyNetworks.ts'
import type { FittedConstants } from './fittedConstants.ts'
import type { FittedEngine } from './fittedEngine.ts'
import type { MeasuredErrorBand } from './measuredErrorBand.ts'
import { type ServingEngine, servingEngines } from './servingEngine.ts'

/** What files of fitted constants say they are. */
export const calibrationFormat = 'paretoken calibration'

/** The version of such files that is written and read here. */
export const calibrationVersion = 1

/** Constants of one family of accelerators; what was not measured on it is absent. */
export type FamilyConstants = {
  readonly kernels?: FamilyKernels['kernels']
  readonly kernelResiduals?: FamilyKernels['residuals']
  /** What `kernels` are made of: constants of the family's own, and in `any` those that all share; absent where these are from several fits. */
  readonly kernelConstants?: FamilyKernels['constants']
  readonly sharedKernelConstants?: FittedKernels['any']['shared']
  readonly network?: Omit<FamilyNetwork, 'residuals' | 'constants'>
  readonly networkResiduals?: FamilyNetwork['residuals']
  /** The same of `network`. */
  readonly networkConstants?: FamilyNetwork['constants']
  readonly sharedNetworkConstants?: FittedNetworks['any']['shared']
}

/** Errors of predictions without something, over all runs or those with one thing left out. */
export type LeftOutErrors = {
  readonly leftOut: MeasuredErrorBand['leftOut']
  /** What was left out: "llama-3.1-70b"; absent of all runs together, each predicted without its own. */
  readonly name?: string
  readonly timePerOutputToken: FigureErrors
  readonly timeToFirstToken: FigureErrors
}

/** Errors in one figure; null where there is nothing to compare. */
export type FigureErrors = {
  readonly runs: number
  /** Median and 90th percentile of |predicted − measured| / measured. */
  readonly medianError: number | null
  readonly p90Error: number | null
  /** Median of predicted / measured. */
  readonly bias: number | null
}

/** A table that constants were fitted to. */
export type FittedTable = {
  /** Its file: "gemm.csv". */
  readonly table: string
  /** Rows that count. */
  readonly rows: number
  /** Rows that cannot be, and do not. */
  readonly badRows: number
}

/** What constants were fitted to, and how they do on what was left out. */
export type FitRecord = {
  readonly fittedTo: readonly FittedTable[]
  readonly leftOut: readonly LeftOutErrors[]
}

/** A file of fitted constants, as plain data. */
export type CalibrationFile = FitRecord & {
  readonly format: typeof calibrationFormat
  readonly version: typeof calibrationVersion
  readonly families: { readonly [family in AcceleratorFamily]?: FamilyConstants }
  readonly engines: {
    readonly attentionLaunchShare: number
  } & { readonly [engine in ServingEngine]?: FittedEngine }
  readonly errorBands: readonly MeasuredErrorBand[]
}

function familyConstants(
  { kernels, networks }: FittedConstants,
  family: AcceleratorFamily,
): FamilyConstants | undefined {
  const ownKernels = kernels[family]
  const ownNetwork = networks[family]
  if (ownKernels === undefined && ownNetwork === undefined) return undefined
  const { residuals: networkResiduals, constants: networkConstants, ...rest } = ownNetwork ?? {}
  const { shared: _, ...network } = rest as { readonly shared?: FittedNetworks['any']['shared'] }
  const [sharedKernelConstants, sharedNetworkConstants] =
    family === 'any' ? [kernels.any.shared, networks.any.shared] : []
  return {
    ...(ownKernels && { kernels: ownKernels.kernels, kernelResiduals: ownKernels.residuals }),
    ...(ownKernels?.constants && { kernelConstants: ownKernels.constants }),
    ...(sharedKernelConstants && { sharedKernelConstants }),
    ...(networkResiduals && { network: network as FamilyConstants['network'], networkResiduals }),
    ...(networkConstants && { networkConstants }),
    ...(sharedNetworkConstants && { sharedNetworkConstants }),
  } as FamilyConstants
}

/** Constants as a file has them, family by family and engine by engine. */
export function calibrationFileOf(
  constants: FittedConstants,
  { fittedTo, leftOut }: FitRecord,
): CalibrationFile {
  const { engines, errorBands } = constants
  return {
    format: calibrationFormat,
    version: calibrationVersion,
    fittedTo,
    families: Object.fromEntries(
      acceleratorFamilies.flatMap((family) => {
        const own = familyConstants(constants, family)
        return own === undefined ? [] : [[family, own]]
      }),
    ),
    engines: {
      attentionLaunchShare: engines.attentionLaunchShare,
      ...Object.fromEntries(
        servingEngines.flatMap((name) => {
          const engine = engines.engines[name]
          return engine === undefined ? [] : [[name, engine]]
        }),
      ),
    },
    errorBands,
    leftOut,
  }
}

/** The constants that a file has. */
export function constantsOfFile({ families, engines, errorBands }: CalibrationFile): FittedConstants {
  const { attentionLaunchShare, ...own } = engines
  const entries = Object.entries(families)
  const kernels = entries.flatMap(
    ([
      family,
      { kernels, kernelResiduals: residuals, kernelConstants: constants, sharedKernelConstants: shared },
    ]) =>
      kernels && residuals
        ? [[family, { kernels, residuals, ...(constants && { constants }), ...(shared && { shared }) }]]
        : [],
  )
  const networks = entries.flatMap(
    ([
      family,
      { network, networkResiduals: residuals, networkConstants: constants, sharedNetworkConstants: shared },
    ]) =>
      network && residuals
        ? [[family, { ...network, residuals, ...(constants && { constants }), ...(shared && { shared }) }]]
        : [],
  )
  return {
    kernels: Object.fromEntries(kernels) as FittedConstants['kernels'],
    networks: Object.fromEntries(networks) as FittedConstants['networks'],
    engines: { attentionLaunchShare, engines: own },
    errorBands,
  }
}
