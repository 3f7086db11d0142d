import {
  type AcceleratorFamily,
  type ArchitectureKind,
  acceleratorFamily,
  architectureKind,
  calibrationWith,
  type EngineFit,
  modelEntries,
  type ServingEngine,
} from '@paretoken/catalog'
import { evaluateServing, type Layout, type Precision, type Transformer } from 'paretoken'
import { stepSecondsWith } from '../decodeSteps/decodeStepErrors.ts'
import { type MeasuredDecodeStep, measuredDecodeSteps } from '../decodeSteps/measuredDecodeStep.ts'
import { type MeasuredServingRun, measuredServingRuns } from '../servingRuns/measuredServingRun.ts'
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

/** What was measured of a whole engine, and what is predicted for it with constants of engines. */
export type EngineSample = Kinship & {
  readonly timePerOutputTokenSeconds: number | undefined
  readonly timeToFirstTokenSeconds: number | undefined
  /** Both, as they are predicted, with constants of the machine's family or of another. Of a decode step there is no first token. */
  readonly predict: (
    fit: EngineFit,
    family?: AcceleratorFamily,
  ) => {
    readonly timePerOutputTokenSeconds: number
    readonly timeToFirstTokenSeconds: number | undefined
  }
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

function sampleOfStep(step: MeasuredDecodeStep): EngineSample {
  const kinship = kinshipOf(step)
  const secondsWith = (fit: EngineFit, family = kinship.family): number =>
    stepSecondsWith(step, calibrationWith(family, step.engine, fit))
  return {
    ...kinship,
    timePerOutputTokenSeconds: step.seconds,
    timeToFirstTokenSeconds: undefined,
    predict: (fit, family) => ({
      timePerOutputTokenSeconds: secondsWith(fit, family),
      timeToFirstTokenSeconds: undefined,
    }),
    atLoadOf: () => (fit) => secondsWith(fit),
  }
}

function sampleOfRun(run: MeasuredServingRun): EngineSample {
  const kinship = kinshipOf(run)
  const { layout, measured } = run
  const calibration = (fit: EngineFit, family = kinship.family) => calibrationWith(family, run.engine, fit)
  return {
    ...kinship,
    timePerOutputTokenSeconds: measured.timePerOutputTokenSeconds,
    timeToFirstTokenSeconds: measured.timeToFirstTokenSeconds,
    predict: (fit, family) => {
      const { timePerOutputTokenSeconds, timeToFirstTokenSeconds } = predictedWith(
        run,
        calibration(fit, family),
      ).figures
      return {
        timePerOutputTokenSeconds: timePerOutputTokenSeconds ?? Number.NaN,
        timeToFirstTokenSeconds,
      }
    },
    atLoadOf: (there) => {
      const { batch } = predictedWith(run, calibration(there))
      return (fit) =>
        evaluateServing(questionOf(run, calibration(fit)), { layout, load: { batch } })
          .timePerOutputTokenSeconds
    },
  }
}

/**
 * What a table of serving runs has that engines can be fitted to: runs that compute prompts and decode on the same accelerators without drafting, none
 * of them in doubt, and decode steps of engines.
 */
export function engineSamples(csv: string): readonly EngineSample[] {
  const runs = measuredServingRuns(csv).runs.filter(
    ({ serving, draftTokens }) => serving === 'aggregated' && draftTokens === 0,
  )
  return [
    ...runs.filter((run) => predictServingRun(run).doubts.length === 0).map(sampleOfRun),
    ...measuredDecodeSteps(csv)
      .filter(({ isOfEngine }) => isOfEngine)
      .map(sampleOfStep),
  ]
}
