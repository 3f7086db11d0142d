import type { Layout } from '../layout/layout.ts'
import type { DecodePoint } from './decodePoint.ts'
import type { DecodeQuestion } from './decodeQuestion.ts'
import { type EvaluatedStep, evaluator } from './evaluator.ts'

/** One deployment to evaluate. */
export type DecodeConfiguration = DecodeQuestion & {
  readonly layout: Layout
  /** Sequences decoded at the same time, all replicas and micro-batches together: whole, at least 1. */
  readonly batch: number
}

/**
 * One decode step of a deployment, with every kernel and message. Throws InputError where the model cannot be laid out like that, or
 * the machine lacks a format. Where memory is too small the answer says by how much: `memory.shortfallBytes`.
 */
export const evaluateStep = (configuration: DecodeConfiguration): EvaluatedStep =>
  evaluator(configuration)(configuration.layout, configuration.batch)

/**
 * One deployment: its speed, cost, memory, and where the time goes. Errors as in `evaluateStep`. For many deployments of one
 * question `evaluator` is quicker.
 */
export const evaluate = (configuration: DecodeConfiguration): DecodePoint => evaluateStep(configuration).point
