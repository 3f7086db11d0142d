import type { Block } from './blockChanges.ts'
import { changeBlock } from './changeBlock.ts'
import {
  type BlockName,
  blocksMeant,
  changeLayerBlock,
  hasField,
  kindsOf,
  type LayerBlock,
  type LayerFields,
} from './changeLayerBlock.ts'
import type { DescribedLayers, DescribedModel } from './modelSchema.ts'
import type { Path } from './path.ts'
import type { Report } from './resolveQuantity.ts'
import { type CountedLayers, scaleCounts } from './scaleCounts.ts'

/** What a file says of layers: their groups, and what counts for all of them. */
export type LayerChanges = Pick<DescribedModel, 'attention' | 'feedForward' | 'parallel' | 'norms'> & {
  readonly layers: DescribedLayers
  /** Where in the file the groups are given. */
  readonly path: Path
}

/** How to write the blocks that layers which extend none cannot do without. */
const needed = {
  attention: '{ kind: grouped-query, queryHeads: 64, keyValueHeads: 8, headDimension: 128 }',
  feedForward: '{ kind: dense, width: 28672 }',
}

/** A group as the file gives it, what it builds on, and where it is given. */
type Group = {
  readonly own: LayerFields
  readonly base: LayerFields | undefined
  readonly path: Path
}

const withoutCount = ({ count: _, ...group }: CountedLayers): LayerFields => group

/** The groups that a file lists, each on top of the base's in the same place, else the base's last. */
const listed = (
  given: readonly LayerFields[],
  base: readonly CountedLayers[] | undefined,
  path: Path,
): readonly Group[] => {
  const last = base?.at(-1)
  return given.map((own, index) => ({
    own,
    base: base?.[index] ?? (last && withoutCount(last)),
    path: [...path, index],
  }))
}

function groupsOf(
  { layers, path }: LayerChanges,
  base: readonly CountedLayers[] | undefined,
  report: Report,
): readonly Group[] {
  if (Array.isArray(layers)) return listed(layers, base, path)
  if (base !== undefined) {
    const scaled = layers === undefined ? base : scaleCounts(layers, base, path, report)
    return scaled.map((group) => ({ own: {}, base: group, path }))
  }
  if (typeof layers === 'object') report(path, 'cannot be a factor: there are no layers to multiply')
  return [{ own: { count: typeof layers === 'number' ? layers : 0 }, base: undefined, path }]
}

/** Reports what kept a change for all layers from fitting any of them. */
function reportUnfit(given: Block, bases: readonly LayerBlock[], name: BlockName, report: Report): void {
  const blocks = bases.flatMap((base) => (base ? [base] : []))
  const kinds = [...new Set(blocks.map((block) => String(block.kind)))].join(', ')
  const strange = Object.keys(given).filter((field) => !blocks.some((block) => hasField(block, name, field)))
  for (const field of strange)
    report([name, field], `is not a field of ${kinds || 'what this extends'}; give a kind to replace that`)
  if (strange.length === 0)
    report([name], `has fields of several kinds (${kinds}); change their groups apart`)
}

/** Reports what a block lacks to be of any kind. */
function reportLack(block: LayerBlock, { own, path }: Group, name: BlockName, report: Report): void {
  const listed = typeof path.at(-1) === 'number'
  const rest = listed ? 'or none' : 'or name what this extends'
  if (block === undefined)
    report(listed ? path : [], `lacks ${name}; give it, as in ${name}: ${needed[name]}, ${rest}`)
  else if (block !== null && block.kind === undefined)
    report(
      [...(own[name] === undefined ? [] : path), name, 'kind'],
      `is missing; it must be one of ${kindsOf(name).join(', ')}`,
    )
}

/** For each group its block of that name: the base's, changed by what counts for all, changed by its own. */
function blocksOf(name: BlockName, groups: readonly Group[], changes: LayerChanges, report: Report) {
  const common = changes[name]
  const bases = groups.map(({ base }) => base?.[name])
  const meant = common && blocksMeant(common, bases, name)
  if (common !== undefined && meant === undefined) reportUnfit(common, bases, name, report)
  return groups.map((group, index) => {
    const base = bases[index]
    const shared = meant?.[index] === true ? changeLayerBlock(common, base, [name], report) : base
    const block = changeLayerBlock(group.own[name], shared, [...group.path, name], report)
    reportLack(block, group, name, report)
    return block
  })
}

/**
 * The groups of layers that a file describes, on top of those it extends, if any. They are as the file says and still
 * to be checked.
 */
export function resolveLayers(
  changes: LayerChanges,
  base: readonly CountedLayers[] | undefined,
  report: Report,
): readonly LayerFields[] {
  const { parallel, norms } = changes
  const groups = groupsOf(changes, base, report)
  const attention = blocksOf('attention', groups, changes, report)
  const feedForward = blocksOf('feedForward', groups, changes, report)
  return groups.map(({ own, base: under, path }, index) => {
    const shared = changeBlock({ parallel, norms }, under, [], report)
    const { count, parallel: ownParallel, norms: ownNorms } = own
    return {
      ...changeBlock({ count, parallel: ownParallel, norms: ownNorms }, shared, path, report),
      attention: attention[index],
      feedForward: feedForward[index],
    }
  })
}
