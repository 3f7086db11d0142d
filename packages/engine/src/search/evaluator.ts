import { InputError } from '../inputError.ts'
import { checkLayout } from '../layout/checkLayout.ts'
import type { Layout } from '../layout/layout.ts'
import { shardingRules } from '../layout/shardingRules.ts'
import { type StageMemory, stageMemories, stageShard } from '../layout/stageMemory.ts'
import { networkCosts } from '../network/networkCosts.ts'
import type { DecodeStep } from '../step/decodeStep.ts'
import { type StepFrame, type StepWork, stepFrame, stepWorkIn } from '../step/stepWork.ts'
import { type ShardedSubject, stepSubject } from '../step/subject.ts'
import type { Workload } from '../step/workload.ts'
import { beyondMeasure, checkSubject, checkWorkload } from './checkDecodeQuestion.ts'
import { type DecodePoint, pointOf } from './decodePoint.ts'
import { type DecodeQuestion, reservedContext } from './decodeQuestion.ts'

/** A deployment, and every kernel and message of its step. */
export type EvaluatedStep = { readonly point: DecodePoint; readonly step: DecodeStep }

/** A question about any context. */
type AnyContext = Omit<DecodeQuestion, 'workload'>

/**
 * What evaluates deployments of one model on one machine: question by question of this and that context, layout by layout and batch by batch. What
 * contexts have in common is worked out once for each layout (the same object). Errors as in `evaluator`.
 */
export function contextEvaluator(
  question: AnyContext,
): (workload: Workload) => (layout: Layout, batch: number) => EvaluatedStep {
  checkSubject(question)
  const { model, hardware, precision, calibration } = question
  const rules = shardingRules(model)
  const costs = networkCosts({ tiers: hardware.interconnect, calibration: calibration.network })
  const frames = new WeakMap<Layout, StepFrame>()
  const frameOf = (subject: ShardedSubject): StepFrame => {
    const found = frames.get(subject.layout)
    if (found !== undefined) return found
    checkLayout(subject.layout, rules, hardware)
    const fresh = stepFrame(subject, costs)
    frames.set(subject.layout, fresh)
    return fresh
  }
  return (workload) => {
    checkWorkload(workload)
    const asked = { ...question, workload }
    const subject = stepSubject(model, hardware, precision, workload)
    const known = new WeakMap<
      Layout,
      { readonly work: StepWork; readonly memories: readonly StageMemory[] }
    >()
    const prepare = (layout: Layout) => {
      const found = known.get(layout)
      if (found !== undefined) return found
      const sharded = { ...subject, layout }
      const work = stepWorkIn(frameOf(sharded), sharded)
      const shard = stageShard(model, precision, layout, reservedContext(workload))
      const fresh = { work, memories: stageMemories(shard, layout.pipelineParallel) }
      known.set(layout, fresh)
      return fresh
    }
    return (layout, batch) => {
      const { work, memories } = prepare(layout)
      if (!Number.isInteger(batch) || batch < 1 || batch > beyondMeasure)
        throw new InputError(`batch must be a whole number from 1 to ${beyondMeasure}, not ${batch}`)
      return pointOf(asked, layout, batch, work, memories)
    }
  }
}

/**
 * What evaluates deployments of one question, layout by layout and batch by batch: what they share is worked out once. Throws
 * InputError where the machine lacks a format; the function it returns where the model cannot be laid out like that, or the
 * batch, all sequences decoded at the same time, is not a whole number of at least 1. Where memory is too small the answer
 * says by how much: `memory.shortfallBytes`.
 */
export const evaluator = ({
  workload,
  ...question
}: DecodeQuestion): ((layout: Layout, batch: number) => EvaluatedStep) => contextEvaluator(question)(workload)
