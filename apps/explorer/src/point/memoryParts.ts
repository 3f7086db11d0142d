import type { MemoryMap } from 'paretoken'

/** Something that takes a part of a whole. */
export type Part = {
  readonly name: string
  readonly amount: number
  /** The colour it is drawn in, as the style sheet has it; nothing is drawn of what is free. */
  readonly colour?: string
}

/** What fills the memory of the fullest accelerator, what is free last; what takes nothing is left out. */
export const memoryParts = (memory: MemoryMap): readonly Part[] =>
  [
    { name: 'weights', amount: memory.weightBytes, colour: 'var(--cause-2)' },
    { name: 'KV cache', amount: memory.kvCacheBytes, colour: 'var(--cause-1)' },
    { name: 'recurrent state', amount: memory.stateBytes, colour: 'var(--cause-3)' },
    { name: 'activations', amount: memory.activationBytes, colour: 'var(--cause-0)' },
    { name: 'kept back', amount: memory.reservedBytes, colour: 'var(--cause-6)' },
    { name: 'free', amount: memory.freeBytes },
  ].filter(({ amount }) => amount > 0)
