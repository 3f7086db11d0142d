import { type Named, normalizeName, suggest } from '@paretoken/catalog'
import { InputError } from 'paretoken'

/**
 * The entries that have every word of a search in their id, aliases or other names, whatever the case; all of them without a search.
 * Throws InputError, with what is near, where there are none.
 */
export function searchEntries<Entry extends Named>(
  entries: readonly Entry[],
  search: string | undefined,
  { what, alsoKnownAs = () => [] }: { what: string; alsoKnownAs?: (entry: Entry) => readonly string[] },
): readonly Entry[] {
  if (search === undefined) return entries
  const words = search
    .split(/\s+/)
    .map(normalizeName)
    .filter((word) => word !== '')
  const found = entries.filter((entry) => {
    const names = [entry.id, ...(entry.aliases ?? []), ...alsoKnownAs(entry)].map(normalizeName)
    return words.every((word) => names.some((name) => name.includes(word)))
  })
  if (found.length > 0) return found
  const near = suggest(entries, search).map((id) => `"${id}"`)
  const hint =
    near.length > 0
      ? `did you mean ${near.join(' or ')}?`
      : `\`paretoken ${what === 'model' ? 'models' : 'hardware'}\` lists them all`
  throw new InputError(`no ${what} matches "${search}"; ${hint}`)
}
