import { InputError } from '../inputError.ts'

/** Throws unless that many tokens can be: a finite number, not negative. */
export function requireTokens(tokens: number, what: string): void {
  if (!Number.isFinite(tokens) || tokens < 0) {
    throw new InputError(`${what} must be a number of tokens, 0 or more: ${tokens}`)
  }
}
