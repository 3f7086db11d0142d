import { indexKeyBytes } from 'paretoken'
import type { Block } from './blockChanges.ts'
import { isBlock } from './changeBlock.ts'

/** What is filled in for an attention's sparse selection: the field that holds it, and its fields. */
function defaultsOf(attention: Block, hiddenSize: unknown): Block {
  const { selection } = attention
  if (!isBlock(selection)) return {}
  const indexer = isBlock(selection.indexer) ? selection.indexer : undefined
  const dimension = (indexer ?? selection).headDimension
  const bytes = typeof dimension === 'number' ? indexKeyBytes(dimension) : undefined
  if (attention.kind === 'compressed') return { cacheBytesPerEntry: bytes }
  return indexer ? { queryInput: attention.queryLoraRank ?? hiddenSize, cacheBytesPerToken: bytes } : {}
}

const mapSelection = (attention: Block, change: (fields: Block) => Block): Block => {
  const { selection } = attention
  if (!isBlock(selection)) return attention
  if (attention.kind === 'compressed') return { ...attention, selection: change(selection) }
  const { indexer } = selection
  return isBlock(indexer)
    ? { ...attention, selection: { ...selection, indexer: change(indexer) } }
    : attention
}

/** An attention with what its indexer follows from the rest filled in, where it is not given. */
export const withIndexerDefaults = (attention: Block, hiddenSize: unknown): Block =>
  mapSelection(attention, (fields) => ({ ...defaultsOf(attention, hiddenSize), ...fields }))

/** An attention without what its indexer would be given anyway, so that it follows when the rest is changed. */
export function withoutIndexerDefaults(attention: Block, hiddenSize: number): Block {
  const defaults = defaultsOf(attention, hiddenSize)
  return mapSelection(attention, (fields) =>
    Object.fromEntries(Object.entries(fields).filter(([name, value]) => defaults[name] !== value)),
  )
}
