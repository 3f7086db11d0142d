import { checkAccelerator } from '../hardware/checkAccelerator.ts'
import { InputError } from '../inputError.ts'
import { type DecodeQuestion, reservedContext } from './decodeQuestion.ts'

/** Throws InputError where a question has no answer: figures that cannot be, a context of nothing. */
export function checkDecodeQuestion(question: DecodeQuestion): void {
  const { workload, dollarsPerHour, hardware } = question
  const { contextTokens } = workload
  checkAccelerator(hardware)
  if (!Number.isFinite(contextTokens) || contextTokens < 1)
    throw new InputError(`workload.contextTokens must be at least 1 token, not ${contextTokens}`)
  const reserved = reservedContext(workload)
  if (!Number.isFinite(reserved) || reserved < contextTokens)
    throw new InputError(
      `workload.reservedContextTokens must be at least contextTokens, ${contextTokens}, not ${reserved}`,
    )
  if (dollarsPerHour !== undefined && !(Number.isFinite(dollarsPerHour) && dollarsPerHour > 0))
    throw new InputError(`dollarsPerHour must be more than 0, not ${dollarsPerHour}`)
}
