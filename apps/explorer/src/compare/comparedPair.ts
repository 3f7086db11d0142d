import type { Explored, ViewWords } from '../address/explored.ts'

/** The positions of two series whose costs are held against each other. */
export type Pair = readonly [first: number, second: number]

/**
 * The pair that the words of the view ask for; where they name none that is shown, the first that are. Undefined where fewer than two are shown.
 * @param shown positions of the series that are not taken off the chart
 */
export function comparedPair(words: ViewWords, shown: readonly number[]): Pair | undefined {
  const asked = (word: string | undefined) => shown.find((position) => String(position) === word)
  const second = asked(words.second)
  const first = asked(words.first) ?? shown.find((position) => position !== second)
  const other = second ?? shown.find((position) => position !== first)
  return first === undefined || other === undefined ? undefined : [first, other]
}

/** The words of Compare once a series is taken away: those that name it are left out, others go on naming theirs. */
export function wordsWithout(words: Explored['words'], position: number): Explored['words'] {
  const { compare } = words
  if (compare === undefined) return words
  const kept = Object.entries(compare).flatMap(([name, word]) => {
    const at = Number(word)
    if ((name !== 'first' && name !== 'second') || !Number.isInteger(at)) return [[name, word] as const]
    return at === position ? [] : [[name, String(at > position ? at - 1 : at)] as const]
  })
  return { ...words, compare: Object.fromEntries(kept) }
}
