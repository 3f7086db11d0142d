import type { SeriesAsked, SharedFlags } from '../address/explored.ts'
import type { Curve } from '../worker/curve.ts'
import type { Grounds } from '../worker/grounds.ts'

/** Assumptions that all series share, and those that each has of its own. */
export type SortedAssumptions = {
  readonly shared: readonly string[]
  readonly own: readonly (readonly string[])[]
}

/** Sorts the assumptions of series, lines as the command prints them, into shared and own ones. */
export function sharedAssumptions(lines: readonly string[]): SortedAssumptions {
  const parts = lines.map((line) => line.split(' · ').filter((part) => part !== ''))
  const [first = []] = parts
  const shared = first.filter((part) => parts.every((each) => each.includes(part)))
  return { shared, own: parts.map((each) => each.filter((part) => !shared.includes(part))) }
}

/** A sentence of the command as one that stands by itself. */
export const asSentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`

const dollars = (value: number): string => `$${value.toFixed(2)}`

/** What an accelerator costs, and where that is from. */
export function priceWords(
  { price }: SeriesAsked,
  { owned }: SharedFlags,
  { dollarsPerHour }: Pick<Curve, 'dollarsPerHour'>,
  grounds: Grounds | undefined,
): string {
  if (dollarsPerHour === null) return 'No price is known; costs are in accelerator-seconds.'
  const lead = `${dollars(dollarsPerHour)} for an accelerator and an hour`
  if (owned !== undefined) {
    const source = grounds?.purchase?.source
    return `${lead}, owned${source === undefined ? '' : `; purchase price: ${source}`}.`
  }
  const rent = grounds?.rent
  const known =
    rent === undefined
      ? ''
      : [
          rent.low === undefined || rent.high === undefined
            ? ''
            : `; offers from ${dollars(rent.low)} to ${dollars(rent.high)}`,
          rent.date === undefined ? '' : `, seen ${rent.date}`,
          rent.source === undefined ? '' : `: ${rent.source}`,
          rent.doubtful === undefined ? '' : ` (${rent.doubtful})`,
        ].join('')
  return `${lead}, ${price === undefined ? 'the typical rent' : 'as given'}${known}.`
}

/** How much was searched, and in what time. */
export function searchedWords(curves: readonly Pick<Curve, 'searched' | 'milliseconds'>[]): string {
  const sum = (read: (curve: Pick<Curve, 'searched' | 'milliseconds'>) => number): number =>
    curves.reduce((all, curve) => all + read(curve), 0)
  const layouts = sum(({ searched }) => searched?.layouts ?? 0)
  const configurations = sum(({ searched }) => searched?.configurations ?? 0)
  const milliseconds = sum((curve) => curve.milliseconds)
  const time =
    milliseconds < 1000
      ? `${Math.max(1, Math.round(milliseconds))} ms`
      : `${(milliseconds / 1000).toFixed(1)} s`
  return `${layouts.toLocaleString('en-US')} layouts that fit, ${configurations.toLocaleString('en-US')} configurations timed in ${time}`
}
