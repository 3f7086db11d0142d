import { fieldName } from 'paretoken'
import { LineCounter, parseDocument } from 'yaml'
import type { FileProblem } from './fileProblem.ts'
import { offsetFinder } from './offsetFinder.ts'
import { oversights } from './oversights.ts'
import type { Path } from './path.ts'

/** Plain data read from YAML or JSON text that remembers its lines. */
export type ParsedText = {
  /** The data; undefined where the text could not be read. */
  readonly value: unknown
  /** What kept it from being read, if anything. */
  readonly problems: readonly FileProblem[]
  /** A problem with what is at that path, or with the nearest thing around it that the text has. */
  readonly problemAt: (path: Path, sentence: string) => FileProblem
}

/** Files larger than this are refused: nothing a person writes by hand comes near. */
const mostCharacters = 250_000

/** Brackets within brackets that are followed; the parser takes long over more. */
const deepest = 1000

/** How deep brackets nest at most, those in text counted too. */
function bracketDepth(text: string): number {
  let depth = 0
  let most = 0
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1
    most = Math.max(most, depth)
  }
  return most
}

const tooDeep = 'nests too deeply, or its aliases expand to too much, to be read'

/** How often aliases may multiply what is written once. */
const mostAliases = 100

const syntaxSentences: { readonly [code: string]: string } = {
  TAB_AS_INDENT: 'is indented with a tab; use spaces',
  BAD_INDENT: 'is indented unlike the lines it belongs to',
  MULTIPLE_DOCS: 'begins a second document; a file holds one',
  MISSING_CHAR: 'lacks a character: a colon, a comma, a quote or a closing bracket',
  BAD_ALIAS: 'has an alias, *name, that is not written right',
  MULTILINE_IMPLICIT_KEY: 'has a name that is not followed by a colon on its line',
}

/** Reads YAML, of which JSON is a part. Never throws: what is wrong is in `problems`. */
export function parseText(text: string, fileName: string): ParsedText {
  const problem = (line: number, sentence: string, field = ''): FileProblem => ({
    fileName,
    line,
    field,
    sentence,
  })
  const unreadable = (problems: readonly FileProblem[]): ParsedText => ({
    value: undefined,
    problems,
    problemAt: (path, sentence) => problem(1, sentence, fieldName(path)),
  })
  if (text.length > mostCharacters)
    return unreadable([problem(1, `is longer than ${mostCharacters} characters, the most that is read`)])
  if (bracketDepth(text) > deepest) return unreadable([problem(1, tooDeep)])
  try {
    const lines = new LineCounter()
    const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line)
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      logLevel: 'error',
      uniqueKeys: false,
      schema: 'core',
    })
    const syntax = document.errors.map(({ code, pos }) =>
      problem(lineAt(pos[0]), syntaxSentences[code] ?? 'is neither YAML nor JSON'),
    )
    if (syntax.length > 0) return unreadable(syntax)
    const overlooked = oversights(document).map(({ sentence, offset }) => problem(lineAt(offset), sentence))
    if (overlooked.length > 0) return unreadable(overlooked)
    const offsetOf = offsetFinder(document)
    return {
      value: document.toJS({ maxAliasCount: mostAliases }),
      problems: [],
      problemAt: (path, sentence) => problem(lineAt(offsetOf(path)), sentence, fieldName(path)),
    }
  } catch (error) {
    // The stack is too small for the nesting, or the aliases are too many.
    if (!(error instanceof RangeError || error instanceof ReferenceError)) throw error
    return unreadable([problem(1, tooDeep)])
  }
}
