import { InputError } from '../inputError.ts'
import { checkLayout } from '../layout/checkLayout.ts'
import type { Layout } from '../layout/layout.ts'
import { shardingRules } from '../layout/shardingRules.ts'
import { type StageMemory, stageMemories, stageShard } from '../layout/stageMemory.ts'
import { networkCosts } from '../network/networkCosts.ts'
import type { DecodeStep } from '../step/decodeStep.ts'
import { type StepWork, stepWork } from '../step/stepWork.ts'
import { stepSubject } from '../step/subject.ts'
import { beyondMeasure, checkDecodeQuestion } from './checkDecodeQuestion.ts'
import { type DecodePoint, pointOf } from './decodePoint.ts'
import { type DecodeQuestion, reservedContext } from './decodeQuestion.ts'

/** A deployment, and every kernel and message of its step. */
export type EvaluatedStep = { readonly point: DecodePoint; readonly step: DecodeStep }

/**
 * What evaluates deployments of one question, layout by layout and batch by batch: what they share is worked out once. Throws
 * InputError where the machine lacks a format; the function it returns where the model cannot be laid out like that, or the
 * batch, all sequences decoded at the same time, is not a whole number of at least 1. Where memory is too small the answer
 * says by how much: `memory.shortfallBytes`.
 */
export function evaluator(question: DecodeQuestion): (layout: Layout, batch: number) => EvaluatedStep {
  const { model, hardware, precision, workload, calibration } = question
  checkDecodeQuestion(question)
  const rules = shardingRules(model)
  const subject = stepSubject(model, hardware, precision, workload)
  const costs = networkCosts({ tiers: hardware.interconnect, calibration: calibration.network })
  const known = new WeakMap<Layout, { readonly work: StepWork; readonly memories: readonly StageMemory[] }>()
  const prepare = (layout: Layout) => {
    const found = known.get(layout)
    if (found !== undefined) return found
    checkLayout(layout, rules, hardware)
    const shard = stageShard(model, precision, layout, reservedContext(workload))
    const fresh = {
      work: stepWork({ ...subject, layout }, costs),
      memories: stageMemories(shard, layout.pipelineParallel),
    }
    known.set(layout, fresh)
    return fresh
  }
  return (layout, batch) => {
    const { work, memories } = prepare(layout)
    if (!Number.isInteger(batch) || batch < 1 || batch > beyondMeasure)
      throw new InputError(`batch must be a whole number from 1 to ${beyondMeasure}, not ${batch}`)
    return pointOf(question, layout, batch, work, memories)
  }
}
