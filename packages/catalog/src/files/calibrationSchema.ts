import { computeFormats } from 'paretoken'
import { z } from 'zod'
import { acceleratorFamilies } from '../calibration/acceleratorFamily.ts'
import {
  type CalibrationFile,
  calibrationFormat,
  calibrationVersion,
} from '../calibration/calibrationFile.ts'
import { ownKernelConstants, sharedKernelConstants } from '../calibration/kernelConstants.ts'
import { errorFigures, type MeasuredErrorBand } from '../calibration/measuredErrorBand.ts'
import {
  ownNetworkConstants,
  pcieNetworkConstants,
  sharedNetworkConstants,
} from '../calibration/networkConstants.ts'
import { servingEngines } from '../calibration/servingEngine.ts'
import { architectureKinds } from '../models/architectureKind.ts'
import { fields } from './fields.ts'

const share = z.number().min(0).max(1)
const efficiency = z.number().min(1e-6).max(1)
/** No constant in seconds is as long as that. */
const mostSeconds = 10
const seconds = z.number().min(0).max(mostSeconds)
/** A launch takes no more than so many of those measured. */
const launchShare = z.number().min(0).max(10)
const count = z.int().min(0)
const error = z.number().min(0)

const residuals = z.record(
  z.string(),
  fields({ fittedTo: z.string(), count, medianError: error, p90Error: error }),
)

const kernel = fields({
  flopEfficiency: efficiency,
  bandwidthEfficiency: efficiency,
  exposedShare: share,
  launchSeconds: seconds,
})

const kernelClass = fields({
  usual: kernel,
  ...(Object.fromEntries(computeFormats.map((format) => [format, kernel.exactOptional()])) as {
    [format in (typeof computeFormats)[number]]: z.ZodExactOptional<typeof kernel>
  }),
})

/** The kernels of all families together, where each class was measured. */
const kernels = {
  matrix: kernelClass,
  attention: kernelClass,
  latentAttention: kernelClass,
  experts: kernelClass,
  prefillAttention: kernelClass,
}

const link = fields({
  bandwidthEfficiency: efficiency,
  contention: z.number().min(0),
  syncSeconds: seconds,
  syncSecondsPerPeer: seconds,
})

const inside = { launchSeconds: seconds, scaleUp: link }
const inNetworkReduction = fields({ launchSeconds: seconds, bandwidthEfficiency: efficiency })
const directAllReduce = fields({
  vllm: fields(inside),
  sglang: fields(inside),
  'tensorrt-llm': fields(inside),
})

const exchange = fields({ ...inside, scaleOut: link.exactOptional() })
const wholeExchange = fields({ ...inside, scaleOut: link })

/** Constants that others are made of, each with what it rests on. */
const madeOf = <Name extends string>(names: readonly Name[]) =>
  z.partialRecord(z.enum(names), fields({ value: z.number().min(0), restsOn: z.string() })).exactOptional()

const kernelConstants = madeOf(ownKernelConstants)
const networkConstants = madeOf([...ownNetworkConstants, ...pcieNetworkConstants])

const family = fields({
  kernels: fields({
    matrix: kernelClass.exactOptional(),
    attention: kernelClass.exactOptional(),
    latentAttention: kernelClass.exactOptional(),
    experts: kernelClass.exactOptional(),
    prefillAttention: kernelClass.exactOptional(),
  }).exactOptional(),
  kernelResiduals: residuals.exactOptional(),
  kernelConstants,
  network: fields({
    library: fields({ ...inside, inNetworkReduction: inNetworkReduction.exactOptional() }),
    directAllReduce,
    expertExchange: exchange,
    forwardedExpertExchange: exchange.exactOptional(),
  }).exactOptional(),
  networkResiduals: residuals.exactOptional(),
  networkConstants,
})

/** What other families have where they were not measured: nothing is missing. */
const anyFamily = fields({
  kernels: fields(kernels),
  kernelResiduals: residuals,
  kernelConstants,
  sharedKernelConstants: madeOf(sharedKernelConstants),
  network: fields({
    library: fields({ ...inside, inNetworkReduction }),
    directAllReduce,
    expertExchange: wholeExchange,
    forwardedExpertExchange: wholeExchange,
  }),
  networkResiduals: residuals,
  networkConstants,
  sharedNetworkConstants: madeOf(sharedNetworkConstants),
})

const engine = fields({
  constants: fields({
    wideLaunchShare: launchShare,
    narrowLaunchShare: launchShare,
    expertLaunchShare: launchShare,
    stragglerSeconds: seconds,
    hostSeconds: seconds,
    requestOverheadSeconds: seconds,
  }),
  restsOn: fields({
    wideLaunchShare: z.string(),
    narrowLaunchShare: z.string(),
    expertLaunchShare: z.string(),
    stragglerSeconds: z.string(),
    hostSeconds: z.string(),
    requestOverheadSeconds: z.string(),
  }),
  residuals,
})

const leftOut = z.enum(['model', 'machine', 'engine', 'family'])

const errorBand = fields({
  figure: z.enum(errorFigures),
  family: z.enum(acceleratorFamilies).exactOptional(),
  architecture: z.enum(architectureKinds).exactOptional(),
  engine: z.enum(servingEngines).exactOptional(),
  leftOut,
  measuredRuns: count,
  models: count,
  medianError: error,
  p90Error: error,
})

const isOfAll = ({ figure, family, architecture, engine }: MeasuredErrorBand): boolean =>
  figure === 'timePerOutputToken' &&
  family === undefined &&
  architecture === undefined &&
  engine === undefined

const figureErrors = fields({
  runs: count,
  medianError: error.nullable(),
  p90Error: error.nullable(),
  bias: z.number().nullable(),
})

/** A file of fitted constants, as `paretoken calibrate` writes it. */
export const calibrationSchema = fields({
  format: z.literal(calibrationFormat),
  version: z.literal(calibrationVersion),
  fittedTo: z.array(fields({ table: z.string(), rows: count, badRows: count })),
  families: fields({
    ampere: family.exactOptional(),
    hopper: family.exactOptional(),
    blackwell: family.exactOptional(),
    ada: family.exactOptional(),
    'blackwell-workstation': family.exactOptional(),
    any: anyFamily,
  }),
  engines: fields({
    attentionLaunchShare: launchShare,
    vllm: engine.exactOptional(),
    sglang: engine.exactOptional(),
    'tensorrt-llm': engine.exactOptional(),
  }).refine((engines) => servingEngines.some((name) => engines[name] !== undefined), {
    error: `must hold one of ${servingEngines.join(', ')}`,
  }),
  errorBands: z.array(errorBand).refine((bands) => bands.some(isOfAll), {
    error: 'must hold one of timePerOutputToken of all runs, without a family',
  }),
  leftOut: z.array(
    fields({
      leftOut,
      name: z.string().exactOptional(),
      timePerOutputToken: figureErrors,
      timeToFirstToken: figureErrors,
    }),
  ),
}) satisfies z.ZodType<CalibrationFile>
