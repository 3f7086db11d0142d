import type { Accelerator } from '../hardware/accelerator.ts'
import type { Calibration } from '../hardware/calibration.ts'
import { usableHbmBytes } from '../hardware/usableHbmBytes.ts'
import type { StageMemory } from './stageMemory.ts'

/** Bytes of an accelerator's memory that are kept back whatever the weights: by the runtime, and against running out. */
export const keptBackBytes = (hardware: Accelerator, calibration: Calibration): number =>
  calibration.reservedBytes + calibration.reservedShare * usableHbmBytes(hardware)

/** What weights and sequences share of an accelerator's memory. */
export type SharedMemory = {
  /** Bytes, what is kept back left out. */
  readonly bytes: number
  /** Share of what weights leave free that is left unused. */
  readonly unusedShare: number
}

/** What weights and sequences share of a machine's memory. */
export const sharedMemory = (hardware: Accelerator, calibration: Calibration): SharedMemory => ({
  bytes: usableHbmBytes(hardware) - keptBackBytes(hardware, calibration),
  unusedShare: calibration.reservedFreeShare,
})

const perSequence = (stage: StageMemory): number =>
  stage.kvCacheBytesPerSequence + stage.stateBytesPerSequence + stage.activationBytesPerSequence

/** The most sequences in a micro-batch of one replica that memory holds; 0 where not even one fits, below 0 never. */
export const mostSequences = (stages: readonly StageMemory[], { bytes, unusedShare }: SharedMemory): number =>
  (1 - unusedShare) *
  Math.max(0, Math.min(...stages.map((stage) => (bytes - stage.weightBytes) / perSequence(stage))))

/** What one accelerator's memory holds: that of the fullest stage. */
export type MemoryMap = {
  readonly weightBytes: number
  readonly kvCacheBytes: number
  /** Recurrent states of linear attention and state-space layers. */
  readonly stateBytes: number
  readonly activationBytes: number
  /** Kept back: the runtime's own, and a margin. */
  readonly reservedBytes: number
  /** All memory there is. */
  readonly capacityBytes: number
  /** What is left; 0 where it does not fit. */
  readonly freeBytes: number
  /** What is missing; 0 where it fits. */
  readonly shortfallBytes: number
}

/** The memory of the fullest stage with that many sequences in each micro-batch of a replica. */
export function memoryMap(
  stages: readonly StageMemory[],
  sequences: number,
  hardware: Accelerator,
  calibration: Calibration,
): MemoryMap {
  const used = (stage: StageMemory): number => stage.weightBytes + sequences * perSequence(stage)
  const fullest = stages.reduce((a, b) => (used(b) > used(a) ? b : a))
  const capacityBytes = usableHbmBytes(hardware)
  const { bytes, unusedShare } = sharedMemory(hardware, calibration)
  const reservedBytes = capacityBytes - bytes + unusedShare * Math.max(0, bytes - fullest.weightBytes)
  const left = capacityBytes - reservedBytes - used(fullest)
  return {
    weightBytes: fullest.weightBytes,
    kvCacheBytes: sequences * fullest.kvCacheBytesPerSequence,
    stateBytes: sequences * fullest.stateBytesPerSequence,
    activationBytes: sequences * fullest.activationBytesPerSequence,
    reservedBytes,
    capacityBytes,
    freeBytes: Math.max(0, left),
    shortfallBytes: Math.max(0, -left),
  }
}
