import { InputError, meanRequest, type RequestKind, type ServingQuestion, servingKinds } from 'paretoken'
import { parseChoice } from '../arguments/choice.ts'
import { parseNumber } from '../arguments/number.ts'
import { parseShare } from '../arguments/share.ts'
import type { Library } from '../catalog/library.ts'
import { countsAsked } from '../decode/countsAsked.ts'
import { formatNumber } from '../output/formatNumber.ts'
import { requestsAsked } from './requestsAsked.ts'
import { serviceLevelAsked } from './serviceLevel.ts'
import type { ServingFlags } from './servingFlags.ts'

/** All of a question about requests but what is served, on what. */
export type ServingTerms = Omit<
  ServingQuestion,
  'model' | 'hardware' | 'precision' | 'calibration' | 'dollarsPerHour' | 'speculation' | 'prefill'
>

const matchings = ['limit', 'whole'] as const

const parseReserved = (text: string, requests: readonly RequestKind[]): number => {
  const reserved = parseNumber(text, {
    where: '--reserve-context',
    what: 'tokens of context',
    least: 1,
    most: 1e9,
    whole: true,
    example: '8k',
  })
  const { contextTokens } = meanRequest(requests)
  if (reserved >= contextTokens) return reserved
  throw new InputError(
    `--reserve-context: ${reserved} tokens are fewer than the ${formatNumber(Math.ceil(contextTokens), 1)} that these requests have on average; leave it out, or give more`,
  )
}

const ofPools = [
  ['matching', '--matching'],
  ['prefillOn', '--prefill-on'],
  ['prefillPrice', '--prefill-price'],
] as const

/** Throws InputError where a flag is of two pools and there is one. */
function checkPools(flags: ServingFlags, serving: ServingQuestion['serving']): void {
  const [, given] = ofPools.find(([flag]) => flags[flag] !== undefined) ?? []
  if (given !== undefined && serving !== 'disaggregated' && serving !== 'best')
    throw new InputError(`${given} is of two pools; add --serving disaggregated or best, or leave it out`)
}

/** What flags say of requests, what users must get, and how they are served. Throws InputError where they contradict each other. */
export async function servingTerms(flags: ServingFlags, library: Library): Promise<ServingTerms> {
  const requests = await requestsAsked(flags, library)
  if (flags.context !== undefined)
    throw new InputError('--context: requests say how long contexts are; leave it out')
  const serving =
    flags.serving === undefined ? undefined : parseChoice(flags.serving, '--serving', servingKinds)
  checkPools(flags, serving)
  const { matching, promptTokensPerPass, utilization, reserveContext } = flags
  return {
    requests,
    ...serviceLevelAsked(flags),
    ...countsAsked(flags),
    ...(serving === undefined ? {} : { serving }),
    ...(matching === undefined ? {} : { matching: parseChoice(matching, '--matching', matchings) }),
    ...(reserveContext === undefined
      ? {}
      : { reservedContextTokens: parseReserved(reserveContext, requests) }),
    ...(promptTokensPerPass === undefined
      ? {}
      : {
          promptTokensPerPass: parseNumber(promptTokensPerPass, {
            where: '--prompt-tokens-per-pass',
            what: 'tokens of prompts',
            least: 1,
            most: 1e9,
            whole: true,
            example: '8192',
          }),
        }),
    ...(utilization === undefined
      ? {}
      : {
          maximumUtilization: parseShare(utilization, '--utilization', {
            what: 'a share of what prompts can be computed',
            least: 0.01,
            most: 0.99,
            example: '0.9',
          }),
        }),
  }
}
