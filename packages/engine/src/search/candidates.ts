import { usableHbmBytes } from '../hardware/usableHbmBytes.ts'
import { type Layout, stageRanks } from '../layout/layout.ts'
import { type LayoutFamily, layoutFamilies } from '../layout/layouts.ts'
import { keptBackBytes, mostSequences } from '../layout/memoryMap.ts'
import { shardingRules } from '../layout/shardingRules.ts'
import { type StageMemory, stageMemories, stageShard } from '../layout/stageMemory.ts'
import { layerCount } from '../model/transformer.ts'
import { networkCosts } from '../network/networkCosts.ts'
import { decodeLoad } from '../step/passLoad.ts'
import { type PassTime, pipelineTime } from '../step/pipelineTime.ts'
import { passTime, stepTimer } from '../step/stepTimer.ts'
import { type StepWork, stepWorks } from '../step/stepWork.ts'
import { stepSubject } from '../step/subject.ts'
import { type DecodeQuestion, reservedContext } from './decodeQuestion.ts'

/** A layout that fits, and its time at any batch. */
export type Candidate = {
  readonly layout: Layout
  readonly accelerators: number
  /** Sequences of all replicas and micro-batches for each sequence in a micro-batch of one replica. */
  readonly replicas: number
  /** The most sequences in a micro-batch of one replica that memory holds; not whole. */
  readonly mostSequences: number
  readonly work: StepWork
  readonly memories: readonly StageMemory[]
  /** Seconds between a sequence's tokens, with that many sequences in a micro-batch of one replica. */
  readonly stepSeconds: (sequences: number) => number
}

/** A layout that does not fit. */
export type Misfit = {
  readonly layout: Layout
  readonly accelerators: number
  readonly memories: readonly StageMemory[]
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
  const available = usableHbmBytes(hardware) - keptBackBytes(hardware, calibration)
  const fitting: Candidate[] = []
  const misfits: Misfit[] = []
  const takeIn = ({ stage, pipelineDegrees }: LayoutFamily): void => {
    const shard = stageShard(model, precision, stage, reservedContext(workload))
    const ofDegrees = pipelineDegrees.map((pipelineParallel) => {
      const memories = stageMemories(shard, pipelineParallel)
      return { pipelineParallel, memories, most: mostSequences(memories, available) }
    })
    const prepared = ofDegrees.some(({ most }) => most >= 1) ? prepare(stage) : undefined
    for (const { pipelineParallel, memories, most } of ofDegrees) {
      const layout = { ...stage, pipelineParallel }
      const accelerators = pipelineParallel * stageRanks(stage)
      if (most < 1 || prepared === undefined) misfits.push({ layout, accelerators, memories })
      else
        fitting.push({
          layout,
          accelerators,
          replicas: stage.dataParallel * pipelineParallel,
          mostSequences: most,
          work: prepared.work,
          memories,
          stepSeconds: (sequences) =>
            pipelineTime(prepared.time(sequences), layers, pipelineParallel).stepSeconds,
        })
    }
  }
  const workOf = stepWorks(subject, costs)
  const prepare = (layout: Layout) => {
    const work = workOf(layout)
    const timer = stepTimer(work, machine)
    return { work, time: remembered((sequences) => passTime(timer, decodeLoad(sequences))) }
  }
  for (const family of layoutFamilies(shardingRules(model), hardware, counts)) takeIn(family)
  return { fitting, misfits }
}
