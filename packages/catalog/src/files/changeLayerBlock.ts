import { attentionShapes } from './attentionSchema.ts'
import type { Block } from './blockChanges.ts'
import { changeBlock } from './changeBlock.ts'
import { feedForwardShapes } from './feedForwardSchema.ts'
import type { Path } from './path.ts'
import type { Report } from './resolveQuantity.ts'

/** The blocks of a layer. */
export type BlockName = 'attention' | 'feedForward'

/** A block of a layer: null where the layer has none, undefined where that is not known yet. */
export type LayerBlock = Block | null | undefined

/** A group of layers as a file gives it or as it is resolved, still to be checked. */
export type LayerFields = {
  readonly count?: unknown
  readonly attention?: LayerBlock
  readonly feedForward?: LayerBlock
  readonly parallel?: unknown
  readonly norms?: unknown
}

const shapesOf: { readonly [name in BlockName]: Readonly<Record<string, object>> } = {
  attention: attentionShapes,
  feedForward: feedForwardShapes,
}

/** The kinds of a block. */
export const kindsOf = (name: BlockName): readonly string[] => Object.keys(shapesOf[name])

/** A block with a change on top: one that names another kind replaces it. */
export function changeLayerBlock(
  given: LayerBlock,
  base: LayerBlock,
  path: Path,
  report: Report,
): LayerBlock {
  if (given === undefined) return base
  if (given === null) return null
  const another = given.kind !== undefined && given.kind !== base?.kind
  return changeBlock(given, another ? undefined : (base ?? undefined), path, report)
}

/** Whether blocks of that one's kind have a field of that name. */
export const hasField = (block: Block, name: BlockName, field: string): boolean =>
  Object.hasOwn(shapesOf[name][String(block.kind)] ?? {}, field)

/**
 * Which of several blocks a change for the whole model means: those of the kind it names, or all where none is of that
 * kind; without a kind, those of a kind that has its fields. Undefined where none has them.
 */
export function blocksMeant(
  given: Block,
  blocks: readonly LayerBlock[],
  name: BlockName,
): readonly boolean[] | undefined {
  const { kind, ...rest } = given
  const fields = Object.keys(rest)
  const meant = blocks.map((block) => {
    if (block === null) return false
    if (block === undefined) return true
    if (kind !== undefined) return block.kind === kind
    return fields.every((field) => hasField(block, name, field))
  })
  if (meant.includes(true)) return meant
  return kind === undefined ? undefined : blocks.map((block) => block !== null)
}
