import { distance } from 'fastest-levenshtein'
import { InputError } from 'paretoken'

/** Something a person can ask for by name. */
export type Named = {
  /** The one name used in files and output. */
  readonly id: string
  /** Other names people type for it. */
  readonly aliases?: readonly string[]
}

/** A name with case, spaces and punctuation taken away, so that "Llama 3 70B" and "llama-3-70b" are one. */
export const normalizeName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

const namesOf = (entry: Named): readonly string[] => [entry.id, ...(entry.aliases ?? [])]

/** The entry of that name: its id or an alias as typed, else the same without regard to case and punctuation. */
export function find<T extends Named>(entries: readonly T[], name: string): T | undefined {
  const wanted = normalizeName(name)
  return (
    entries.find((entry) => namesOf(entry).includes(name)) ??
    entries.find((entry) => namesOf(entry).some((known) => normalizeName(known) === wanted))
  )
}

/** The ids nearest to a name that was not found, best first: those that contain it, then those a few letters away. */
export function suggest(entries: readonly Named[], name: string, most = 3): readonly string[] {
  const wanted = normalizeName(name)
  const scored = entries.map((entry) => ({
    id: entry.id,
    score: Math.min(
      ...namesOf(entry).map((known) => {
        const candidate = normalizeName(known)
        if (wanted.length > 1 && candidate.includes(wanted)) return (candidate.length - wanted.length) / 100
        return distance(candidate, wanted)
      }),
    ),
  }))
  const limit = Math.max(2, wanted.length / 2.5)
  return scored
    .filter((entry) => entry.score <= limit)
    .sort((a, b) => a.score - b.score)
    .slice(0, most)
    .map((entry) => entry.id)
}

/**
 * The entry of that name, or an InputError that says what was asked for and what is near it.
 * @param what what the entries are, singular: "model", "accelerator"
 * @param list how to see them all, for the case that nothing is near: "paretoken hardware"
 */
export function lookUp<T extends Named>(entries: readonly T[], name: string, what: string, list: string): T {
  const found = find(entries, name)
  if (found !== undefined) return found
  const near = suggest(entries, name).map((id) => `"${id}"`)
  const hint = near.length > 0 ? `did you mean ${near.join(' or ')}?` : `\`${list}\` lists them`
  throw new InputError(`unknown ${what}: "${name}"; ${hint}`)
}
