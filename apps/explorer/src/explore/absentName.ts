import type { SeriesAsked } from '../address/explored.ts'
import type { Catalogue, Choice } from '../worker/answering.ts'

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

const isAmong = (name: string, choices: readonly Choice[]): boolean =>
  choices.some(({ id, aliases }) => [id, ...aliases].some((known) => plain(known) === plain(name)))

/** Whether a name is that of a file. */
export const isFileName = (name: string): boolean => /\.(json|ya?ml)$/i.test(name)

/** The name in a series that neither the catalog nor a file of this person has; undefined where there is none, or the catalog is not there yet. */
export function absentName(
  { model, hardware }: Pick<SeriesAsked, 'model' | 'hardware'>,
  { models, hardware: machines }: Catalogue,
): string | undefined {
  if (models.length === 0 || machines.length === 0) return undefined
  if (!isAmong(model, models)) return model
  return isAmong(hardware, machines) ? undefined : hardware
}
