import type { Domain } from './axisDomain.ts'
import { axisTicks } from './axisTicks.ts'
import { formatTicks } from './formatValue.ts'
import type { Axis } from './lineChart.ts'
import { projection } from './projection.ts'

/** A labelled tick of an axis. */
export type PlacedTick = {
  readonly value: number
  readonly label: string
  /** Its place along the axis, in the unit of the range. */
  readonly at: number
}

/** The ticks of an axis in their places. */
export type PlacedTicks = { readonly labelled: readonly PlacedTick[]; readonly minor: readonly number[] }

/**
 * The ticks of an axis that spans the range, as many as have room.
 * @param sizeOf how much of the axis a label takes, with the distance to the next
 * @param wanted about how many labels there should be
 */
export function placedTicks(options: {
  readonly axis: Axis
  readonly domain: Domain
  readonly range: readonly [from: number, to: number]
  readonly sizeOf: (label: string) => number
  readonly wanted: number
}): PlacedTicks {
  const { axis, domain, range, sizeOf, wanted } = options
  const project = projection(domain, axis.scale, range)
  const place = (values: readonly number[]): readonly PlacedTick[] => {
    const labels = formatTicks(values, axis.format, axis.scale)
    return values.map((value, index) => ({ value, label: labels[index]!, at: project(value) }))
  }
  const fit = (values: readonly number[]) =>
    place(values).every((tick, index, all) => {
      const before = all[index - 1]
      const needed = before && (sizeOf(before.label) + sizeOf(tick.label)) / 2
      return before === undefined || Math.abs(tick.at - before.at) >= needed!
    })
  const { labelled, minor } = axisTicks({ domain, scale: axis.scale, wanted, fit })
  return { labelled: place(labelled), minor }
}
