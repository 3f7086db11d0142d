import { type ProductionReport, productionReports } from '@paretoken/catalog'
import {
  type Margin,
  meanRequest,
  type RequestKind,
  requestAcceleratorSecondsOf,
  type ServingPoint,
  type ServingQuestion,
} from 'paretoken'
import type { Library } from '../catalog/library.ts'
import { type CostedRequests, costedRequests } from '../costs/costedRequests.ts'
import type { ServingFlags } from '../serving/servingFlags.ts'
import { cheapestServed, requestDollarsOf, type Served } from './marginRows.ts'

const daySeconds = 86_400

/** A day that a provider tells of, and the same tokens computed. */
export type ReportedDay = {
  readonly report: ProductionReport
  /** Requests with as many tokens of each kind, as long as the report's contexts say. */
  readonly requests: readonly RequestKind[]
  readonly reported: Margin
  /** Undefined where no machine that was asked for is so fast. */
  readonly computed:
    | { readonly served: Served; readonly accelerators: number; readonly margin: Margin }
    | undefined
}

/** The requests of a report. An output token attends, on average, to the prompt and to half of the output. */
function requestsOf(report: ProductionReport): readonly RequestKind[] {
  const inputTokens = report.newInputTokens + report.cachedInputTokens
  const perOutput = inputTokens / report.outputTokens
  const outputTokens = (report.contextTokens - 0.5) / (perOutput + 0.5)
  return [
    {
      inputTokens: perOutput * outputTokens,
      cachedInputTokens: (report.cachedInputTokens / report.outputTokens) * outputTokens,
      outputTokens,
    },
  ]
}

/** How the provider says it serves, as far as flags do not say it. */
const servedAs = (
  { serving, instanceAccelerators }: ProductionReport,
  flags: ServingFlags,
): Partial<ServingQuestion> => ({
  ...(flags.serving === undefined ? { serving } : {}),
  ...(flags.maxAccelerators === undefined && flags.accelerators === undefined
    ? { maximumAccelerators: instanceAccelerators }
    : {}),
})

async function reportedDay(
  report: ProductionReport,
  flags: ServingFlags,
  library: Library,
): Promise<ReportedDay> {
  const requests = requestsOf(report)
  const { series } = await costedRequests(
    [report.model],
    flags,
    library,
    { requests, ...servedAs(report, flags) },
    '--speed',
  )
  const served = cheapestServed(series, report.tokensPerSecond)
  const requestsInADay = report.outputTokens / meanRequest(requests).outputTokens
  const { revenueDollars } = report
  const marginAt = (costDollars: number): Margin => ({
    revenueDollars,
    costDollars,
    margin: 1 - costDollars / revenueDollars,
    markup: revenueDollars / costDollars - 1,
  })
  return {
    report,
    requests,
    reported: marginAt(report.accelerators * 24 * report.dollarsPerHour),
    computed: served && {
      served,
      accelerators:
        (requestsInADay / daySeconds) *
        requestAcceleratorSecondsOf((served.point.point as ServingPoint).requestAcceleratorSeconds),
      margin: marginAt(requestsInADay * requestDollarsOf(served.point)),
    },
  }
}

/** Days that providers tell of serving these models, and what the same tokens cost on the machines asked for. */
export const reportedDays = (
  { series }: CostedRequests,
  flags: ServingFlags,
  library: Library,
): Promise<readonly ReportedDay[]> => {
  const models = new Set(series.map(({ facets }) => facets.model))
  return Promise.all(
    productionReports
      .filter(({ model }) => models.has(model))
      .map((report) => reportedDay(report, flags, library)),
  )
}
