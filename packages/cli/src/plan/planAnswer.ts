import type { BarChart } from '@paretoken/figures/charts'
import { acceleratorCounts, meanRequest } from 'paretoken'
import type { Library } from '../catalog/library.ts'
import { commonName } from '../decode/seriesNames.ts'
import { errorLine } from '../errors/errorLine.ts'
import type { Row } from '../output/csv.ts'
import { formatSeconds } from '../output/formatSeconds.ts'
import { requestsAsked } from '../serving/requestsAsked.ts'
import { speedFlagOf } from '../serving/serviceLevel.ts'
import { type ServingSeries, servingSeries } from '../serving/servingSeries.ts'
import { servingWarnings } from '../serving/servingWarnings.ts'
import { chartOfPlans } from './chartOfPlans.ts'
import { nearestPlan } from './nearestPlan.ts'
import { planAssumptions } from './planAssumptions.ts'
import { type Fact, planFacts } from './planFacts.ts'
import type { PlanFlags } from './planFlags.ts'
import { type Planned, type PlannedSeries, planSeries } from './plannedSeries.ts'
import { planJson, planRows } from './planRecords.ts'
import { acceleratorCount, hourWords, planName, tokenCostWords } from './planWords.ts'
import { meanLoadAsked } from './pricesAtMeanLoad.ts'
import { rateAsked } from './rateAsked.ts'
import { unservedSentence } from './unservedSentence.ts'

/** The cheapest deployments, and what is said of them. */
export type PlanAnswer = Planned & {
  /** The best plan in a sentence, or that there is none. */
  readonly heading: string
  /** What the best plan is made of, what it costs, how fast it is, how full, and by how much it wins; empty where there is none. */
  readonly facts: readonly Fact[]
  /** Everything assumed, in a line. */
  readonly assumptions: string
  /** What a person should know, each said once. */
  readonly warnings: readonly string[]
  /** Why a series is not served, in a sentence, for each of those that are not. */
  readonly reasons: readonly string[]
  /** The plan that comes nearest to what was asked, with the bounds that it keeps to; undefined where some plan does what was asked, or none comes near. */
  readonly nearest: PlannedSeries | undefined
  /** The same in a sentence. */
  readonly nearestWords: string | undefined
  /** How far off to expect times per token, in a sentence; undefined where nothing is predicted. */
  readonly errors: string | undefined
  /** What to type next, after the command; undefined where there is no plan. */
  readonly next: string | undefined
  /** Everything, as `--json` prints it. */
  readonly record: () => object
  /** A flat record for each series, as `--csv` prints it. */
  readonly rows: () => readonly Row[]
  /** What the cheapest plan of each series costs an hour, as bars. */
  readonly chart: () => Promise<BarChart>
}

/** How requests are served, and the most accelerators of an instance, where nothing is said. */
const usualServing = 'best'
const usualMaximumAccelerators = 64

/**
 * The same as deployments are made: pools of whole instances, and instances of as many accelerators as people rent, where no other numbers are
 * asked for.
 */
function asDeployed(series: ServingSeries): ServingSeries {
  const { hardware, serving, accelerators, maximumAccelerators = usualMaximumAccelerators } = series.question
  return {
    ...series,
    question: {
      ...series.question,
      accelerators: accelerators ?? acceleratorCounts(hardware, maximumAccelerators),
      ...(serving === 'aggregated' ? {} : { matching: 'whole' as const }),
    },
  }
}

/** How many accelerators a plan has and what it costs, with its name before it. */
function headlineOf(planned: Planned, series: PlannedSeries): string {
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

/**
 * The cheapest deployment of all models, machines, precisions and calibrations asked for. Throws InputError where a name is not known, or flags
 * contradict each other.
 */
export async function planAnswer(
  modelNames: readonly string[],
  flags: PlanFlags,
  library: Library,
): Promise<PlanAnswer> {
  const asked = await servingSeries(modelNames, { ...flags, serving: flags.serving ?? usualServing }, library)
  const requests = asked[0]?.question.requests ?? (await requestsAsked(flags, library))
  const planned = planSeries(
    asked.map(asDeployed),
    rateAsked(flags, meanRequest(requests)),
    meanLoadAsked(flags),
  )
  const { best, served, unserved, requestsPerSecond } = planned
  const speedFlag = speedFlagOf(flags)
  const nearest = best === undefined ? nearestPlan(unserved, requestsPerSecond) : undefined
  return {
    ...planned,
    heading:
      best === undefined
        ? `No deployment serves ${commonName(unserved.map(({ facets }) => facets))} within these limits`
        : headlineOf(planned, best),
    facts: best === undefined ? [] : planFacts(planned, best),
    assumptions: planAssumptions([...served, ...unserved], requestsPerSecond),
    warnings: servingWarnings(asked),
    reasons: unserved.map((series) => unservedSentence(series, speedFlag)),
    nearest,
    nearestWords: nearest && `with ${boundWords(nearest)}, ${headlineOf(planned, nearest)}`,
    errors: errorLine(served),
    next: best && `frontier ${best.typed}`,
    record: () => planJson(planned, nearest, speedFlag),
    rows: () => planRows(planned, speedFlag),
    chart: () => chartOfPlans(planned),
  }
}
