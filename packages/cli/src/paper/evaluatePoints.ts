import { paperAccelerator, paperModel } from '@paretoken/catalog'
import { evaluatePaperDecode, InputError, paperMethodNames } from 'paretoken'
import { checkArithmetic } from '../arguments/checkArithmetic.ts'
import { parseChoice } from '../arguments/choice.ts'
import { checkNumber, type NumberRule } from '../arguments/number.ts'

/** Points to evaluate, as columns and rows; the form of a table in JSON. */
type PointTable = { readonly columns: readonly string[]; readonly rows: readonly (readonly unknown[])[] }

const answerColumn = 'token_latency_s'

const numberRules = {
  n_gpu: { what: 'accelerators', least: 0, aboveLeast: true, most: 1e12, example: '8' },
  batch: { what: 'sequences', least: 0, aboveLeast: true, most: 1e12, example: '32' },
  context: { what: 'tokens of context', least: 0, most: 1e9, example: '1000' },
  seq_len: { what: 'tokens in one pass', least: 1, most: 1e6, whole: true, example: '1' },
} as const satisfies Record<string, Omit<NumberRule, 'where'>>

const inputColumns = ['method', 'model', 'accelerator', 'n_gpu', 'batch', 'context', 'seq_len'] as const
type InputColumn = (typeof inputColumns)[number]

/**
 * The same table with the latency of each point in its last column: seconds a token, or "inf" where the model does not fit in memory.
 * Throws InputError, with file and row, for whatever cannot be read.
 */
export function evaluatePoints(text: string, file: string): PointTable {
  const { columns, rows, ...others } = parseTable(text, file)
  const answerIndex = columns.includes(answerColumn) ? columns.indexOf(answerColumn) : columns.length
  const positions = new Map(inputColumns.map((column) => [column, columns.indexOf(column)] as const))
  const outColumns = [...columns]
  outColumns[answerIndex] = answerColumn
  return {
    ...others,
    columns: outColumns,
    rows: rows.map((row, index) => {
      const answered = [...row]
      answered[answerIndex] = latencyOf(row, positions, `${file}: row ${index + 1}`)
      return answered
    }),
  }
}

function latencyOf(
  row: readonly unknown[],
  positions: ReadonlyMap<InputColumn, number>,
  where: string,
): number | 'inf' {
  const cell = (column: InputColumn) => row[positions.get(column) ?? -1]
  const word = (column: InputColumn): string => {
    const value = cell(column)
    if (typeof value === 'string') return value
    throw new InputError(`${where}: ${column} must be a name in quotes, not ${JSON.stringify(value ?? null)}`)
  }
  const number = (column: keyof typeof numberRules): number => {
    const value = cell(column)
    const rule = { where: `${where}: ${column}`, ...numberRules[column] }
    if (typeof value === 'number') return checkNumber(value, rule)
    throw new InputError(
      `${where}: ${column} must be a number such as ${rule.example}, not ${JSON.stringify(value ?? null)}`,
    )
  }
  const question = {
    method: parseChoice(word('method'), `${where}: method`, paperMethodNames),
    model: found(() => paperModel(word('model')), where),
    accelerator: found(() => paperAccelerator(word('accelerator')), where),
    contextTokens: number('context'),
    newTokens: number('seq_len'),
  }
  const size = { accelerators: number('n_gpu'), batch: number('batch') }
  checkArithmetic(question.accelerator, question.model, where)
  return evaluatePaperDecode(question, size)?.latencySeconds ?? 'inf'
}

/** What a look-up finds, or its InputError with the place in front. */
function found<Result>(look: () => Result, where: string): Result {
  try {
    return look()
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${where}: ${error.message}`)
    throw error
  }
}

function parseTable(text: string, file: string): PointTable {
  const table = parseJson(text, file)
  if (typeof table !== 'object' || table === null || !('columns' in table) || !('rows' in table)) {
    throw new InputError(`${file}: a table of points is an object with "columns" and "rows"`)
  }
  const { columns, rows } = table
  if (!Array.isArray(columns) || !columns.every((column) => typeof column === 'string')) {
    throw new InputError(`${file}: "columns" must be a list of names`)
  }
  if (!Array.isArray(rows)) throw new InputError(`${file}: "rows" must be a list of rows`)
  const missing = inputColumns.filter((column) => !columns.includes(column))
  if (missing.length > 0) {
    throw new InputError(
      `${file}: "columns" lacks ${missing.join(', ')}; it needs ${inputColumns.join(', ')}`,
    )
  }
  const needed = Math.max(...inputColumns.map((column) => columns.indexOf(column))) + 1
  rows.forEach((row, index) => {
    if (!Array.isArray(row) || row.length < needed || row.length > columns.length) {
      const values = Array.isArray(row) ? `${row.length} values` : 'not a list'
      throw new InputError(
        `${file}: row ${index + 1} is ${values}; it needs ${needed} to ${columns.length} values`,
      )
    }
  })
  return { ...table, columns, rows }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InputError(`${file}: not valid JSON: ${(error as Error).message}`)
  }
}
