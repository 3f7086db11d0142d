import { suggest } from '@paretoken/catalog'
import { InputError } from 'paretoken'

/** One of a few words, or an InputError with the word that was meant, or all of them. */
export function parseChoice<Choice extends string>(
  text: string,
  where: string,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === text.toLowerCase())
  if (found !== undefined) return found
  const near = suggest(
    choices.map((id) => ({ id })),
    text,
    1,
  )[0]
  const hint = near === undefined ? '' : `did you mean ${near}? `
  throw new InputError(`${where}: "${text}" is not known; ${hint}there are ${choices.join(', ')}`)
}
