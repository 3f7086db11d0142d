import { InputError } from 'paretoken'

/** Something wrong in a file of the user's, and where. */
export type FileProblem = {
  /** The file as the user named it. */
  readonly fileName: string
  /** Its line, from 1. */
  readonly line: number
  /** The field, as `interconnect[0].size`; empty for the whole. */
  readonly field: string
  /** What is wrong and what would be right. */
  readonly sentence: string
}

/** More problems than this are counted, not shown. */
const mostShown = 20

const clipped = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most)}…` : text

const shown = ({ fileName, line, field, sentence }: FileProblem): string =>
  `${fileName}:${line}: ${field === '' ? '' : `${clipped(field, 80)} `}${clipped(sentence, 300)}`

/** One error for all problems, a line for each, in the order of the files and their lines. */
export function problemsError(problems: readonly FileProblem[]): InputError {
  const files = [...new Set(problems.map(({ fileName }) => fileName))]
  const ordered = problems.toSorted(
    (a, b) => files.indexOf(a.fileName) - files.indexOf(b.fileName) || a.line - b.line,
  )
  const lines = ordered.slice(0, mostShown).map(shown)
  const rest = ordered.length - lines.length
  return new InputError([...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n'))
}
