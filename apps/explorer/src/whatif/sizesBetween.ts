import type { MachineFigure } from '../worker/machineFigures.ts'
import { figureValue } from './figureSteps.ts'

const sizeOf = /^interconnect\.(\d+)\.size$/

/** The sizes of the domains inside and outside one, as they are changed: it must be between them. */
export function sizesBetween(
  { figure }: Pick<MachineFigure, 'figure'>,
  figures: readonly MachineFigure[],
  changes: Readonly<Record<string, string>> = {},
): readonly [number, number] {
  const [, place] = sizeOf.exec(figure) ?? []
  if (place === undefined) return [1, Number.POSITIVE_INFINITY]
  const at = (tier: number): number | undefined => {
    const name = `interconnect.${tier}.size`
    return figureValue(changes[name], figures.find((each) => each.figure === name)?.value)
  }
  return [at(Number(place) - 1) ?? 1, at(Number(place) + 1) ?? Number.POSITIVE_INFINITY]
}
