import { wrapped } from '../catalog/wrapped.ts'
import { commonName } from '../decode/seriesNames.ts'
import { printErrors } from '../errors/printErrors.ts'
import { formatSeconds } from '../output/formatSeconds.ts'
import { commandPrefix, print, terminal } from '../output/terminal.ts'
import { nearestPlan } from './nearestPlan.ts'
import { planAssumptions } from './planAssumptions.ts'
import { planFacts } from './planFacts.ts'
import type { Planned, PlannedSeries } from './plannedSeries.ts'
import { planTable } from './planTable.ts'
import { acceleratorCount, hourWords, planName, tokenCostWords } from './planWords.ts'
import { unservedSentence } from './unservedSentence.ts'

const paragraph = (lead: string, text: string): void => print(wrapped(lead, text, terminal.columns))

/** How many accelerators a plan has and what it costs, with its name before it. */
function headline(planned: Planned, series: PlannedSeries): string {
  const { plan } = series
  const dollars = plan.dollarsPerHour === null ? [] : [hourWords(series)]
  return `${planName(planned, series)}: ${[
    acceleratorCount(plan.accelerators),
    ...dollars,
    tokenCostWords(series, planned.requestsPerSecond),
  ].join(', ')}`
}

/** The bounds that a plan was found within, as they would be typed. */
function boundWords({ question }: PlannedSeries): string {
  const { minimumTokensPerSecond: speed, maximumTimeToFirstTokenSeconds: first } = question
  return [
    speed === undefined ? [] : [`--tpot ${formatSeconds(1 / speed).replace(' ', '')}`],
    first === undefined ? [] : [`--ttft ${formatSeconds(first).replace(' ', '')}`],
  ]
    .flat()
    .join(' and ')
}

/** Why there is no plan at all, and what comes nearest. */
function printNone(planned: Planned, speedFlag: string): void {
  const { unserved, requestsPerSecond } = planned
  paragraph(
    '',
    `No deployment serves ${commonName(unserved.map(({ facets }) => facets))} within these limits`,
  )
  paragraph('', planAssumptions(unserved, requestsPerSecond))
  print()
  for (const series of unserved) paragraph('  ', unservedSentence(series, speedFlag))
  const nearest = nearestPlan(unserved, requestsPerSecond)
  if (nearest === undefined) return
  print()
  paragraph('Nearest: ', `with ${boundWords(nearest)}, ${headline(planned, nearest)}`)
}

/** The cheapest deployment, all of it, and what stands beside it, for people. */
export function printPlan(planned: Planned, written: readonly string[], speedFlag: string): void {
  const { best, served, unserved, requestsPerSecond } = planned
  if (best === undefined) {
    printNone(planned, speedFlag)
    return
  }
  paragraph('Cheapest: ', headline(planned, best))
  paragraph('', planAssumptions([...served, ...unserved], requestsPerSecond))
  print()
  print(planFacts(planned, best))
  if (served.length > 1) {
    print()
    print('The cheapest of each:')
    print(planTable(planned))
  }
  if (unserved.length > 0) {
    print()
    print('These cannot:')
    for (const series of unserved) paragraph('  ', unservedSentence(series, speedFlag))
  }
  print()
  printErrors('Errors: ', served)
  for (const path of written) print(`Figure: ${path}`)
  print(`Next:   ${commandPrefix} frontier ${best.typed}`)
}
