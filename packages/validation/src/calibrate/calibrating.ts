import {
  type FitRecord,
  type FittedConstants,
  type FittedKernels,
  type FittedNetworks,
  type LeftOutErrors,
  type MeasuredErrorBand,
  servingEngines,
} from '@paretoken/catalog'
import { InputError } from 'paretoken'
import { fitNetworks } from '../collectives/fitNetworks.ts'
import {
  type CrossPrediction,
  crossValidate,
  type LeftOutKind,
  leftOutKinds,
} from '../engines/crossValidate.ts'
import { errorBandsWith } from '../engines/errorBandsOf.ts'
import {
  type EngineFitting,
  engineFittingSteps,
  fittedEnginesOf,
  fittingEngines,
} from '../engines/fitEngines.ts'
import { fitKernels } from '../kernels/fitKernels.ts'
import { type CheckedTable, type CheckedTables, checkedTables } from './checkedTables.ts'
import { errorBandsOver, kernelsOver, networksOver } from './constantsOver.ts'
import { leftOutErrors } from './leftOutErrors.ts'
import { type MeasurementName, type MeasurementTables, measurementFiles } from './measurementTables.ts'

/** Constants fitted to measurements, with what there is to say of them. */
export type Calibrated = FitRecord & {
  readonly constants: FittedConstants
  /** What was fitted here; what is absent of it is the catalog's, or what else was given to begin with. */
  readonly fitted: {
    readonly kernels?: FittedKernels
    readonly networks?: FittedNetworks
    readonly engines?: FittedConstants['engines']
  }
  /** The tables, with their rows that cannot be. */
  readonly tables: readonly CheckedTable[]
  /** Runs and steps that engines are fitted to. */
  readonly fittedRuns: number
}

const kernelTables: readonly MeasurementName[] = ['gemm', 'decodeAttention', 'decodeMla', 'moe', 'prefill']
const networkTables: readonly MeasurementName[] = ['collectives', 'expertAlltoall']

const hasAny = (
  tables: { readonly [name in MeasurementName]?: unknown },
  names: readonly MeasurementName[],
) => names.some((name) => tables[name] !== undefined)

/** Steps that fitting to these tables takes. */
export const calibratingSteps = (tables: MeasurementTables): number =>
  (hasAny(tables, kernelTables) ? 1 : 0) +
  (hasAny(tables, networkTables) ? 1 : 0) +
  (tables.serving === undefined ? 0 : engineFittingSteps + 1 + leftOutKinds.length)

const csvOf = (table: CheckedTable | undefined): string => table?.csv ?? ''

function kernelsOf({ gemm, decodeAttention, decodeMla, moe, prefill }: CheckedTables): FittedKernels {
  return fitKernels({
    gemm: csvOf(gemm),
    decodeAttention: csvOf(decodeAttention),
    decodeMla: csvOf(decodeMla),
    moe: csvOf(moe),
    prefill: csvOf(prefill),
  })
}

const networksOf = ({ collectives, expertAlltoall }: CheckedTables): FittedNetworks =>
  fitNetworks({ collectives: csvOf(collectives), expertAlltoall: csvOf(expertAlltoall) })

/** Engines that something was measured of. */
function enginesOf(fitting: EngineFitting): FittedConstants['engines'] {
  const { attentionLaunchShare, engines } = fittedEnginesOf(fitting)
  const measured = servingEngines.filter((engine) => fitting.measured[engine].effects.length > 0)
  return {
    attentionLaunchShare,
    engines: Object.fromEntries(measured.map((engine) => [engine, engines[engine]])),
  }
}

/** Throws InputError where there is neither a table nor anything to stand in for it. */
function given<Part>(part: Part | undefined, file: string): Part {
  if (part !== undefined) return part
  throw new InputError(`${file} is missing`)
}

/**
 * Fits constants to tables of measurements: kernels and messages first, each by itself, then engines to whole runs, predicted with those. Predicts the runs
 * again with fits that leave out a model, a machine, an engine or a family of machines. Steps are as many as `calibratingSteps`, the result is what is
 * returned at last. The same tables give the same constants. Throws InputError where a table cannot be.
 * @param base constants of what is not among the tables, such as the catalog's; without them kernels, messages and runs must all be there, and nothing but
 * the tables counts
 */
export function* calibrating(tables: MeasurementTables, base?: FittedConstants): Generator<void, Calibrated> {
  const checked = checkedTables(tables)
  const all = Object.values(checked) as readonly CheckedTable[]
  if (all.length === 0) throw new InputError('no table of measurements')

  const ownKernels = hasAny(checked, kernelTables) ? kernelsOf(checked) : undefined
  if (ownKernels !== undefined) yield
  const ownNetworks = hasAny(checked, networkTables) ? networksOf(checked) : undefined
  if (ownNetworks !== undefined) yield
  const parts = {
    kernels:
      ownKernels && base
        ? kernelsOver(ownKernels, base.kernels)
        : given(ownKernels ?? base?.kernels, 'gemm.csv'),
    networks:
      ownNetworks && base
        ? networksOver(ownNetworks, base.networks)
        : given(ownNetworks ?? base?.networks, 'collectives.csv'),
  }

  let engines: FittedConstants['engines'] | undefined
  let bands: readonly MeasuredErrorBand[] = []
  let fittedRuns = 0
  const leftOut: LeftOutErrors[] = []
  if (checked.serving !== undefined) {
    const fitting = yield* fittingNamed(checked.serving, parts)
    fittedRuns = fitting.samples.length
    engines = enginesOf(fitting)
    yield
    const predictions: { [kind in LeftOutKind]?: readonly CrossPrediction[] } = {}
    for (const kind of leftOutKinds) {
      const predicted = crossValidate(fitting, kind)
      predictions[kind] = predicted
      leftOut.push(...leftOutErrors(predicted, kind))
      yield
    }
    bands = errorBandsWith(predictions)
  }
  return {
    constants: {
      ...parts,
      engines: given(engines ?? base?.engines, measurementFiles.serving),
      errorBands: base === undefined ? bands : errorBandsOver(bands, base.errorBands),
    },
    fitted: {
      ...(ownKernels && { kernels: ownKernels }),
      ...(ownNetworks && { networks: ownNetworks }),
      ...(engines && { engines }),
    },
    tables: all,
    fittedTo: all.map(({ table, rows, problems }) => ({
      table: measurementFiles[table],
      rows,
      badRows: problems.length,
    })),
    fittedRuns,
    leftOut,
  }
}

/** Engines fitted to a table, which is named where they cannot be. */
function* fittingNamed(
  { csv, name }: CheckedTable,
  parts: Pick<FittedConstants, 'kernels' | 'networks'>,
): Generator<void, EngineFitting> {
  try {
    return yield* fittingEngines(csv, parts)
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${name} has ${error.message}`)
    throw error
  }
}

/** The same at once. */
export function calibrate(tables: MeasurementTables, base?: FittedConstants): Calibrated {
  const steps = calibrating(tables, base)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
