import { InputError } from 'paretoken'
import { decimalNumber, decimalPattern } from './decimal.ts'

const powers: Readonly<Record<string, number>> = { '': 0, k: 3, m: 6, g: 9, b: 9 }

const secondsOf: Readonly<Record<string, number>> = {
  s: 1,
  sec: 1,
  second: 1,
  min: 60,
  minute: 60,
  h: 3600,
  hr: 3600,
  hour: 3600,
  d: 86_400,
  day: 86_400,
}

/** The most requests per second that anyone may ask for. */
const mostPerSecond = 1e9

const ratePattern = new RegExp(
  String.raw`^(${decimalPattern}\s*([kmgb]?))\s*(?:req(?:uest)?s?)?\s*(?:(?:/|per(?=\s))\s*([a-z]+))?$`,
  'i',
)

/**
 * A rate as typed, in requests per second: 20/s, 1200/min, 5000/h, 1M/day. Throws InputError where it does not say per what, is none,
 * or is zero.
 */
export function parseRequestRate(text: string, where: string): number {
  const right = '20/s or 1200/min would be right'
  if (text.trim() === '') throw new InputError(`${where}: it is empty; ${right}`)
  const [, amount, multiple = '', unit] = ratePattern.exec(text.trim()) ?? []
  if (amount === undefined) throw new InputError(`${where}: "${text}" is not a rate of requests; ${right}`)
  const typed = amount.trim()
  if (unit === undefined)
    throw new InputError(`${where}: ${typed} per what? ${typed}/s or ${typed}/min would be right`)
  const seconds = secondsOf[unit.toLowerCase()]
  if (seconds === undefined)
    throw new InputError(
      `${where}: "${unit}" is not a time to count requests in; there are /s, /min, /h and /day`,
    )
  const number = multiple === '' ? typed : typed.slice(0, -1).trim()
  const perSecond = decimalNumber(number, powers[multiple.toLowerCase()]) / seconds
  if (perSecond > 0 && perSecond <= mostPerSecond) return perSecond
  throw new InputError(
    `${where}: ${text.trim()} is out of range; it must be more than 0 and at most ${mostPerSecond}/s, such as 20/s`,
  )
}
