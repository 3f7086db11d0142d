import { decodingOf, hasExperts, layoutName, reservedContext, type ServingInfeasible } from 'paretoken'
import { infeasibleLead, infeasibleWords } from '../frontier/infeasibleSentence.ts'
import { formatNumber } from '../output/formatNumber.ts'
import { formatSeconds } from '../output/formatSeconds.ts'
import type { ServingSeries } from './servingSeries.ts'

/** What a search for requests that found nothing says. */
type NotServed = { readonly infeasible?: ServingInfeasible; readonly accelerators: readonly number[] }

function words(
  { question }: ServingSeries,
  { infeasible, accelerators }: NotServed,
  speedFlag: string,
): string {
  if (infeasible === undefined) return 'a deployment was found'
  switch (infeasible.limit) {
    case 'time to first token':
      return `no first token comes within --ttft ${formatSeconds(question.maximumTimeToFirstTokenSeconds ?? 0)}; the shortest, by ${layoutName(infeasible.layout, hasExperts(question.model))}, takes ${formatSeconds(infeasible.timeToFirstTokenSeconds)} on average`
    case 'prompts':
      return `prompts come faster than they can be computed: even one request at a time, with ${layoutName(infeasible.layout, hasExperts(question.model))}, would use ${formatNumber(100 * infeasible.utilization)} % of what can be; shorter prompts, a larger --utilization or --serving disaggregated would help`
    case 'network':
      return 'two pools need a network to hand caches over, and a machine has none; --serving aggregated would be right'
    case 'instances':
      return `one whole instance of each pool takes at least ${infeasible.fewestAccelerators} accelerators; --max-accelerators ${infeasible.fewestAccelerators} or --matching limit would do`
    default:
      return infeasibleWords(infeasible, {
        question,
        reservedContextTokens: reservedContext(decodingOf(question).workload),
        accelerators,
        speedFlag,
      })
  }
}

/**
 * Why requests of a series cannot be served: which limit, by how much, and what would do.
 * @param speedFlag the flag that bounds the speed
 */
export const notServedSentence = (series: ServingSeries, found: NotServed, speedFlag: string): string =>
  `${infeasibleLead(series.facets)}${words(series, found, speedFlag)}`
