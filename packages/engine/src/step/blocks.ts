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

/** Whether two pieces of plain data are alike in every field. */
function alike(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const [a, b] = [one as Record<string, unknown>, other as Record<string, unknown>]
  for (const field in a) if (!alike(a[field], b[field])) return false
  for (const field in b) if (!(field in a)) return false
  return true
}

function together<Block>(
  layers: readonly LayerGroup[],
  blockOf: (layer: LayerGroup) => Block | null,
): readonly Blocks<Block>[] {
  const found: Blocks<Block>[] = []
  for (const layer of layers) {
    const block = blockOf(layer)
    if (block === null) continue
    const parallel = layer.parallel === true && layer.attention !== null && layer.feedForward !== null
    const index = found.findIndex((each) => each.parallel === parallel && alike(each.block, block))
    const before = found[index]
    if (before === undefined) found.push({ block, count: layer.count, parallel })
    else found[index] = { ...before, count: before.count + layer.count }
  }
  return found
}

/** The blocks of a model's layers. */
export const modelBlocks = ({ layers }: Transformer): ModelBlocks => ({
  attention: together(layers, ({ attention }) => attention),
  feedForward: together(layers, ({ feedForward }) => feedForward),
})
