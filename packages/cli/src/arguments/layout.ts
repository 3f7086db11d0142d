import { InputError, type Layout, layoutOf } from 'paretoken'

const degreeNames: Readonly<Record<string, keyof Layout>> = {
  pp: 'pipelineParallel',
  tp: 'tensorParallel',
  cp: 'contextParallel',
  dcp: 'contextParallel',
  dp: 'dataParallel',
  ep: 'expertParallel',
  etp: 'expertTensorParallel',
}

const example = '"TP8", "PP2 TP4" or "TP1 DP8 EP8" would be right'

/** Rows and columns of two-dimensional tensor parallelism: "(8×8)". */
function rowsOf(word: string): Partial<Layout> | undefined {
  const [, rows] = /^\(?(\d+)[x×]\d+\)?$/i.exec(word) ?? []
  return rows === undefined ? undefined : { tensorParallelRows: Number(rows) }
}

function degreeOf(word: string, where: string): Partial<Layout> {
  const [, name = '', value] = /^([a-z]+)[=:]?(\d+)$/i.exec(word) ?? []
  const degree = degreeNames[name.toLowerCase()]
  if (degree !== undefined) return { [degree]: Number(value) }
  throw new InputError(`${where}: "${word}" is not a degree of parallelism; ${example}`)
}

/**
 * A layout as engineers write it, and as answers name it: "TP8", "PP2 TP4 DP8 EP32", "TP64 (8×8)"; in any order, degrees of 1 left out,
 * separated by spaces, commas or "×". Experts are split like everything else where neither EP nor ETP is given.
 */
export function parseLayout(text: string, where: string): Layout {
  const words = text.split(/[\s,+]+|\s[x×]\s/i).filter((word) => word !== '' && !/^[x×]$/i.test(word))
  if (words.length === 0) throw new InputError(`${where}: it is empty; ${example}`)
  const degrees = words.map((word) => rowsOf(word) ?? degreeOf(word, where))
  const named = degrees.flatMap((degree) => Object.keys(degree))
  const twice = named.find((name, index) => named.indexOf(name) !== index)
  if (twice !== undefined) throw new InputError(`${where}: ${twice} is given twice in "${text}"`)
  return layoutOf(Object.assign({}, ...degrees))
}
