import { type ServingConfiguration, servingEvaluator } from './servingEvaluator.ts'
import type { ServingPoint } from './servingPoint.ts'
import type { ServingQuestion } from './servingQuestion.ts'

/**
 * One instance that computes prompts and decodes, in a steady state: its speed, times to the first token, costs, memory. Bounds of the question
 * are not applied: the answer says what is. Of a concurrency or a rate no more is decoded at a time than memory holds. Throws InputError
 * where the model cannot be laid out like that, the machine lacks a format, or a figure cannot be. Where memory is too small the answer
 * says by how much: `memory.shortfallBytes`. For many instances of one question `servingEvaluator` is quicker.
 */
export const evaluateServing = (
  question: ServingQuestion,
  configuration: ServingConfiguration,
): ServingPoint => servingEvaluator(question)(configuration)
