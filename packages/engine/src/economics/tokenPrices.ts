import { InputError } from '../inputError.ts'
import { amount, checkFigures, someShare } from './checkFigures.ts'
import { type TokenCounts, tokenCountBounds, totalTokens } from './tokenCounts.ts'

/** Accelerator-seconds (accelerators × seconds over requests) that one request takes. */
export type RequestSeconds = {
  /** For the prompt tokens that are computed. */
  readonly newInputSeconds: number
  /** For the prompt tokens that are kept from before: reading them back. */
  readonly cachedInputSeconds: number
  /** For the tokens that are written. */
  readonly outputSeconds: number
}

/** What one accelerator costs an hour, of the kind that reads prompts and of the kind that writes; often the same. */
export type SidePrices = {
  readonly inputDollarsPerHour: number
  readonly outputDollarsPerHour: number
}

/** One request, what it runs on, and how much of the time somebody wants it. */
export type RequestCost = {
  readonly seconds: RequestSeconds
  readonly tokens: TokenCounts
  readonly hourly: SidePrices
  /** The share of the hours paid for that serves requests, more than 0, at most 1. Default: 1. */
  readonly utilization?: number
}

/** What tokens cost; null where a request has no such tokens. */
export type TokenPrices = {
  /** Of prompt tokens that are computed. */
  readonly dollarsPerMillionInputTokens: number | null
  readonly dollarsPerMillionCachedInputTokens: number | null
  readonly dollarsPerMillionOutputTokens: number | null
  /** A million of all of them, as the request mixes them. */
  readonly dollarsPerMillionTokens: number | null
  /** Tokens × prices, added up; accelerator time × its price / utilization. */
  readonly dollarsPerRequest: number
}

const perMillion = (dollars: number, tokens: number): number | null =>
  tokens === 0 ? null : (dollars / tokens) * 1e6

/** Time without tokens could be charged to none. */
function requireTokensFor(seconds: number, secondsField: string, tokens: number, tokensField: string): void {
  if (tokens === 0 && seconds > 0)
    throw new InputError(`seconds.${secondsField} must be 0 where tokens.${tokensField} is 0, not ${seconds}`)
}

function checkRequestCost(seconds: RequestSeconds, tokens: TokenCounts, hourly: SidePrices): void {
  checkFigures(seconds, 'seconds', {
    newInputSeconds: amount,
    cachedInputSeconds: amount,
    outputSeconds: amount,
  })
  checkFigures(tokens, 'tokens', tokenCountBounds)
  checkFigures(hourly, 'hourly', { inputDollarsPerHour: amount, outputDollarsPerHour: amount })
  requireTokensFor(seconds.newInputSeconds, 'newInputSeconds', tokens.newInputTokens, 'newInputTokens')
  requireTokensFor(
    seconds.cachedInputSeconds,
    'cachedInputSeconds',
    tokens.cachedInputTokens,
    'cachedInputTokens',
  )
  requireTokensFor(seconds.outputSeconds, 'outputSeconds', tokens.outputTokens, 'outputTokens')
}

/**
 * What a million tokens of each kind cost to make: each kind pays for the accelerator time that it takes. Throws
 * InputError for a figure that cannot be, and for time that no tokens are there to pay for.
 */
export function tokenPrices({ seconds, tokens, hourly, utilization = 1 }: RequestCost): TokenPrices {
  checkRequestCost(seconds, tokens, hourly)
  checkFigures({ utilization }, '', { utilization: someShare })
  const inputDollarsPerSecond = hourly.inputDollarsPerHour / 3600 / utilization
  const outputDollarsPerSecond = hourly.outputDollarsPerHour / 3600 / utilization
  const newInputDollars = seconds.newInputSeconds * inputDollarsPerSecond
  const cachedInputDollars = seconds.cachedInputSeconds * inputDollarsPerSecond
  const outputDollars = seconds.outputSeconds * outputDollarsPerSecond
  const dollarsPerRequest = newInputDollars + cachedInputDollars + outputDollars
  return {
    dollarsPerMillionInputTokens: perMillion(newInputDollars, tokens.newInputTokens),
    dollarsPerMillionCachedInputTokens: perMillion(cachedInputDollars, tokens.cachedInputTokens),
    dollarsPerMillionOutputTokens: perMillion(outputDollars, tokens.outputTokens),
    dollarsPerMillionTokens: perMillion(dollarsPerRequest, totalTokens(tokens)),
    dollarsPerRequest,
  }
}
