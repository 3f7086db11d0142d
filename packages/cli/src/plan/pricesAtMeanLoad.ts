import { meanRequest, priceOf, type TokenPrices, tokenPrices } from 'paretoken'
import { parseShare } from '../arguments/share.ts'
import type { LoadFlags } from './planFlags.ts'
import type { PlannedSeries } from './plannedSeries.ts'

/** Requests of an average hour over those that are planned for, by --mean-load. Throws InputError where it is no share. */
export const meanLoadAsked = ({ meanLoad }: LoadFlags): number =>
  meanLoad === undefined
    ? 1
    : parseShare(meanLoad, '--mean-load', {
        what: 'a share of the rate that is planned for',
        least: 0.001,
        example: '40%',
      })

/** What tokens cost where a plan's deployment is paid for all day, and so much of its requests comes on average; null without a price. */
export function pricesAtMeanLoad({ question, plan }: PlannedSeries, meanLoad: number): TokenPrices | null {
  const output = priceOf(question)
  const input = priceOf(plan.point.prefill === null ? question : (question.prefill ?? question))
  if (output === undefined || input === undefined) return null
  return tokenPrices({
    seconds: plan.point.requestAcceleratorSeconds,
    tokens: meanRequest(question.requests),
    hourly: { inputDollarsPerHour: input, outputDollarsPerHour: output },
    utilization: meanLoad,
  })
}
