import { type Accelerator, InputError } from 'paretoken'
import { splitList } from '../arguments/list.ts'

/** A flag that takes one figure for all machines, or one for each. */
export type MachineFigure = {
  readonly flag: string
  /** What it holds, in the plural: "prices". */
  readonly what: string
  readonly parse: (text: string) => number
}

/** The figure of each machine, where any was given. Throws InputError where there are neither one nor one for each. */
export function perMachine(
  text: string | undefined,
  machines: readonly Pick<Accelerator, 'id'>[],
  { flag, what, parse }: MachineFigure,
): readonly (number | undefined)[] {
  if (text === undefined) return machines.map(() => undefined)
  const figures = splitList(text).map(parse)
  if (figures.length === 1) return machines.map(() => figures[0])
  if (figures.length === machines.length) return figures
  const ids = machines.map(({ id }) => id).join(', ')
  throw new InputError(
    `${flag}: ${figures.length} ${what} for ${machines.length} machines (${ids}); give one, or one for each`,
  )
}

/** The part of such a flag, as typed, that is about one machine. */
export function wordFor(text: string | undefined, machine: number): string | undefined {
  const words = text === undefined ? [] : splitList(text)
  return words.length === 1 ? words[0] : words[machine]
}
