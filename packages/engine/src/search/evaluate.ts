import { InputError } from '../inputError.ts'
import { checkLayout } from '../layout/checkLayout.ts'
import type { Layout } from '../layout/layout.ts'
import { shardingRules } from '../layout/shardingRules.ts'
import { stageMemories, stageShard } from '../layout/stageMemory.ts'
import { networkCosts } from '../network/networkCosts.ts'
import type { DecodeStep } from '../step/decodeStep.ts'
import { stepWork } from '../step/stepWork.ts'
import { stepSubject } from '../step/subject.ts'
import { checkDecodeQuestion } from './checkDecodeQuestion.ts'
import { type DecodePoint, pointOf } from './decodePoint.ts'
import { type DecodeQuestion, reservedContext } from './decodeQuestion.ts'

/** One deployment to evaluate. */
export type DecodeConfiguration = DecodeQuestion & {
  readonly layout: Layout
  /** Sequences decoded at the same time, all replicas and micro-batches together: whole, at least 1. */
  readonly batch: number
}

/** A deployment, and every kernel and message of its step. */
export type EvaluatedStep = { readonly point: DecodePoint; readonly step: DecodeStep }

/**
 * One decode step of a deployment, with every kernel and message. Throws InputError where the model cannot be laid out like that, or
 * the machine lacks a format. Where memory is too small the answer says by how much: `memory.shortfallBytes`.
 */
export function evaluateStep(configuration: DecodeConfiguration): EvaluatedStep {
  const { model, hardware, precision, workload, calibration, layout, batch } = configuration
  checkDecodeQuestion(configuration)
  checkLayout(layout, shardingRules(model), hardware)
  if (!Number.isInteger(batch) || batch < 1)
    throw new InputError(`batch must be a whole number of at least 1, not ${batch}`)
  const subject = { ...stepSubject(model, hardware, precision, workload.contextTokens), layout }
  const costs = networkCosts({ tiers: hardware.interconnect, calibration: calibration.network })
  const shard = stageShard(model, precision, layout, reservedContext(workload))
  const memories = stageMemories(shard, layout.pipelineParallel)
  return pointOf(configuration, layout, batch, stepWork(subject, costs), memories)
}

/**
 * One deployment: its speed, cost, memory, and where the time goes. Throws InputError where the model cannot be laid out
 * like that, or the machine lacks a format. Where memory is too small the answer says by how much: `memory.shortfallBytes`.
 */
export const evaluate = (configuration: DecodeConfiguration): DecodePoint => evaluateStep(configuration).point
