import { formatNumber } from '../output/formatNumber.ts'
import { formatTyped } from '../output/formatTyped.ts'
import { tableOf } from '../output/table.ts'
import { signedPercent } from './marginTable.ts'
import type { ReportedDay } from './reportedDays.ts'

const billions = (tokens: number): string => `${formatNumber(tokens / 1e9)}B`

const dollars = (amount: number): string => `$${formatNumber(Math.round(amount), 1)}`

/** What a provider tells of a day, in a sentence. */
export function reportedDayWords({ report, reported, requests }: ReportedDay): string {
  const inputTokens = report.newInputTokens + report.cachedInputTokens
  const [request] = requests
  const whole = (tokens = 0): string => formatNumber(Math.round(tokens), 1)
  return `${report.provider} tells of a day of its own, ${report.date}: ${billions(inputTokens)} tokens in (${formatNumber(100 * (report.cachedInputTokens / inputTokens), 2)} % cached), ${billions(report.outputTokens)} out, at ${formatTyped(report.tokensPerSecond)} tokens/s; ${dollars(reported.revenueDollars)} at its prices. Computed with requests of ${whole(request?.inputTokens)} tokens in and ${whole(request?.outputTokens)} out, whose contexts are as long as it says, ${report.serving} on up to ${report.instanceAccelerators} accelerators an instance as it serves them, unless flags say otherwise.`
}

/** The day as it is told and as it is computed, side by side. */
export function reportedDayTable({ report, reported, computed }: ReportedDay): string {
  const machines = (count: number, hardware: string, dollarsPerHour: number): string =>
    `${formatNumber(count, 1).replace(/\..*/, '')} × ${hardware} at $${dollarsPerHour.toFixed(2)}`
  return tableOf(
    [
      { heading: '' },
      { heading: 'accelerators', align: 'right' },
      { heading: 'layout' },
      { heading: 'cost of the day', align: 'right' },
      { heading: 'margin', align: 'right' },
      { heading: 'markup', align: 'right' },
    ],
    [
      [
        'as told',
        machines(Math.round(report.accelerators), report.hardware, report.dollarsPerHour),
        '',
        dollars(reported.costDollars),
        signedPercent(reported.margin),
        signedPercent(reported.markup),
      ],
      computed === undefined
        ? ['computed', 'nothing so fast']
        : [
            'computed',
            machines(
              Math.ceil(computed.accelerators),
              computed.served.series.facets.hardware,
              computed.served.series.dollarsPerHour ?? 0,
            ),
            computed.served.point.layoutName,
            dollars(computed.margin.costDollars),
            signedPercent(computed.margin.margin),
            signedPercent(computed.margin.markup),
          ],
    ],
  )
}
