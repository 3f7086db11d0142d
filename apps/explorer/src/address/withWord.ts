import type { Explored, View } from './explored.ts'

/** The same question with another word of a view; without it where the word is empty or undefined. */
export function withWord(explored: Explored, view: View, name: string, word: string | undefined): Explored {
  const { [name]: _, ...others } = explored.words[view] ?? {}
  const words = word === undefined || word === '' ? others : { ...others, [name]: word }
  return { ...explored, words: { ...explored.words, [view]: words } }
}
