import type { Path } from '@paretoken/catalog/files'
import { fileFlags } from '../output/outputFlags.ts'
import type { Question } from './scenario.ts'

/** Where two questions would write one file over the other. */
export function outputProblems(
  questions: readonly Question[],
): readonly { readonly path: Path; readonly sentence: string }[] {
  const writers = new Map<string, number>()
  return questions.flatMap(({ number, given }) =>
    given
      .filter(({ field }) => fileFlags.includes(field.name))
      .flatMap(({ path, words }) => {
        const file = words.map(({ text }) => text).join()
        const other = writers.get(file)
        writers.set(file, other ?? number)
        return other === undefined || other === number
          ? []
          : [{ path, sentence: `is written by question ${other} already; give each a file of its own` }]
      }),
  )
}
