import { InputError } from 'paretoken'
import { CsvError, parse } from '#csv-parse'
import { mostRequestTokens, type RequestKind } from './requestMix.ts'

/** What a column of a trace holds, and what it must be. */
type Column = {
  readonly what: string
  /** Names it may have, in lower case, without spaces, underscores or dashes. */
  readonly names: readonly string[]
  readonly least: number
  readonly most: number
  readonly whole: boolean
  /** What it is where there is no such column; the column is needed where this is absent. */
  readonly absent?: number
  /** What an empty field is; not allowed where this is absent. */
  readonly empty?: number
}

const tokens = { least: 1, most: mostRequestTokens, whole: true } as const

const columns: { readonly [key in keyof RequestKind]: Column } = {
  inputTokens: {
    ...tokens,
    what: 'input tokens',
    names: ['inputtokens', 'isl', 'prompttokens', 'contexttokens', 'requesttokens', 'inputlength'],
  },
  outputTokens: {
    ...tokens,
    what: 'output tokens',
    names: ['outputtokens', 'osl', 'completiontokens', 'generatedtokens', 'responsetokens', 'outputlength'],
  },
  cachedInputTokens: {
    ...tokens,
    least: 0,
    what: 'cached tokens',
    names: ['cachedinputtokens', 'cachedtokens'],
    absent: 0,
    empty: 0,
  },
  weight: { what: 'weights', names: ['weight', 'count'], least: 0, most: 1e12, whole: false, absent: 1 },
}

const keys = ['inputTokens', 'outputTokens', 'cachedInputTokens', 'weight'] as const

/** Where each column stands among the fields of a row; undefined where there is none. */
type Places = { readonly [key in keyof RequestKind]: number | undefined }

/** A row: the number of its line, then its fields. */
type Line = readonly [string, ...string[]]

const usual = 'a header "inputTokens,outputTokens" and a row for each request would be right'

/** The rows of the text, empty ones left out. */
function linesOf(csvText: string, name: string): readonly Line[] {
  const [firstLine = ''] = csvText.trimStart().split(/[\r\n]/, 1)
  const delimiter = firstLine.includes(',') ? ',' : firstLine.includes(';') ? ';' : '\t'
  try {
    return parse(csvText, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record: (fields, { lines }) => [String(lines), ...fields],
    }) as unknown as readonly Line[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new InputError(
      `${name} line ${error.lines}: quotation marks are not in pairs there; "a ""word"" of a field" would be right`,
    )
  }
}

const plainName = (field: string): string => field.toLowerCase().replaceAll(/[\s_-]/g, '')

const shortened = (field: string): string => (field.length > 40 ? `${field.slice(0, 40)}…` : field)

function placeOf(key: keyof RequestKind, header: readonly string[], name: string): number | undefined {
  const { what, names, absent } = columns[key]
  const places = header.flatMap((field, place) => (names.includes(plainName(field)) ? [place] : []))
  const [first, second] = places.map((place) => header[place])
  if (second !== undefined)
    throw new InputError(`${name} has two columns of ${what}, ${first} and ${second}; one would be right`)
  if (first === undefined && absent === undefined) {
    const others = header.slice(0, 8).map((field) => `"${shortened(field)}"`)
    const found = others.length < header.length ? [...others, '…'] : others
    throw new InputError(
      `${name} has no column of ${what} among ${found.join(', ')}; a header with ${key}, or another usual name, would be right`,
    )
  }
  return places[0]
}

/** The number in a field, or a sentence that says what is wrong with it. */
function figureOf(field: string, columnName: string, { least, most, whole, empty }: Column): number | string {
  const wanted = `${whole ? 'a whole number' : 'a number'} from ${least} to ${most}`
  if (field === '') return empty ?? `${columnName} is missing; ${wanted} would be right`
  const figure = /^\d+(?:\.\d*)?(?:e[+-]?\d+)?$/i.test(field) ? Number(field) : Number.NaN
  if (figure >= least && figure <= most && (!whole || Number.isInteger(figure))) return figure
  return `${columnName} must be ${wanted}, not "${shortened(field)}"`
}

/** The request of a row, or a sentence that says what is wrong with it. */
function requestOf(
  fields: readonly string[],
  header: readonly string[],
  places: Places,
): RequestKind | string {
  if (fields.slice(header.length).some((field) => field !== ''))
    return `there are ${fields.length} fields for the ${header.length} columns of the header; one for each would be right`
  const figures = keys.map((key) => {
    const place = places[key]
    const { absent = Number.NaN } = columns[key]
    return place === undefined ? absent : figureOf(fields[place] ?? '', header[place] ?? key, columns[key])
  })
  const fault = figures.find((figure) => typeof figure === 'string')
  if (fault !== undefined) return fault
  const [inputTokens, outputTokens, cachedInputTokens, weight] = figures as [number, number, number, number]
  if (cachedInputTokens <= inputTokens) return { inputTokens, outputTokens, cachedInputTokens, weight }
  return `${header[places.cachedInputTokens ?? 0]} must be at most the ${inputTokens} of ${header[places.inputTokens ?? 0]}, not ${cachedInputTokens}`
}

const othersBad = (count: number): string =>
  count === 0 ? '' : `; ${count} other ${count === 1 ? 'row is' : 'rows are'} bad too`

/**
 * The requests of a trace: comma-separated values, its first line the names of columns. Input and output tokens stand under one of
 * their usual names, whatever their case and underscores (inputTokens, isl, prompt_tokens, ContextTokens; outputTokens, osl,
 * completion_tokens, GeneratedTokens); cached tokens and weights may. Other columns are left out. Throws InputError for the first bad
 * row.
 * @param name what the trace is called, for the sentence that says what is wrong with it: "trace.csv"
 * @returns requests in the order of the rows; a weight is how many such requests there were, 1 where no column says so
 */
export function parseTrace(csvText: string, name: string): readonly RequestKind[] {
  const [head, ...lines] = linesOf(csvText, name)
  if (head === undefined) throw new InputError(`${name} is empty; ${usual}`)
  const header = head.slice(1)
  if (header.every((field) => /^[\d.]+$/.test(field)))
    throw new InputError(
      `${name} line ${head[0]}: there are numbers where the names of columns should be; ${usual}`,
    )
  const places: Places = {
    inputTokens: placeOf('inputTokens', header, name),
    outputTokens: placeOf('outputTokens', header, name),
    cachedInputTokens: placeOf('cachedInputTokens', header, name),
    weight: placeOf('weight', header, name),
  }
  if (lines.length === 0) throw new InputError(`${name} has no requests below its header; ${usual}`)
  const read = lines.map(([line, ...fields]) => ({ line, request: requestOf(fields, header, places) }))
  const bad = read.filter(({ request }) => typeof request === 'string')
  const [first] = bad
  if (first !== undefined)
    throw new InputError(`${name} line ${first.line}: ${first.request}${othersBad(bad.length - 1)}`)
  const requests = read.map(({ request }) => request as RequestKind).filter(({ weight }) => weight > 0)
  if (requests.length > 0) return requests
  throw new InputError(`${name}: every ${header[places.weight ?? 0]} is 0; one above 0 would be right`)
}
