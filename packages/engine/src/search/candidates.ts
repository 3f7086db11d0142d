import type { Layout } from '../layout/layout.ts'
import { layerCount } from '../model/transformer.ts'
import { networkCosts } from '../network/networkCosts.ts'
import { decodeLoad } from '../step/passLoad.ts'
import { type PassTime, pipelineTime } from '../step/pipelineTime.ts'
import { passTime, stepTimer } from '../step/stepTimer.ts'
import { type StepWork, stepWorks } from '../step/stepWork.ts'
import { stepSubject } from '../step/subject.ts'
import { type DecodeQuestion, reservedContext } from './decodeQuestion.ts'
import { type FittingLayout, fittingLayouts, type Misfit } from './fittingLayouts.ts'

/** What is prepared for a stage: its work, and the time of a micro-batch of so many sequences of a replica. */
type TimedStage = { readonly work: StepWork; readonly time: (sequences: number) => PassTime }

/** A layout that fits, and its time at any batch. */
export type Candidate = FittingLayout<TimedStage> & {
  /** Seconds between a sequence's tokens, with that many sequences in a micro-batch of one replica. */
  readonly stepSeconds: (sequences: number) => number
}

/** Layouts of a question: those that fit, and those whose memory is too small for a single sequence. */
export type Candidates = { readonly fitting: readonly Candidate[]; readonly misfits: readonly Misfit[] }

/** Remembers the times of whole numbers of sequences, which all pipeline degrees of a stage share. */
function remembered(time: (sequences: number) => PassTime): (sequences: number) => PassTime {
  const known = new Map<number, PassTime>()
  return (sequences) => {
    const found = known.get(sequences)
    if (found !== undefined) return found
    const fresh = time(sequences)
    known.set(sequences, fresh)
    return fresh
  }
}

/** Every layout of the question's model on these numbers of accelerators, with what it takes to time it. */
export function candidatesOf(question: DecodeQuestion, counts: readonly number[]): Candidates {
  const { model, hardware, precision, workload, calibration } = question
  const subject = stepSubject(model, hardware, precision, workload)
  const costs = networkCosts({ tiers: hardware.interconnect, calibration: calibration.network })
  const machine = { hardware, calibration }
  const layers = layerCount(model)
  const workOf = stepWorks(subject, costs)
  const prepare = (stage: Layout): TimedStage => {
    const work = workOf(stage)
    const timer = stepTimer(work, machine)
    return { work, time: remembered((sequences) => passTime(timer, decodeLoad(sequences))) }
  }
  const { fitting, misfits } = fittingLayouts(
    { model, hardware, precision, calibration, reservedTokens: reservedContext(workload) },
    counts,
    prepare,
  )
  return {
    fitting: fitting.map((candidate) => ({
      ...candidate,
      stepSeconds: (sequences) =>
        pipelineTime(candidate.prepared.time(sequences), layers, candidate.layout.pipelineParallel)
          .stepSeconds,
    })),
    misfits,
  }
}
