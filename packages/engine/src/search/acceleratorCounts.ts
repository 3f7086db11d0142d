import type { Accelerator } from '../hardware/accelerator.ts'
import { largestSystemSize } from '../hardware/interconnect.ts'
import { InputError } from '../inputError.ts'

/** Powers of two times some number, up to a most. */
function doublings(first: number, most: number): number[] {
  const counts: number[] = []
  for (let count = first; count <= most; count *= 2) counts.push(count)
  return counts
}

/** The most accelerators that can be joined, up to a maximum. Throws InputError where that is no number of accelerators. */
function mostOf({ interconnect }: Pick<Accelerator, 'interconnect'>, maximumAccelerators: number): number {
  if (!Number.isInteger(maximumAccelerators) || maximumAccelerators < 1)
    throw new InputError(
      `maximumAccelerators must be a whole number of at least 1, not ${maximumAccelerators}`,
    )
  return Math.min(maximumAccelerators, largestSystemSize(interconnect))
}

/** Every number of accelerators up to a maximum, no more than the interconnect joins. */
export const everyCount = (
  hardware: Pick<Accelerator, 'interconnect'>,
  maximumAccelerators: number,
): readonly number[] => Array.from({ length: mostOf(hardware, maximumAccelerators) }, (_, index) => index + 1)

/**
 * Numbers of accelerators that people deploy, up to a maximum: 1, 2, 4 and so on, whole domains of the fastest interconnect (72, 144, …),
 * and the maximum itself; no more than the interconnect joins.
 */
export function acceleratorCounts(
  hardware: Pick<Accelerator, 'interconnect'>,
  maximumAccelerators: number,
): readonly number[] {
  const most = mostOf(hardware, maximumAccelerators)
  const domain = hardware.interconnect[0]?.size ?? 1
  return [...new Set([...doublings(1, most), ...doublings(domain, most), most])].sort((a, b) => a - b)
}
