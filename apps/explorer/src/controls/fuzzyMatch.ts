/** Something that can be found by its names. */
type Named = { readonly id: string; readonly aliases: readonly string[] }

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** Pieces of a name: letters or digits that stand together. */
const pieces = (name: string): readonly string[] => name.toLowerCase().match(/\p{L}+|\p{N}+/gu) ?? []

/** How far letters of `wanted` lie apart in `name`, in their order; undefined where they are not all there. */
function spread(wanted: string, name: string): number | undefined {
  let gaps = 0
  let last = -1
  for (const letter of wanted) {
    const place = name.indexOf(letter, last + 1)
    if (place < 0) return undefined
    if (last >= 0) gaps += place - last - 1
    last = place
  }
  return gaps
}

/** Numbers that tell how well a name matches, less being better; each kind of match is a hundred. */
const kinds = { same: 0, beginning: 100, inside: 200, pieces: 300, letters: 400, mistyped: 500 }

const most = 99

function distance(wanted: string, name: string, typed: readonly string[]): number | undefined {
  const known = plain(name)
  const longer = Math.min(most, Math.max(0, known.length - wanted.length))
  if (known === wanted) return kinds.same
  if (known.startsWith(wanted)) return kinds.beginning + longer
  if (known.includes(wanted)) return kinds.inside + longer
  if (typed.every((piece) => known.includes(piece))) return kinds.pieces + longer
  const gaps = spread(wanted, known)
  const loose = known.startsWith(wanted.slice(0, 1)) ? 2 * wanted.length : wanted.length
  if (gaps !== undefined && gaps <= loose) return kinds.letters + Math.min(most, gaps + longer / most)
  // One letter too many, or wrong.
  if (wanted.length < 4) return undefined
  for (let place = 0; place < wanted.length; place += 1) {
    const without = wanted.slice(0, place) + wanted.slice(place + 1)
    if (known.includes(without)) return kinds.mistyped + longer
    const over = spread(without, known)
    if (over !== undefined && over <= 2) return kinds.mistyped + Math.min(most, longer + over)
  }
  return undefined
}

/** Those whose id or alias is like what was typed, whatever its case and punctuation, the best first; all where nothing was typed. */
export function fuzzyMatches<Entry extends Named>(
  typed: string,
  entries: readonly Entry[],
): readonly Entry[] {
  const wanted = plain(typed)
  if (wanted === '') return entries
  const parts = pieces(typed)
  const found = entries
    .flatMap((entry) => {
      const distances = [entry.id, ...entry.aliases]
        .map((name, place) => ({ far: distance(wanted, name, parts), place }))
        .flatMap(({ far, place }) => (far === undefined ? [] : [far + (place === 0 ? 0 : 0.5)]))
      return distances.length === 0 ? [] : [{ entry, far: Math.min(...distances) }]
    })
    .toSorted((one, other) => one.far - other.far)
  // What is only somewhat alike matters where nothing is better.
  const best = found[0]?.far ?? 0
  return found.filter(({ far }) => best >= kinds.letters || far < kinds.letters).map(({ entry }) => entry)
}
