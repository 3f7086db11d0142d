import { InputError, type MeanRequest } from 'paretoken'
import { parseRequestRate } from '../arguments/requestRate.ts'
import { parseTokensPerSecond } from '../arguments/tokensPerSecond.ts'
import { formatNumber } from '../output/formatNumber.ts'
import type { LoadFlags } from './planFlags.ts'

const leastPerSecond = 1e-9
const mostPerSecond = 1e9

/** The rate, or an InputError where nobody could plan for it. */
function withinReason(requestsPerSecond: number, typed: string): number {
  if (requestsPerSecond >= leastPerSecond && requestsPerSecond <= mostPerSecond) return requestsPerSecond
  throw new InputError(
    `${typed} is ${requestsPerSecond} requests per second; from ${leastPerSecond} to ${mostPerSecond} can be planned for`,
  )
}

/**
 * Requests that come in a second, by --rate or, of so many tokens of output each, by --demand. Throws InputError where neither or both
 * say it.
 */
export function rateAsked({ rate, demand }: LoadFlags, { outputTokens }: MeanRequest): number {
  if (rate !== undefined && demand !== undefined)
    throw new InputError('--rate and --demand: both say how much there is to serve; leave one of them out')
  if (rate !== undefined) return withinReason(parseRequestRate(rate, '--rate'), `--rate ${rate}`)
  if (demand === undefined)
    throw new InputError(
      '--rate is missing: how many requests come? --rate 20/s would be right, or --demand 20k for tokens of output in a second',
    )
  const tokensPerSecond = parseTokensPerSecond(demand, '--demand', '20k')
  return withinReason(
    tokensPerSecond / outputTokens,
    `--demand ${demand}, of ${formatNumber(Math.round(outputTokens), 1)} tokens a request,`,
  )
}
