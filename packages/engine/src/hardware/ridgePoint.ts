import type { ComputeFormat } from '../model/numberFormat.ts'
import type { Accelerator } from './accelerator.ts'

/**
 * FLOP per byte of memory traffic above which arithmetic in that format takes longer than reading its operands; undefined
 * where the accelerator has no arithmetic of that format. Williams, Waterman and Patterson 2009, "Roofline".
 */
export function ridgePoint(
  accelerator: Pick<Accelerator, 'flopPerSecond' | 'hbmBytesPerSecond'>,
  format: ComputeFormat,
): number | undefined {
  const flopPerSecond = accelerator.flopPerSecond[format]
  return flopPerSecond === undefined ? undefined : flopPerSecond / accelerator.hbmBytesPerSecond
}
