import { InputError } from 'paretoken'
import { decimalNumber, decimalPattern } from './decimal.ts'

/** What a duration on the command line must be. */
export type DurationRule = {
  /** In seconds. */
  readonly least: number
  /** In seconds. */
  readonly most: number
  /** One that would be right: "25ms". */
  readonly example: string
}

/** How many seconds a unit is: factor × 10^exponent. Apart, so that decimals are read exactly. */
type Unit = { readonly factor: number; readonly exponent: number; readonly names: readonly string[] }

const units: readonly Unit[] = [
  { factor: 1, exponent: -9, names: ['ns', 'nanosecond', 'nanoseconds'] },
  { factor: 1, exponent: -6, names: ['µs', 'μs', 'us', 'microsecond', 'microseconds'] },
  { factor: 1, exponent: -3, names: ['ms', 'msec', 'millisecond', 'milliseconds'] },
  { factor: 1, exponent: 0, names: ['s', 'sec', 'second', 'seconds'] },
  { factor: 60, exponent: 0, names: ['min', 'minute', 'minutes'] },
  { factor: 3600, exponent: 0, names: ['h', 'hour', 'hours'] },
]

const durationPattern = new RegExp(`^(${decimalPattern})\\s*([a-zµμ]*)$`, 'i')

const secondsOf = (number: string, { factor, exponent }: Unit): number =>
  decimalNumber(number, exponent) * factor

/** A duration in the largest of ns, µs, ms and s that leaves it 1 or more: "25ms". */
function durationWords(seconds: number): string {
  const [name, size] = (
    [
      ['s', 1],
      ['ms', 1e-3],
      ['µs', 1e-6],
    ] as const
  ).find(([, least]) => seconds >= least) ?? ['ns', 1e-9]
  return `${Number((seconds / size).toPrecision(6))}${name}`
}

/** Asks for the unit of a bare number: those that would put it in range, or the example. */
function unitQuestion(number: string, where: string, { least, most, example }: DurationRule): string {
  const meant = ['ms', 's'].filter((name) =>
    units.some((unit) => {
      const seconds = secondsOf(number, unit)
      return unit.names.includes(name) && seconds >= least && seconds <= most
    }),
  )
  const right = meant.length === 0 ? example : meant.map((name) => `${number}${name}`).join(' or ')
  return `${where}: ${number} of what? ${right} would be right`
}

/**
 * A duration as typed, in seconds: 25ms, 1.5s, 300 µs, 2min. Throws InputError where it has no unit, is none, is zero, or is out of
 * range.
 */
export function parseDuration(text: string, where: string, rule: DurationRule): number {
  const { least, most, example } = rule
  const right = `${example} would be right`
  if (text.trim() === '') throw new InputError(`${where}: it is empty; ${right}`)
  const [, number, name = ''] = durationPattern.exec(text.trim()) ?? []
  if (number === undefined) throw new InputError(`${where}: "${text}" is not a duration; ${right}`)
  if (name === '') throw new InputError(unitQuestion(number, where, rule))
  if (name.toLowerCase() === 'm')
    throw new InputError(
      `${where}: "${text}" may be minutes or milliseconds; ${number}min or ${number}ms would be right`,
    )
  const unit = units.find(({ names }) => names.includes(name.toLowerCase()))
  if (unit === undefined) throw new InputError(`${where}: "${text}" is not a duration; ${right}`)
  const seconds = secondsOf(number, unit)
  if (seconds > 0 && seconds >= least && seconds <= most) return seconds
  const start = seconds > 0 ? `${text.trim()} is out of range` : 'no duration is zero'
  const bounds = least > 0 ? `from ${durationWords(least)} to` : 'more than 0 and at most'
  throw new InputError(`${where}: ${start}; it must be ${bounds} ${durationWords(most)}, such as ${example}`)
}
