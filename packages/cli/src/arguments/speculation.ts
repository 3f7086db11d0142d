import { find, modelEntries } from '@paretoken/catalog'
import { InputError } from 'paretoken'
import { parseChoice } from './choice.ts'

/** How tokens are drafted before the model checks them; a draft model by its name in the catalog, or its file. */
export type SpeculationChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'mtp' }
  | { readonly kind: 'eagle' }
  | { readonly kind: 'ngram' }
  | { readonly kind: 'draft'; readonly model: string }

const draftForm = 'draft:<model>'
const choices = ['none', 'mtp', 'eagle', 'ngram', draftForm] as const
const example = 'draft:llama-3.2-1b'

/** A way to draft tokens as typed: none, mtp, eagle, ngram, draft:llama-3.2-1b. Throws InputError where there is no such way. */
export function parseSpeculation(text: string, where: string): SpeculationChoice {
  const [, word = '', colon, rest = ''] = /^([^:]*?)\s*(?:(:)\s*(.*))?$/s.exec(text.trim()) ?? []
  if (word === '')
    throw new InputError(`${where}: "${text}" names no way to draft; mtp or ${example} would be right`)
  if (colon === undefined && find(modelEntries, word) !== undefined)
    throw new InputError(`${where}: "${word}" is a model; draft:${word} would be right`)
  const kind = parseChoice(word.toLowerCase() === 'draft' ? draftForm : word, where, choices)
  if (kind === draftForm) {
    if (rest !== '') return { kind: 'draft', model: rest }
    throw new InputError(`${where}: "${text}" names no model; ${example} would be right`)
  }
  if (colon === undefined) return { kind }
  throw new InputError(
    `${where}: ${kind} takes nothing after it, but "${rest}" was given; ${kind} would be right`,
  )
}
