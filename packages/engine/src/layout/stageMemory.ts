import type { Precision } from '../model/precision.ts'
import type { Transformer } from '../model/transformer.ts'
import { activationBytesPerSequence } from './activationBytes.ts'
import { endShardBytes } from './endShardBytes.ts'
import { type LayerShardBytes, layerShardBytes } from './layerShardBytes.ts'
import type { Layout } from './layout.ts'
import { heaviestStages } from './pipelineStages.ts'

/** What one accelerator's memory holds besides sequences, and what each sequence adds, on one kind of pipeline stage. */
export type StageMemory = {
  readonly weightBytes: number
  /** Cache of one sequence of each of the micro-batches in flight. */
  readonly kvCacheBytesPerSequence: number
  /** Recurrent state of the same. */
  readonly stateBytesPerSequence: number
  /** Activations of one sequence of one micro-batch. */
  readonly activationBytesPerSequence: number
}

/**
 * The most that layers of any stage come to: of every kind no more than its share, rounded up, the heaviest kinds first. Layers of a
 * kind are spread over the model, as hybrids have them, or are nearly all, as in mixtures with a few dense layers.
 */
function heaviestLayers(
  layers: readonly LayerShardBytes[],
  bytesOf: (layer: LayerShardBytes) => number,
  stageLayers: number,
  allLayers: number,
): number {
  if (layers.length === 1) return stageLayers * bytesOf(layers[0] as LayerShardBytes)
  let left = stageLayers
  let bytes = 0
  for (const layer of [...layers].sort((a, b) => bytesOf(b) - bytesOf(a))) {
    const taken = Math.min(left, Math.ceil((layer.count * stageLayers) / allLayers))
    bytes += taken * bytesOf(layer)
    left -= taken
  }
  return bytes
}

/** What has to be known of a model, a layout's stage and a workload before any pipeline degree's memory can be told. */
export type StageShard = {
  readonly layers: readonly LayerShardBytes[]
  readonly ends: ReturnType<typeof endShardBytes>
  readonly activations: number
}

/** What an accelerator of the stage with the head holds beside the model, for speculative decoding. */
export type HeldBeside = Omit<StageMemory, 'stateBytesPerSequence'>

/** Bytes of the shards of one stage. @param context tokens of each sequence that memory must hold */
export const stageShard = (
  model: Transformer,
  precision: Precision,
  layout: Layout,
  context: number,
): StageShard => ({
  layers: layerShardBytes(model, precision, layout, context),
  ends: endShardBytes(model, precision, layout),
  activations: activationBytesPerSequence(model, layout),
})

/**
 * The memory of each kind of stage that could be the fullest, for a pipeline of that many stages, all kept busy.
 * @param beside what the stage with the head holds beside the model, for one micro-batch; nothing when absent
 */
export function stageMemories(
  { layers, ends, activations }: StageShard,
  pipelineParallel: number,
  beside?: HeldBeside,
): readonly StageMemory[] {
  const all = layers.reduce((sum, { count }) => sum + count, 0)
  return heaviestStages(all, pipelineParallel).map((stage) => {
    const sum = (bytesOf: (layer: LayerShardBytes) => number): number =>
      heaviestLayers(layers, bytesOf, stage.layers, all)
    const copy = stage.hasHead && !stage.hasEmbedding ? ends.tiedHead : 0
    const held = stage.hasHead ? beside : undefined
    return {
      weightBytes:
        sum(({ weights }) => weights) +
        (stage.hasEmbedding ? ends.embedding : 0) +
        (stage.hasHead ? ends.head + copy : 0) +
        (held?.weightBytes ?? 0),
      kvCacheBytesPerSequence:
        pipelineParallel *
        (sum(({ cachePerSequence }) => cachePerSequence) + (held?.kvCacheBytesPerSequence ?? 0)),
      stateBytesPerSequence: pipelineParallel * sum(({ statePerSequence }) => statePerSequence),
      activationBytesPerSequence: activations + (held?.activationBytesPerSequence ?? 0),
    }
  })
}
