import { InputError } from 'paretoken'
import { decimalNumber, decimalPattern } from './decimal.ts'

/** What a number on the command line must be. */
export type NumberRule = {
  /** The flag, or the place in a file. */
  readonly where: string
  /** What it counts, in the plural: "tokens of context". */
  readonly what: string
  readonly least: number
  readonly most: number
  /** The least itself is not allowed. */
  readonly aboveLeast?: boolean
  /** The most itself is not allowed. */
  readonly belowMost?: boolean
  readonly whole?: boolean
  /** A value that would be right. */
  readonly example: string
}

/** Powers of ten that letters after a number stand for. */
const powers: Readonly<Record<string, number>> = { '': 0, k: 3, m: 6, g: 9, b: 9, t: 12 }

const pattern = new RegExp(`^([+-]?)(${decimalPattern})([kmgbt]?)$`, 'i')

/** A number as typed: 8000, 8,000, 8k, 1.5M, 1e6; within its rule, or an InputError that states the rule. */
export function parseNumber(text: string, rule: NumberRule): number {
  const [, sign, digits, letter = ''] = pattern.exec(text.trim().replace(/_(?=\d)/g, '')) ?? []
  if (digits === undefined)
    throw new InputError(
      `${rule.where}: "${text}" is not a number of ${rule.what}; ${rule.example} would be right`,
    )
  const value = decimalNumber(digits, powers[letter.toLowerCase()])
  return checkNumber(sign === '-' ? -value : value, rule)
}

/** The number, or an InputError where it breaks its rule. */
export function checkNumber(value: number, rule: NumberRule): number {
  const tooSmall = rule.aboveLeast ? value <= rule.least : value < rule.least
  const tooLarge = rule.belowMost ? value >= rule.most : value > rule.most
  if (!Number.isFinite(value) || tooSmall || tooLarge) {
    throw new InputError(
      `${rule.where}: ${value} ${rule.what} is out of range; ${rangeOf(rule)}, such as ${rule.example}`,
    )
  }
  if (rule.whole && !Number.isInteger(value)) {
    throw new InputError(`${rule.where}: ${value} ${rule.what} is not whole; ${rule.example} would be right`)
  }
  return value
}

const rangeOf = ({ least, most, aboveLeast, belowMost }: NumberRule): string =>
  `it must be ${aboveLeast ? `more than ${least}` : `at least ${least}`} and ${belowMost ? `less than ${most}` : `at most ${most}`}`
