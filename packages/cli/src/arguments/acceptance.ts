import { InputError } from 'paretoken'
import { parseShare } from './share.ts'

const right = '0.8, 80% or 0.85,0.7,0.55 would be right'

/**
 * How likely drafted tokens are accepted, as typed: one probability for each position, "0.8" or "80%", or a list by position,
 * "0.85,0.7,0.55".
 * @param draftTokens how many tokens are drafted; one probability is then repeated for each, and a list must have as many
 * @returns probabilities by position; where `draftTokens` is not given, a single one stands for each position
 */
export function parseAcceptance(text: string, where: string, draftTokens?: number): readonly number[] {
  if (text.trim() === '') throw new InputError(`${where}: it is empty; ${right}`)
  const parts = text.split(',')
  const blank = parts.findIndex((part) => part.trim() === '')
  if (blank >= 0) throw new InputError(`${where}: position ${blank + 1} of "${text}" is empty; ${right}`)
  const probabilities = parts.map((part) =>
    parseShare(part.trim(), where, { what: 'a probability', example: '0.8' }),
  )
  if (draftTokens === undefined || probabilities.length === draftTokens) return probabilities
  const [only] = probabilities
  if (probabilities.length === 1 && only !== undefined) return Array.from({ length: draftTokens }, () => only)
  throw new InputError(
    `${where}: ${probabilities.length} probabilities for ${draftTokens} drafted ${draftTokens === 1 ? 'token' : 'tokens'}; give one, or one for each`,
  )
}
