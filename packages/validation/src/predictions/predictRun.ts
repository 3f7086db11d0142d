import type { FittedConstants } from '@paretoken/catalog'
import { acceleratorsOf, InputError, type Precision } from 'paretoken'
import { decodeStepOf } from '../decodeSteps/measuredDecodeStep.ts'
import { measuredFigures, type ServingFigures, servingRunOf } from '../servingRuns/measuredServingRun.ts'
import { mostAsked, predictMost } from '../servingRuns/predictMost.ts'
import { type Predicted, predictedWith, type Serve } from '../servingRuns/predictServingRun.ts'
import {
  type LeftOut,
  type ServedConfiguration,
  servedConfiguration,
} from '../servingRuns/servedConfiguration.ts'
import { type LoadKind, loadKindOf } from '../servingTable/loadKinds.ts'
import type { ServingRow } from '../servingTable/servingRow.ts'
import { distrusted } from './distrusted.ts'
import { type Machines, rememberingMachines } from './machines.ts'
import { predictStaticBatch, predictStep } from './predictStep.ts'
import { rememberingServe } from './rememberingServe.ts'
import { type EvaluateStep, rememberingStep } from './rememberingStep.ts'
import type { RunPrediction, Unpredicted } from './runPrediction.ts'

/** What a row asks: how it is predicted on a machine, and what there is to say of it. */
type Asked = Pick<RunPrediction, 'kind' | 'instances' | 'measured'> & {
  readonly load: number | undefined
  readonly assumptions: readonly string[]
  /** Tokens are drafted, so that passes give more than one. */
  readonly drafting: boolean
  readonly on: (machine: Machines[keyof Machines]) => Predicted
}

/** A run with a number of requests at a time. */
function askedRun(
  row: ServingRow,
  configuration: ServedConfiguration,
  serve: Serve,
  kind: 'concurrency' | 'all-at-once',
): Asked | LeftOut {
  const run = servingRunOf(row, configuration)
  if ('leftOut' in run) return run
  const { serving, draftTokens, instances, concurrency, measured, assumptions, draftingUnstated } = run
  const drafting = draftTokens > 0
  return {
    kind: kind === 'all-at-once' ? 'all at once' : `${serving}${drafting ? ', drafting' : ''}`,
    instances,
    measured,
    load: concurrency,
    assumptions: draftingUnstated
      ? [...assumptions, 'whether tokens are drafted is not stated']
      : assumptions,
    drafting,
    on: (machine) => predictedWith(run, machine, serve),
  }
}

function asked(
  row: ServingRow,
  configuration: ServedConfiguration,
  kind: LoadKind,
  serve: Serve,
  evaluate: EvaluateStep,
): Asked | LeftOut {
  if (kind === 'concurrency' || kind === 'all-at-once') return askedRun(row, configuration, serve, kind)
  const { assumptions } = configuration
  const common = { instances: 1, measured: measuredFigures(row), assumptions, drafting: false }
  if (kind === 'max-load')
    return {
      ...common,
      kind: 'most throughput',
      load: undefined,
      on: predictMost(configuration, mostAsked(row), serve),
    }
  if (row.batch === '') return { id: row.id, leftOut: `a row of the kind ${kind} needs a load (batch)` }
  const step = decodeStepOf(row, configuration)
  return kind === 'static'
    ? {
        ...common,
        kind: 'static batch',
        load: step.batch,
        on: (machine) => predictStaticBatch(step, configuration, machine, evaluate),
      }
    : {
        ...common,
        kind: 'decode step',
        load: step.batch,
        on: (machine) => predictStep(step, machine, evaluate),
      }
}

/** The name of the format that most weights of a model are in. */
const precisionName = ({ experts }: Precision): string =>
  /fp4/.test(experts) ? 'fp4' : /fp8/.test(experts) ? 'fp8' : experts

/** What a row says against itself. */
function doubtsOf(
  row: ServingRow,
  { assumptions, drafting, load, measured }: Asked,
  { fits }: Predicted,
  ideal: ServingFigures,
): readonly string[] {
  const { timePerOutputTokenSeconds: seconds } = measured
  const { timePerOutputTokenSeconds: least } = ideal
  const impossible =
    !drafting && load !== undefined && seconds !== undefined && least !== undefined && seconds < least
  const named = distrusted(row)
  return [
    ...assumptions,
    ...(fits ? [] : ['weights and one sequence are more than memory holds']),
    ...(impossible ? ['faster than the ideal machine'] : []),
    ...(named === undefined ? [] : [named]),
  ]
}

/** Figures of a row that nothing is known of. */
const unknownFigures: ServingFigures = {
  timePerOutputTokenSeconds: undefined,
  timeToFirstTokenSeconds: undefined,
  tokensPerSecondPerAccelerator: undefined,
}

const isMeasured = (measured: ServingFigures): boolean =>
  Object.values(measured).some((figure) => figure !== undefined)

/**
 * What predicts rows one after another, and remembers what they have in common.
 * @param constants what they are predicted with; the catalog's where none are given
 */
export function runPredictor(constants?: FittedConstants): (row: ServingRow) => RunPrediction | Unpredicted {
  const serve = rememberingServe()
  const evaluate = rememberingStep()
  const machinesOf = rememberingMachines(constants)

  function predicted(row: ServingRow): RunPrediction | LeftOut {
    const configuration = servedConfiguration(row)
    if ('leftOut' in configuration) return configuration
    const question = asked(row, configuration, loadKindOf(row.batch_kind) ?? 'max-load', serve, evaluate)
    if ('leftOut' in question) return question
    const { hardware, engine, layout, precision, lengths, inputTokens, outputTokens } = configuration
    const machines = machinesOf(hardware, engine)
    const here = question.on(machines.predicted)
    const ideal = isMeasured(question.measured) ? question.on(machines.ideal).figures : unknownFigures
    return {
      id: row.id,
      line: row.line,
      model: row.model,
      hardware: row.hardware,
      engine: row.engine,
      precision: precisionName(precision),
      kind: question.kind,
      lengths,
      layout,
      accelerators: acceleratorsOf(layout),
      instances: question.instances,
      load: question.load ?? here.batch,
      batch: here.batch,
      inputTokens,
      outputTokens,
      measured: question.measured,
      predicted: here.figures,
      ideal,
      waitsForMemory: here.waitsForMemory,
      promptShare: here.promptShare,
      doubts: doubtsOf(row, question, here, ideal),
    }
  }

  return (row) => {
    try {
      const found = predicted(row)
      return 'leftOut' in found ? { id: row.id, line: row.line, reason: found.leftOut } : found
    } catch (error) {
      if (error instanceof InputError) return { id: row.id, line: row.line, reason: error.message }
      throw error
    }
  }
}

/** What is predicted for one row, or why nothing is. For many rows `runPredictor` is quicker. */
export const predictRun = (row: ServingRow): RunPrediction | Unpredicted => runPredictor()(row)
