import type { Accelerator, Transformer } from 'paretoken'
import { type ArchitectureKind, architectureKind } from '../models/architectureKind.ts'
import { type AcceleratorFamily, acceleratorFamily } from './acceleratorFamily.ts'
import { engineWords, familyWords } from './calibrationWords.ts'
import { errorBands } from './errorBands.ts'
import type { ErrorFigure, MeasuredErrorBand } from './measuredErrorBand.ts'
import type { ServingEngine } from './servingEngine.ts'

/** How far a predicted figure may be off. */
export type FigureErrorBand = {
  /** Half of all runs are within this: |log(predicted / measured)|. */
  readonly medianError: number
  /** Nine in ten are within this. */
  readonly p90Error: number
  /** Measured runs of the narrowest class that it rests on, and models among them. */
  readonly measuredRuns: number
  readonly models: number
  /** What they were: "dense models on Hopper with vLLM, each model predicted without its runs". */
  readonly basis: string
  /** Whether they are of a wider class than was asked for, of which too few were measured. */
  readonly ofWiderClass: boolean
}

/** How far predictions may be off: the time per output token, and of requests the time to the first one and throughput. */
export type ErrorBand = FigureErrorBand & {
  readonly timeToFirstToken?: FigureErrorBand
  /** Of output tokens a second of an accelerator, and of costs, which are its inverse. */
  readonly throughput?: FigureErrorBand
}

const modelWords: { readonly [kind in ArchitectureKind]: string } = {
  dense: 'dense models',
  mixture: 'mixtures of experts',
  latent: 'models with latent attention',
  hybrid: 'models with recurrent layers',
}

const leftOutWords: { readonly [kind in MeasuredErrorBand['leftOut']]: string } = {
  model: 'each model predicted without its runs',
  machine: 'each machine predicted without its runs',
  engine: 'each engine predicted without its runs',
  family: 'each family of machines predicted as if unmeasured',
}

function basisOf({ family, architecture, engine, leftOut }: MeasuredErrorBand): string {
  const models = architecture === undefined ? 'all models' : modelWords[architecture]
  const machines = family === undefined ? 'all machines' : familyWords[family]
  const engines = engine === undefined ? 'all engines' : engineWords[engine]
  return `${models} on ${machines} with ${engines}, ${leftOutWords[leftOut]}`
}

/** Families without runs, and those whose runs say most of them: their constants are from the same kind of sources. */
const nearestKin: { readonly [family in AcceleratorFamily]?: AcceleratorFamily } = { cdna4: 'cdna3' }

/** The family whose runs tell errors: the one asked about, or its nearest kin where it has none. */
function familyWithRuns(family: AcceleratorFamily, bands: readonly MeasuredErrorBand[]): AcceleratorFamily {
  const kin = nearestKin[family]
  return kin === undefined || bands.some((band) => band.family === family) ? family : kin
}

/** A class of runs that is asked about. */
export type ErrorClass = Required<Pick<MeasuredErrorBand, 'family' | 'architecture' | 'engine'>>

/** As many models as these weigh as much as all that is known of wider classes. */
const evenModels = 4

/** Four digits, as measured errors have. */
const rounded = (error: number): number => Number(error.toPrecision(4))

/** How many of model, family and engine a class leaves open. */
const openness = ({ family, architecture, engine }: MeasuredErrorBand): number =>
  [engine, architecture, family].filter((part) => part === undefined).length

/** Narrow classes after wide ones; of two that leave as much open, the one of a family is the narrower. */
const widestFirst = (a: MeasuredErrorBand, b: MeasuredErrorBand): number =>
  openness(b) - openness(a) || Number(a.family !== undefined) - Number(b.family !== undefined)

/**
 * The error of a class, known that of a wider one: their geometric mean, the class's own weighing as its models, the wider one's as `evenModels`; but
 * no less than its own. A few models can show that errors are large, not that they are small.
 */
function narrowed(wider: number, own: number, models: number): number {
  const share = models / (models + evenModels)
  return Math.max(own, Math.exp(share * Math.log(own) + (1 - share) * Math.log(wider)))
}

/**
 * The error to expect of a predicted figure: that of runs of the same kind of model on the same family of machines with the same engine, each
 * predicted with constants fitted without its model, widened towards wider classes, predicted without the engine, or the family, the more the fewer
 * models were measured. Undefined where nothing was.
 * @param bands errors that were measured; the catalog's where none are given
 */
export function figureErrorBand(
  asked: ErrorClass,
  figure: ErrorFigure,
  bands: readonly MeasuredErrorBand[] = errorBands,
): FigureErrorBand | undefined {
  const family = familyWithRuns(asked.family, bands)
  const holding = bands
    .filter(
      (band) =>
        band.figure === figure &&
        (band.family === undefined || band.family === family) &&
        (band.architecture === undefined || band.architecture === asked.architecture) &&
        (band.engine === undefined || band.engine === asked.engine),
    )
    .sort(widestFirst)
  const [widest, ...narrower] = holding
  const narrowest = holding.at(-1)
  if (widest === undefined || narrowest === undefined) return undefined
  const errorOf = (error: 'medianError' | 'p90Error'): number =>
    narrower.reduce((wider, band) => narrowed(wider, band[error], band.models), widest[error])
  return {
    medianError: rounded(errorOf('medianError')),
    p90Error: rounded(errorOf('p90Error')),
    measuredRuns: narrowest.measuredRuns,
    models: narrowest.models,
    basis: basisOf(narrowest),
    ofWiderClass: openness(narrowest) > 0 || family !== asked.family,
  }
}

const classOf = (
  model: Pick<Transformer, 'layers'>,
  hardware: Pick<Accelerator, 'id'>,
  engine: ServingEngine,
): ErrorClass => ({ family: acceleratorFamily(hardware), architecture: architectureKind(model), engine })

/** The error to expect of a predicted time per output token; see `figureErrorBand`. */
export function errorBandFor(
  model: Pick<Transformer, 'layers'>,
  hardware: Pick<Accelerator, 'id'>,
  engine: ServingEngine = 'vllm',
  bands: readonly MeasuredErrorBand[] = errorBands,
): ErrorBand {
  const band = figureErrorBand(classOf(model, hardware, engine), 'timePerOutputToken', bands)
  if (band === undefined) throw new Error('no error band of all runs')
  return band
}

/** The same for requests: with the errors of times to the first token and of throughput, where runs measured them. */
export function requestErrorBandFor(
  model: Pick<Transformer, 'layers'>,
  hardware: Pick<Accelerator, 'id'>,
  engine: ServingEngine = 'vllm',
  bands: readonly MeasuredErrorBand[] = errorBands,
): ErrorBand {
  const asked = classOf(model, hardware, engine)
  const timeToFirstToken = figureErrorBand(asked, 'timeToFirstToken', bands)
  const throughput = figureErrorBand(asked, 'throughput', bands)
  return {
    ...errorBandFor(model, hardware, engine, bands),
    ...(timeToFirstToken && { timeToFirstToken }),
    ...(throughput && { throughput }),
  }
}
