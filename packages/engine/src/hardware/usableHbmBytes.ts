import type { Accelerator } from './accelerator.ts'

/** Bytes of memory there really are: as the driver reports them where that is known, else as the data sheet says. */
export const usableHbmBytes = (accelerator: Pick<Accelerator, 'hbmBytes' | 'reportedHbmBytes'>): number =>
  accelerator.reportedHbmBytes ?? accelerator.hbmBytes
