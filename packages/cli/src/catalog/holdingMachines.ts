import { accelerator } from '@paretoken/catalog'
import {
  kvCacheBytes,
  type Precision,
  stateBytes,
  type Transformer,
  usableHbmBytes,
  weightBytes,
} from 'paretoken'
import { forServedFormats, type ServedFormat } from './servedFormats.ts'

/** What a machine must hold beside the weights for the count: a modest load. */
export const heldLoad = { sequences: 16, contextTokens: 8000, freeShare: 0.1 } as const

const popular = [
  'a100-sxm-80gb',
  'h100-sxm',
  'h200-sxm',
  'b200-sxm',
  'gb300-nvl72',
  'mi300x',
  'mi355x',
  'tpu-v6e',
  'tpu-v7',
  'trainium2',
] as const

/** How many of an accelerator hold a model. */
export type HoldingMachine = {
  readonly id: string
  readonly usableHbmBytes: number
  /** Accelerators needed, for the checkpoint's own precision and for each format served. */
  readonly accelerators: Readonly<Record<'checkpoint' | ServedFormat, number>>
}

/** Bytes of the weights and of the KV cache and state of the load. */
function heldBytes(model: Transformer, precision: Precision): number {
  const perSequence = kvCacheBytes(model, heldLoad.contextTokens, precision) + stateBytes(model, precision)
  return weightBytes(model, precision).total + heldLoad.sequences * perSequence
}

/** How many of each popular accelerator hold the weights and a modest load, by memory alone; a tenth of it is left free. */
export function holdingMachines(model: Transformer, checkpoint: Precision): readonly HoldingMachine[] {
  const held = {
    checkpoint: heldBytes(model, checkpoint),
    ...forServedFormats((precision) => heldBytes(model, precision)),
  }
  return popular.map((id) => {
    const usable = usableHbmBytes(accelerator(id))
    const needed = (bytes: number) => Math.ceil(bytes / (usable * (1 - heldLoad.freeShare)))
    return {
      id,
      usableHbmBytes: usable,
      accelerators: {
        checkpoint: needed(held.checkpoint),
        bf16: needed(held.bf16),
        fp8: needed(held.fp8),
        nvfp4: needed(held.nvfp4),
        int4: needed(held.int4),
      },
    }
  })
}
