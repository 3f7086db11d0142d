import {
  type AcceleratorFamily,
  type ArchitectureKind,
  acceleratorFamily,
  architectureKind,
  calibrationWith,
  type EngineFit,
  type MeasuredParts,
  modelEntries,
  type ServingEngine,
  savesLaunches,
} from '@paretoken/catalog'
import { evaluateServing, InputError, type Layout, type Precision, type Transformer } from 'paretoken'
import { stepSecondsWith } from '../decodeSteps/decodeStepErrors.ts'
import { type MeasuredDecodeStep, measuredDecodeSteps } from '../decodeSteps/measuredDecodeStep.ts'
import { type MeasuredServingRun, measuredServingRuns } from '../servingRuns/measuredServingRun.ts'
import { measuredThroughput } from '../servingRuns/measuredThroughput.ts'
import { predictedWith, predictServingRun, questionOf } from '../servingRuns/predictServingRun.ts'

/** What tells runs apart that were measured on the same software and machine, in the same layout and formats, at other loads. */
type Kinship = {
  readonly id: string
  readonly engine: ServingEngine
  readonly family: AcceleratorFamily
  /** Id of the accelerator. */
  readonly machine: string
  /** Id of the model. */
  readonly model: string
  readonly architecture: ArchitectureKind
  /** Model, machine, engine, formats and layout. */
  readonly cluster: string
}

/** What is predicted for a sample. */
export type PredictedSample = {
  readonly timePerOutputTokenSeconds: number
  readonly timeToFirstTokenSeconds: number | undefined
  readonly tokensPerSecondPerAccelerator: number | undefined
}

/** What was measured of a whole engine, and what is predicted for it with constants of engines. */
export type EngineSample = Kinship & {
  readonly timePerOutputTokenSeconds: number | undefined
  readonly timeToFirstTokenSeconds: number | undefined
  /** Output tokens of a second and accelerator; what is not stated is that of times and requests at a time (`measuredThroughput`). */
  readonly tokensPerSecondPerAccelerator: number | undefined
  /** The same, as they are predicted, with constants of the machine's family or of another. Of a decode step there is nothing but its time. */
  readonly predict: (fit: EngineFit, family?: AcceleratorFamily) => PredictedSample
  /** What predicts the time per output token at the load that the run has with these constants, whatever others are asked about. */
  readonly atLoadOf: (fit: EngineFit) => (fit: EngineFit) => number
}

type Served = {
  readonly id: string
  readonly engine: ServingEngine
  readonly hardware: { readonly id: string }
  readonly model: Transformer
  readonly precision: Precision
  readonly layout: Layout
}

const modelIdOf = (model: Transformer): string =>
  modelEntries.find((entry) => entry.model === model)?.id ?? 'unknown'

function kinshipOf({ id, engine, hardware, model, precision, layout }: Served): Kinship {
  const { tensorParallel, dataParallel, expertParallel, pipelineParallel } = layout
  const modelId = modelIdOf(model)
  const degrees = [tensorParallel, dataParallel, expertParallel, pipelineParallel]
  return {
    id,
    engine,
    family: acceleratorFamily(hardware),
    machine: hardware.id,
    model: modelId,
    architecture: architectureKind(model),
    cluster: [modelId, hardware.id, engine, precision.attention, precision.experts, ...degrees].join(' '),
  }
}

function sampleOfStep(step: MeasuredDecodeStep, parts?: MeasuredParts): EngineSample {
  const kinship = kinshipOf(step)
  const launchesSaved = savesLaunches(kinship.family, parts)
  const secondsWith = (fit: EngineFit, family = kinship.family): number =>
    stepSecondsWith(step, calibrationWith(family, step.engine, fit, parts, launchesSaved))
  return {
    ...kinship,
    timePerOutputTokenSeconds: step.seconds,
    timeToFirstTokenSeconds: undefined,
    tokensPerSecondPerAccelerator: undefined,
    predict: (fit, family) => ({
      timePerOutputTokenSeconds: secondsWith(fit, family),
      timeToFirstTokenSeconds: undefined,
      tokensPerSecondPerAccelerator: undefined,
    }),
    atLoadOf: () => (fit) => secondsWith(fit),
  }
}

function sampleOfRun(run: MeasuredServingRun, parts?: MeasuredParts): EngineSample {
  const kinship = kinshipOf(run)
  const launchesSaved = savesLaunches(kinship.family, parts)
  const { layout, measured } = run
  const calibration = (fit: EngineFit, family = kinship.family) =>
    calibrationWith(family, run.engine, fit, parts, launchesSaved)
  return {
    ...kinship,
    timePerOutputTokenSeconds: measured.timePerOutputTokenSeconds,
    timeToFirstTokenSeconds: measured.timeToFirstTokenSeconds,
    tokensPerSecondPerAccelerator: measuredThroughput(run),
    predict: (fit, family) => {
      const { timePerOutputTokenSeconds = Number.NaN, ...others } = predictedWith(
        run,
        calibration(fit, family),
      ).figures
      return { timePerOutputTokenSeconds, ...others }
    },
    atLoadOf: (there) => {
      const { batch } = predictedWith(run, calibration(there))
      return (fit) =>
        evaluateServing(questionOf(run, calibration(fit)), { layout, load: { batch } })
          .timePerOutputTokenSeconds
    },
  }
}

/** Whether a run can be as it is labelled; not so where nothing can be predicted for it. */
function isUndoubted(run: MeasuredServingRun): boolean {
  try {
    return predictServingRun(run).doubts.length === 0
  } catch (error) {
    if (error instanceof InputError) return false
    throw error
  }
}

/**
 * What a table of serving runs has that engines can be fitted to: runs that compute prompts and decode on the same accelerators without drafting, none
 * of them in doubt, and decode steps of engines.
 * @param parts constants of kernels and messages that they are predicted with; the catalog's where none are given
 */
export function engineSamples(csv: string, parts?: MeasuredParts): readonly EngineSample[] {
  const runs = measuredServingRuns(csv).runs.filter(
    ({ serving, draftTokens }) => serving === 'aggregated' && draftTokens === 0,
  )
  return [
    ...runs.filter(isUndoubted).map((run) => sampleOfRun(run, parts)),
    ...measuredDecodeSteps(csv)
      .filter(({ isOfEngine }) => isOfEngine)
      .map((step) => sampleOfStep(step, parts)),
  ]
}
