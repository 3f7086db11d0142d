import type { Attention } from '../model/attention.ts'
import type { FeedForward } from '../model/feedForward.ts'
import type { LayerGroup, Transformer } from '../model/transformer.ts'

/** Blocks of one shape, and in how many layers of the model they stand. */
export type Blocks<Block> = {
  readonly block: Block
  readonly count: number
  /** Layers have attention and feed-forward block side by side. */
  readonly parallel: boolean
}

/** The blocks of a model, those of one shape together, wherever they stand. */
export type ModelBlocks = {
  readonly attention: readonly Blocks<Attention>[]
  readonly feedForward: readonly Blocks<FeedForward>[]
}

function together<Block>(
  layers: readonly LayerGroup[],
  blockOf: (layer: LayerGroup) => Block | null,
): readonly Blocks<Block>[] {
  const byShape = new Map<string, Blocks<Block>>()
  for (const layer of layers) {
    const block = blockOf(layer)
    if (block === null) continue
    const parallel = layer.parallel === true && layer.attention !== null && layer.feedForward !== null
    const shape = `${JSON.stringify(block)}${parallel}`
    const count = layer.count + (byShape.get(shape)?.count ?? 0)
    byShape.set(shape, { block, count, parallel })
  }
  return [...byShape.values()]
}

/** The blocks of a model's layers. */
export const modelBlocks = ({ layers }: Transformer): ModelBlocks => ({
  attention: together(layers, ({ attention }) => attention),
  feedForward: together(layers, ({ feedForward }) => feedForward),
})
