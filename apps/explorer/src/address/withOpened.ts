import type { Explored } from './explored.ts'

/** The same, with a part of the chosen point opened; closed where it is undefined. */
export function withOpened(explored: Explored, part: string | undefined): Explored {
  const { opened: _, ...others } = explored.words.explore ?? {}
  const words = part === undefined ? others : { ...others, opened: part }
  return { ...explored, words: { ...explored.words, explore: words } }
}
