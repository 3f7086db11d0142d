import { hasExperts, layoutName } from 'paretoken'
import { withError } from '../errors/errorWords.ts'
import { formatCents } from '../output/formatCents.ts'
import { formatDollars, formatNumber } from '../output/formatNumber.ts'
import { formatSeconds } from '../output/formatSeconds.ts'
import type { Planned, PlannedSeries } from './plannedSeries.ts'

const counted = (count: number, noun: string): string =>
  `${formatNumber(count, 1)} ${noun}${count === 1 ? '' : 's'}`

/** Accelerators, so many: "12 accelerators", "1 accelerator". */
export const acceleratorCount = (count: number): string => counted(count, 'accelerator')

/** What a plan costs an hour; its accelerators where prices are not known. */
export const hourWords = ({ plan }: PlannedSeries): string =>
  plan.dollarsPerHour === null ? acceleratorCount(plan.accelerators) : `${formatCents(plan.dollarsPerHour)}/h`

/** Layouts by name, those of both pools. */
export function layoutWords({ question, plan }: PlannedSeries): {
  readonly decoding: string
  readonly prompts: string | undefined
} {
  const experts = hasExperts(question.model)
  const { layout, prefill } = plan.point
  return {
    decoding: layoutName(layout, experts),
    prompts: prefill === null ? undefined : layoutName(prefill.layout, experts),
  }
}

/** Instances of a plan: "3 instances of TP4 on h200-sxm, fp8"; with those that compute prompts where they are apart. */
function instancesWords(series: PlannedSeries): string {
  const { facets, plan } = series
  const { decoding, prompts } = layoutWords(series)
  const { prefill } = plan.point
  const where = `on ${facets.hardware}, ${facets.precision}`
  const first = `${counted(plan.instances, 'instance')} of ${decoding}`
  if (prefill === null || prompts === undefined) return `${first} ${where}`
  const prefillWhere = prefill.hardware === facets.hardware ? '' : ` on ${prefill.hardware}`
  return `${first} ${where}, that ${plan.instances === 1 ? 'decodes' : 'decode'}, and ${formatNumber(plan.prefillInstances, 1)} of ${prompts}${prefillWhere} for prompts`
}

/** The same with the model where others were asked for too, and the calibration where others of this model on this machine were. */
export function planName({ served, unserved }: Planned, series: PlannedSeries): string {
  const { model, hardware, precision, calibration } = series.facets
  const all = [...served, ...unserved].map(({ facets }) => facets)
  const lead = all.some((other) => other.model !== model) ? `${model}, ` : ''
  const software = all.some(
    (other) =>
      other.model === model &&
      other.hardware === hardware &&
      other.precision === precision &&
      other.calibration !== calibration,
  )
  return `${lead}${instancesWords(series)}${software ? `, calibration ${calibration}` : ''}`
}

/** What tokens cost, in a few words: "$0.171 per million tokens"; accelerator-seconds where prices are not known. */
export function tokenCostWords({ plan }: PlannedSeries, requestsPerSecond: number): string {
  const dollars = plan.point.prices?.dollarsPerMillionTokens
  return dollars === undefined || dollars === null
    ? `${formatNumber(plan.accelerators / requestsPerSecond)} accelerator-seconds a request`
    : `${formatDollars(dollars)} per million tokens, prompts and output`
}

/** The time per token with the error to expect: "23.8 ms ± 11 %"; without one where the machine is ideal. */
export function tokenTimeWords({ plan, errorBand }: PlannedSeries): string {
  return withError(formatSeconds(plan.point.timePerOutputTokenSeconds), errorBand?.medianError)
}

/** The time to the first token with the error to expect, in the same way. */
export const firstTokenWords = ({ plan, errorBand }: PlannedSeries): string =>
  withError(formatSeconds(plan.point.timeToFirstTokenSeconds), errorBand?.timeToFirstToken?.medianError)

/** How many requests come in a second, in the largest of second, minute, hour and day that they come at least once in. */
export function rateWords(requestsPerSecond: number): string {
  const [unit, seconds] = (
    [
      ['s', 1],
      ['min', 60],
      ['h', 3600],
    ] as const
  ).find(([, each]) => requestsPerSecond * each >= 1 - 1e-9) ?? ['day', 86_400]
  const rate = requestsPerSecond * seconds
  const digits = Number.isInteger(Number(rate.toPrecision(12))) ? 1 : 3
  return `${rate >= 999.5 ? formatNumber(Math.round(rate), 1) : formatNumber(Number(rate.toPrecision(12)), digits)} request${rate === 1 ? '' : 's'}/${unit}`
}

/** How much dearer than the best: "$5.98/h (9.7 %) more", or in accelerators where prices are not known. */
export function dearerWords({ plan: best }: PlannedSeries, { plan }: PlannedSeries): string {
  const share = plan.costPerSecond / best.costPerSecond - 1
  if (share < 1e-9)
    return plan.accelerators > best.accelerators
      ? 'costs the same, on more accelerators'
      : 'costs the same, and is slower'
  const percent = `${formatNumber(100 * share, share < 0.1 ? 2 : 3)} %`
  return plan.dollarsPerHour === null || best.dollarsPerHour === null
    ? `${acceleratorCount(plan.accelerators - best.accelerators)} (${percent}) more`
    : `${formatCents(plan.dollarsPerHour - best.dollarsPerHour)}/h (${percent}) more`
}
