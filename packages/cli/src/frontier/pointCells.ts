import type { MemoryMap } from 'paretoken'
import { formatNumber } from '../output/formatNumber.ts'

/** Share of memory that is taken, what is kept back included. */
export const memoryShare = ({ memory }: { readonly memory: MemoryMap }): number =>
  1 - memory.freeBytes / memory.capacityBytes

/** A share as a percentage with two digits, 100 % with three. */
export const percentCell = (share: number): string => `${formatNumber(100 * share, 2)} %`
