import { InputError } from 'paretoken'
import { splitList } from './list.ts'
import { checkNumber, type NumberRule } from './number.ts'

/** The most accelerators one deployment may have. */
export const mostAccelerators = 4096

const rule = (where: string): NumberRule => ({
  where,
  what: 'accelerators',
  least: 1,
  most: mostAccelerators,
  whole: true,
  example: '64',
})

/** Every whole number of a range "8-16". */
function rangeOf(text: string, where: string): readonly number[] {
  const [, from, to = from] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? []
  if (from === undefined)
    throw new InputError(`${where}: "${text}" is not a number of accelerators; 8 or 8-16 would be right`)
  const [first, last] = [checkNumber(Number(from), rule(where)), checkNumber(Number(to), rule(where))]
  if (last < first) throw new InputError(`${where}: "${text}" runs backwards; ${to}-${from} would be right`)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** Numbers of accelerators as typed: "8", "8,16,32", "1-8". Throws InputError where they cannot be. */
export function parseAcceleratorNumbers(text: string, where: string): readonly number[] {
  const counts = splitList(text).flatMap((part) => rangeOf(part, where))
  if (counts.length === 0)
    throw new InputError(`${where}: there is no number in "${text}"; 8,16 would be right`)
  return [...new Set(counts)].sort((a, b) => a - b)
}
