import { checkAccelerator } from '../hardware/checkAccelerator.ts'
import { checkCalibration } from '../hardware/checkCalibration.ts'
import { InputError } from '../inputError.ts'
import { checkTransformer } from '../model/checkTransformer.ts'
import type { Workload } from '../step/workload.ts'
import { type DecodeQuestion, reservedContext } from './decodeQuestion.ts'

/** Far beyond any context, batch or price, and small enough that products of several stay numbers. */
export const beyondMeasure = 1e12

/** Throws InputError where a context is none, or longer at its end than memory is asked to hold. */
export function checkWorkload(workload: Workload): void {
  const { contextTokens } = workload
  if (!(contextTokens >= 1 && contextTokens <= beyondMeasure))
    throw new InputError(
      `workload.contextTokens must be from 1 to ${beyondMeasure} tokens, not ${contextTokens}`,
    )
  const reserved = reservedContext(workload)
  if (!(reserved >= contextTokens && reserved <= beyondMeasure))
    throw new InputError(
      `workload.reservedContextTokens must be from contextTokens, ${contextTokens}, to ${beyondMeasure}, not ${reserved}`,
    )
}

/** Throws InputError where a question has no answer at any context: figures that cannot be. */
export function checkSubject(question: Omit<DecodeQuestion, 'workload'>): void {
  const { dollarsPerHour, hardware, model, calibration } = question
  checkTransformer(model)
  checkAccelerator(hardware)
  checkCalibration(calibration)
  if (dollarsPerHour !== undefined && !(dollarsPerHour > 0 && dollarsPerHour <= beyondMeasure))
    throw new InputError(
      `dollarsPerHour must be more than 0, at most ${beyondMeasure}, not ${dollarsPerHour}`,
    )
}

/** Throws InputError where a question has no answer: figures that cannot be, a context of nothing. */
export function checkDecodeQuestion(question: DecodeQuestion): void {
  checkSubject(question)
  checkWorkload(question.workload)
}
