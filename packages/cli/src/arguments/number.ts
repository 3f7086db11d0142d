import { InputError } from 'paretoken'

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

const multiples: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, g: 1e9, b: 1e9, t: 1e12 }

/** A number as typed: 8000, 8k, 1.5M, 1e6; within its rule, or an InputError that states the rule. */
export function parseNumber(text: string, rule: NumberRule): number {
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([kmgbt]?)$/i.exec(
    text.trim().replace(/[_,](?=\d)/g, ''),
  )
  if (!match)
    throw new InputError(
      `${rule.where}: "${text}" is not a number of ${rule.what}; ${rule.example} would be right`,
    )
  return checkNumber(Number(match[1]) * (multiples[(match[2] ?? '').toLowerCase()] ?? 1), rule)
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
