import { checkAccelerator } from '../hardware/checkAccelerator.ts'
import { checkCalibration } from '../hardware/checkCalibration.ts'
import { computeFormatFor } from '../hardware/computeFormatFor.ts'
import { InputError } from '../inputError.ts'
import { checkTransformer } from '../model/checkTransformer.ts'
import { meanRequest } from '../serving/requests.ts'
import { beyondMeasure } from './checkDecodeQuestion.ts'
import { checkFrontierQuestion } from './checkFrontierQuestion.ts'
import { priceOf } from './decodeQuestion.ts'
import { decodingOf, prefillSideOf, type ServingQuestion } from './servingQuestion.ts'

/** The longest prompt or output, and the most tokens of a pass, that are taken seriously. */
const mostTokens = 1e9

/** The most tokens drafted in one pass. */
const mostDraftTokens = 64

function requireWithin(value: number, what: string, least: number, most: number): void {
  if (!(value >= least && value <= most))
    throw new InputError(`${what} must be a number from ${least} to ${most}, not ${value}`)
}

function checkRequests({ requests }: ServingQuestion): void {
  if (requests.length === 0) throw new InputError('requests must have at least one kind')
  requests.forEach(({ inputTokens, outputTokens, cachedInputTokens = 0, weight = 1 }, index) => {
    const field = (name: string) => `requests[${index}].${name}`
    requireWithin(inputTokens, field('inputTokens'), 1, mostTokens)
    requireWithin(outputTokens, field('outputTokens'), 1, mostTokens)
    requireWithin(cachedInputTokens, field('cachedInputTokens'), 0, inputTokens)
    requireWithin(weight, field('weight'), 1e-9, beyondMeasure)
  })
}

function checkSpeculation({ speculation, hardware, model }: ServingQuestion): void {
  if (speculation === undefined) return
  const { acceptance, drafter } = speculation
  if (acceptance.length === 0 || acceptance.length > mostDraftTokens)
    throw new InputError(
      `speculation.acceptance must have a chance for each drafted token, from 1 to ${mostDraftTokens} of them, not ${acceptance.length}`,
    )
  acceptance.forEach((chance, index) => {
    requireWithin(chance, `speculation.acceptance[${index}]`, 0, 1)
  })
  if (drafter.kind === 'n-gram') return
  checkTransformer(drafter.model)
  computeFormatFor(hardware, drafter.precision.compute)
  if (drafter.model.vocabularySize > 2 * model.vocabularySize)
    throw new InputError(
      `speculation.drafter.model has ${drafter.model.vocabularySize} tokens in its vocabulary, more than twice the model's ${model.vocabularySize}`,
    )
}

/** A bound that is given must be some. */
function requirePositive(value: number | undefined, what: string, most: number): void {
  if (value !== undefined && !(value > 0 && value <= most))
    throw new InputError(`${what} must be more than 0, at most ${most}, not ${value}`)
}

/** Throws InputError where a question about requests has no answer: requests of nothing, shares that are none, bounds of nothing. */
export function checkServingQuestion(question: ServingQuestion): void {
  checkRequests(question)
  checkFrontierQuestion(decodingOf(question))
  checkSpeculation(question)
  requirePositive(question.maximumTimeToFirstTokenSeconds, 'maximumTimeToFirstTokenSeconds', beyondMeasure)
  const { promptTokensPerPass = 1, maximumUtilization = 0.5, reservedContextTokens, prefill } = question
  requireWithin(promptTokensPerPass, 'promptTokensPerPass', 1, mostTokens)
  requireWithin(maximumUtilization, 'maximumUtilization', 0.01, 0.99)
  const { finalTokens } = meanRequest(question.requests)
  if (reservedContextTokens !== undefined)
    requireWithin(reservedContextTokens, 'reservedContextTokens', 1, beyondMeasure)
  if (!(finalTokens <= beyondMeasure))
    throw new InputError(`requests must end with at most ${beyondMeasure} tokens, not ${finalTokens}`)
  if (prefill === undefined) return
  checkAccelerator(prefill.hardware)
  checkCalibration(prefill.calibration)
  requirePositive(prefill.dollarsPerHour, 'prefill.dollarsPerHour', beyondMeasure)
  if (prefill.hardware.id === question.hardware.id) return
  for (const side of [question, prefillSideOf(question)])
    if (priceOf(side) === undefined)
      throw new InputError(
        `${side.hardware.id} has no price: two pools on different machines are compared in dollars; give dollarsPerHour`,
      )
}
