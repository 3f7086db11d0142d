import type { Accelerator, Transformer } from 'paretoken'
import { type ArchitectureKind, architectureKind } from '../models/architectureKind.ts'
import { type AcceleratorFamily, acceleratorFamily } from './acceleratorFamily.ts'
import { errorBands } from './errorBands.ts'
import type { MeasuredErrorBand } from './measuredErrorBand.ts'
import type { ServingEngine } from './servingEngine.ts'

/** How far a predicted time per output token may be off. */
export type ErrorBand = {
  /** Half of all runs are within this: |log(predicted / measured)|. */
  readonly medianError: number
  /** Nine in ten are within this. */
  readonly p90Error: number
  /** Measured runs that it rests on. */
  readonly measuredRuns: number
  /** What they were: "dense models on Hopper with vLLM, each model predicted without its runs". */
  readonly basis: string
  /** Whether they are of a wider class than was asked for, of which too few were measured. */
  readonly ofWiderClass: boolean
}

const modelWords: { readonly [kind in ArchitectureKind]: string } = {
  dense: 'dense models',
  mixture: 'mixtures of experts',
  latent: 'models with latent attention',
  hybrid: 'models with recurrent layers',
}

const familyWords: { readonly [family in AcceleratorFamily]: string } = {
  ampere: 'Ampere',
  hopper: 'Hopper',
  blackwell: 'Blackwell',
  ada: 'Ada',
  'blackwell-workstation': 'Blackwell workstation cards',
  any: 'machines without measured kernels',
}

const engineWords: { readonly [engine in ServingEngine]: string } = {
  vllm: 'vLLM',
  sglang: 'SGLang',
  'tensorrt-llm': 'TensorRT-LLM',
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

/**
 * The error to expect of a predicted time per output token: that of runs of the same kind of model on the same family of machines with the
 * same engine, each predicted with constants fitted without its model. Where too few were measured it is that of a wider class, predicted
 * without the engine, or the family, and never less than that of a class wider still: families, then kinds of models, then all.
 */
export function errorBandFor(
  model: Pick<Transformer, 'layers'>,
  hardware: Pick<Accelerator, 'id'>,
  engine: ServingEngine = 'vllm',
): ErrorBand {
  const asked = { family: acceleratorFamily(hardware), architecture: architectureKind(model), engine }
  const holding = errorBands.filter(
    (band) =>
      (band.family === undefined || band.family === asked.family) &&
      (band.architecture === undefined || band.architecture === asked.architecture) &&
      (band.engine === undefined || band.engine === asked.engine),
  )
  const [first, ...wider] = holding
  if (first === undefined) throw new Error('no error band of all runs')
  const floor = first.engine === undefined ? [first, ...wider] : [first]
  return {
    medianError: Math.max(...floor.map(({ medianError }) => medianError)),
    p90Error: Math.max(...floor.map(({ p90Error }) => p90Error)),
    measuredRuns: first.measuredRuns,
    basis: basisOf(first),
    ofWiderClass: first.engine === undefined,
  }
}
