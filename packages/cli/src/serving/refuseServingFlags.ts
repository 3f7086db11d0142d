import { InputError } from 'paretoken'
import { requestsExample } from './requestsAsked.ts'
import type { ServingFlags } from './servingFlags.ts'

const ofRequests = [
  ['ttft', '--ttft'],
  ['serving', '--serving'],
  ['matching', '--matching'],
  ['prefillOn', '--prefill-on'],
  ['prefillPrice', '--prefill-price'],
  ['speculation', '--speculation'],
  ['acceptance', '--acceptance'],
  ['draftTokens', '--draft-tokens'],
  ['promptTokensPerPass', '--prompt-tokens-per-pass'],
  ['utilization', '--utilization'],
] as const

/** Throws InputError where a flag is of requests; for flags that ask for none. */
export function refuseServingFlags(flags: ServingFlags): void {
  const [, given] = ofRequests.find(([flag]) => flags[flag] !== undefined) ?? []
  if (given !== undefined) throw new InputError(`${given} is of requests; add ${requestsExample}`)
}
