import type { Layout } from '../layout/layout.ts'
import { layerCount } from '../model/transformer.ts'
import { networkCosts } from '../network/networkCosts.ts'
import { draftLayouts, heldByDrafter } from '../serving/drafting.ts'
import { type IterationTimers, iterationOn, iterationTime, type ServingEngine } from '../serving/iteration.ts'
import { draftDepths, type Speculation, tokensPerPass } from '../serving/speculation.ts'
import type { PassTime } from '../step/pipelineTime.ts'
import { meanChunk, type Prompt } from '../step/prompt.ts'
import { stepTimer } from '../step/stepTimer.ts'
import { type StepWork, stepWorks } from '../step/stepWork.ts'
import { stepSubject } from '../step/subject.ts'
import { type DecodeQuestion, reservedContext } from './decodeQuestion.ts'
import { type FittingLayout, fittingLayouts, type Misfit } from './fittingLayouts.ts'

/** What engines are prepared for. */
export type EngineQuestion = DecodeQuestion & {
  readonly prompts: readonly Prompt[]
  readonly speculation?: Speculation | undefined
  /** Sequences of a micro-batch that memory must hold at least: 1 when absent. */
  readonly leastSequences?: number
}

/** A stage that is prepared: its work, and the time of an iteration. */
type PreparedStage = {
  readonly work: StepWork
  readonly time: (sequences: number, chunks: number) => PassTime
}

/** A layout that fits, and the engine that runs on it. */
export type EngineCandidate = FittingLayout<PreparedStage> & {
  readonly engine: ServingEngine
  /** Tokens drafted for every sequence. */
  readonly draftTokens: number
}

/** Remembers the times of iterations without prompts, which all pipeline degrees of a stage share. */
function remembered(timers: IterationTimers): PreparedStage['time'] {
  const known = new Map<number, PassTime>()
  return (sequences, chunks) => {
    if (chunks > 0) return iterationTime(timers, sequences, chunks)
    const found = known.get(sequences)
    if (found !== undefined) return found
    const fresh = iterationTime(timers, sequences, 0)
    known.set(sequences, fresh)
    return fresh
  }
}

/** What prepares stages for engines that draft so many tokens. */
export function stagePreparer(
  question: EngineQuestion,
  draftTokens: number,
): {
  readonly prepare: (stage: Layout) => PreparedStage
  readonly heldBeside: ((stage: Layout) => ReturnType<typeof heldByDrafter>) | undefined
} {
  const { model, hardware, precision, workload, calibration, prompts, speculation } = question
  const costs = networkCosts({ tiers: hardware.interconnect, calibration: calibration.network })
  const machine = { hardware, calibration }
  const passing = { contextTokens: workload.contextTokens, prompts }
  const subject = stepSubject(model, hardware, precision, { ...passing, newTokens: draftTokens + 1 })
  const workOf = stepWorks(subject, costs)
  const chunk = meanChunk(prompts)
  const drafter = draftTokens === 0 ? undefined : speculation?.drafter
  if (drafter === undefined || drafter.kind === 'n-gram')
    return {
      prepare: (stage) => {
        const work = workOf(stage)
        return { work, time: remembered({ model: stepTimer(work, machine), draftTokens, chunk }) }
      },
      heldBeside: undefined,
    }
  const draftWorkOf = stepWorks(stepSubject(drafter.model, hardware, drafter.precision, passing), costs)
  const draftLayout = draftLayouts(drafter, hardware)
  return {
    prepare: (stage) => {
      const work = workOf(stage)
      const timers = {
        model: stepTimer(work, machine),
        drafter: stepTimer(draftWorkOf(draftLayout(stage)), machine),
        draftTokens,
        chunk,
      }
      return { work, time: remembered(timers) }
    },
    heldBeside: (stage) => heldByDrafter(drafter, draftLayout(stage), reservedContext(workload)),
  }
}

/** The engine of a prepared stage, on a layout of so many stages. */
export function engineOn(
  {
    model,
    prompts,
    speculation,
    calibration,
  }: Pick<EngineQuestion, 'model' | 'prompts' | 'speculation' | 'calibration'>,
  { time }: PreparedStage,
  { dataParallel, pipelineParallel }: Layout,
  draftTokens: number,
): ServingEngine {
  const layers = layerCount(model)
  return {
    replicas: dataParallel * pipelineParallel,
    pipelineParallel,
    chunk: meanChunk(prompts),
    tokensPerPass: tokensPerPass(speculation?.acceptance ?? [], draftTokens),
    requestOverheadSeconds: calibration.requestOverheadSeconds,
    iterate: (sequences, chunks) => iterationOn(time(sequences, chunks), layers, pipelineParallel),
  }
}

/** Every layout on these numbers of accelerators and every number of drafted tokens, with the engine that runs there. */
export function engineCandidates(
  question: EngineQuestion,
  counts: readonly number[],
): { readonly fitting: readonly EngineCandidate[]; readonly misfits: readonly Misfit[] } {
  const { model, hardware, precision, calibration, workload, leastSequences = 1, speculation } = question
  const fitted = { model, hardware, precision, calibration, leastSequences }
  const byDepth = draftDepths(speculation).map((draftTokens) => {
    const { prepare, heldBeside } = stagePreparer(question, draftTokens)
    const reservedTokens = reservedContext(workload)
    const { fitting, misfits } = fittingLayouts({ ...fitted, reservedTokens }, counts, prepare, heldBeside)
    return {
      misfits,
      fitting: fitting.map((candidate) => ({
        ...candidate,
        draftTokens,
        engine: engineOn(question, candidate.prepared, candidate.layout, draftTokens),
      })),
    }
  })
  return {
    fitting: byDepth.flatMap(({ fitting }) => fitting),
    misfits: byDepth[0]?.misfits ?? [],
  }
}
