import { InputError } from 'paretoken'
import { decimalNumber, decimalPattern } from './decimal.ts'

/** What a share on the command line must be. */
export type ShareRule = {
  /** What it is a share of or how likely it is, with its article: "a share of the input", "a probability". */
  readonly what: string
  /** 0 when absent. */
  readonly least?: number
  /** 1 when absent. */
  readonly most?: number
  /** One that would be right: "0.5". */
  readonly example: string
}

const sharePattern = new RegExp(`^(${decimalPattern})\\s*(%?)$`, 'i')

const percent = (share: number): string => `${Number((share * 100).toPrecision(6))}%`

/** A share as typed: 0.25, 25%; within its rule, or an InputError that states the rule. */
export function parseShare(
  text: string,
  where: string,
  { what, least = 0, most = 1, example }: ShareRule,
): number {
  const right = `${example} would be right`
  if (text.trim() === '') throw new InputError(`${where}: it is empty; ${right}`)
  const [, number, sign] = sharePattern.exec(text.trim()) ?? []
  if (number === undefined) throw new InputError(`${where}: "${text}" is not ${what}; ${right}`)
  const share = decimalNumber(number, sign === '%' ? -2 : 0)
  if (share >= least && share <= most) return share
  if (sign === '' && share > 1 && share / 100 >= least && share / 100 <= most)
    throw new InputError(
      `${where}: ${text} is more than all of it; ${text}% or ${decimalNumber(number, -2)} would be right`,
    )
  throw new InputError(
    `${where}: ${text} is out of range; ${what} must be from ${least} to ${most} (${percent(least)} to ${percent(most)}), such as ${example}`,
  )
}
