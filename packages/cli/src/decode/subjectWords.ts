import { type DecodeQuestion, type OwnedCost, priceOf } from 'paretoken'
import { formatNumber } from '../output/formatNumber.ts'
import type { Series } from './combinedSeries.ts'
import { shared } from './shared.ts'

type SubjectSeries = Pick<
  Series<Pick<DecodeQuestion, 'precision' | 'dollarsPerHour' | 'hardware'>>,
  'facets' | 'question' | 'machine'
>

const whole = (value: number): string => formatNumber(Math.round(value), 1)

const percent = (share: number): string => `${Number((100 * share).toPrecision(3))} %`

/** What an owned machine's price is reckoned from, as far as all share it: "owned: $35,000 over 5 years, 8 % interest …". */
export function ownershipWords(costs: readonly OwnedCost[]): string {
  const each = (words: (assumptions: OwnedCost['assumptions']) => string): string | undefined =>
    shared(costs.map(({ assumptions }) => words(assumptions)))
  const parts = [
    each(({ purchaseDollars }) => `$${whole(purchaseDollars)}`),
    each(({ years }) => `${years} year${years === 1 ? '' : 's'}`),
    each(({ interestRate }) => `${percent(interestRate)} interest`),
    each(({ operationsShare }) => `operations ${percent(operationsShare)} a year`),
    each(({ watts, powerUsageEffectiveness }) => `${whole(watts)} W × PUE ${powerUsageEffectiveness}`),
    each(({ dollarsPerKilowattHour }) => `$${dollarsPerKilowattHour} per kWh`),
  ]
  return `owned: ${parts.filter((part) => part !== undefined).join(', ')}`
}

/** What is assumed of formats, price and software, where all series share it. */
export function subjectWords(series: readonly SubjectSeries[]): readonly string[] {
  const price = shared(series.map(({ question }) => String(priceOf(question) ?? '')))
  const owned = series.flatMap(({ machine }) => machine.owned ?? [])
  return [
    shared(series.map(({ facets }) => facets.precision)),
    shared(series.map(({ question }) => `KV cache ${question.precision.kvCache}`)),
    price === undefined || price === '' ? undefined : `$${Number(price).toFixed(2)} per accelerator and hour`,
    owned.length === 0 ? undefined : ownershipWords(owned),
    shared(series.map(({ facets }) => `calibration ${facets.calibration}`)),
  ].filter((part) => part !== undefined)
}

/** Numbers of accelerators, as many as fit a line. */
const fewNumbers = 6

/**
 * On how many accelerators deployments were sought.
 * @param asked the numbers that were listed, where they were
 * @param tried the numbers that each series tried
 */
export function acceleratorWords(
  asked: readonly number[] | undefined,
  tried: readonly (readonly number[])[],
): string {
  if (asked !== undefined && asked.length <= fewNumbers)
    return `${asked.join(' or ')} accelerator${asked.at(-1) === 1 ? '' : 's'}`
  return `up to ${formatNumber(Math.max(...tried.map((numbers) => Math.max(...numbers))), 1)} accelerators`
}
