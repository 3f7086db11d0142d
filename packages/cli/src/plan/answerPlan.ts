import { acceleratorCounts, meanRequest } from 'paretoken'
import { writeChart } from '../output/chartFiles.ts'
import { csvOf } from '../output/csv.ts'
import { print, printText, warn } from '../output/terminal.ts'
import { requestsAsked } from '../serving/requestsAsked.ts'
import { speedFlagOf } from '../serving/serviceLevel.ts'
import { type ServingSeries, servingSeries } from '../serving/servingSeries.ts'
import { servingWarnings } from '../serving/servingWarnings.ts'
import { chartOfPlans } from './chartOfPlans.ts'
import type { PlanFlags } from './planFlags.ts'
import { planSeries } from './plannedSeries.ts'
import { planJson, planRows } from './planRecords.ts'
import { meanLoadAsked } from './pricesAtMeanLoad.ts'
import { printPlan } from './printPlan.ts'
import { rateAsked } from './rateAsked.ts'

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

/** Answers `paretoken plan`: the cheapest deployment of all models, machines, precisions and calibrations asked for. */
export async function answerPlan(modelNames: readonly string[], flags: PlanFlags): Promise<void> {
  const asked = await servingSeries(modelNames, { ...flags, serving: flags.serving ?? usualServing })
  const [first] = asked
  const requests = first?.question.requests ?? requestsAsked(flags)
  const planned = planSeries(
    asked.map(asDeployed),
    rateAsked(flags, meanRequest(requests)),
    meanLoadAsked(flags),
  )
  const speedFlag = speedFlagOf(flags)
  const written = await writeChart(() => chartOfPlans(planned), flags)
  for (const warning of servingWarnings(asked)) warn(warning)
  if (flags.json) print(JSON.stringify(planJson(planned, speedFlag), undefined, 2))
  else if (flags.csv) printText(csvOf(planRows(planned, speedFlag)))
  else printPlan(planned, written, speedFlag)
}
