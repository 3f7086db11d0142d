import { paperAccelerator, paperModel } from '@paretoken/catalog'
import { InputError, type PaperFrontierQuestion, paperMethodNames } from 'paretoken'
import { checkArithmetic } from './checkArithmetic.ts'
import { parseChoice } from './choice.ts'
import { parseNumber } from './number.ts'
import { parsePrice } from './price.ts'
import { parseTokensPerSecond } from './tokensPerSecond.ts'

/** The flags that make up a question to the paper's model, as typed. */
export type PaperQuestionFlags = {
  readonly on: string
  /** One of `paperMethodNames`, with or without "paper:" before it. */
  readonly method: string
  readonly context: string
  readonly draftModel?: string | undefined
  readonly acceptance?: string | undefined
  readonly maxDraftTokens: string
  readonly demand?: string | undefined
  readonly price?: string | undefined
  readonly resolution: string
}

/** The question that a model and flags ask. Throws InputError where a name or number cannot be. */
export function paperQuestion(modelName: string, flags: PaperQuestionFlags): PaperFrontierQuestion {
  const method = parseChoice(flags.method.replace(/^paper:/, ''), '--method', paperMethodNames)
  const model = paperModel(modelName)
  const accelerator = paperAccelerator(flags.on)
  checkArithmetic(accelerator, model, `--on ${flags.on}`)
  const speculation = parseSpeculation(flags)
  if (speculation) checkArithmetic(accelerator, speculation.draftModel, '--draft-model')
  return {
    model,
    accelerator,
    method,
    contextTokens: parseNumber(flags.context, {
      where: '--context',
      what: 'tokens of context',
      least: 0,
      most: 1e9,
      example: '8k',
    }),
    resolution: parseNumber(flags.resolution, {
      where: '--resolution',
      what: 'steps',
      least: 2,
      most: 2000,
      whole: true,
      example: '400',
    }),
    ...(speculation ? { speculation } : {}),
    ...(flags.demand === undefined
      ? {}
      : {
          demandTokensPerSecond: parseTokensPerSecond(flags.demand, '--demand', '10k'),
        }),
    ...(flags.price === undefined
      ? {}
      : {
          dollarsPerHour: parsePrice(flags.price),
        }),
  }
}

function parseSpeculation(flags: PaperQuestionFlags): PaperFrontierQuestion['speculation'] {
  if (flags.draftModel === undefined) {
    if (flags.acceptance === undefined) return undefined
    throw new InputError('--acceptance goes with a draft model; add --draft-model "Llama 3 8B"')
  }
  return {
    draftModel: paperModel(flags.draftModel),
    acceptance: parseNumber(flags.acceptance ?? '0.8', {
      where: '--acceptance',
      what: 'as a probability',
      least: 0,
      most: 1,
      belowMost: true,
      example: '0.8',
    }),
    maximumDraftTokens: parseNumber(flags.maxDraftTokens, {
      where: '--max-draft-tokens',
      what: 'drafted tokens',
      least: 2,
      most: 64,
      whole: true,
      example: '5',
    }),
  }
}
