import { largestSystemSize } from '../hardware/interconnect.ts'
import { InputError } from '../inputError.ts'
import { checkDecodeQuestion } from './checkDecodeQuestion.ts'
import type { FrontierQuestion } from './frontierQuestion.ts'

const requirePositive = (value: number | undefined, what: string): void => {
  if (value !== undefined && !(Number.isFinite(value) && value > 0))
    throw new InputError(`${what} must be more than 0, not ${value}`)
}

/** Throws InputError where a frontier's question has no answer: no accelerators, more than can be joined, bounds of nothing. */
export function checkFrontierQuestion(question: FrontierQuestion): void {
  checkDecodeQuestion(question)
  const { accelerators, hardware, batchResolution = 0 } = question
  requirePositive(question.minimumTokensPerSecond, 'minimumTokensPerSecond')
  requirePositive(question.demandTokensPerSecond, 'demandTokensPerSecond')
  if (!Number.isFinite(batchResolution) || batchResolution < 0)
    throw new InputError(`batchResolution must be 0 or more, not ${batchResolution}`)
  if (accelerators === undefined) return
  const largest = largestSystemSize(hardware.interconnect)
  if (accelerators.length === 0) throw new InputError('accelerators must have at least one number')
  for (const count of accelerators) {
    if (!Number.isInteger(count) || count < 1)
      throw new InputError(`accelerators must be whole numbers of at least 1, not ${count}`)
    if (count > largest)
      throw new InputError(`${count} accelerators are more than ${hardware.id} can be joined: ${largest}`)
  }
}
