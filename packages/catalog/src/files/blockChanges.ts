import { z } from 'zod'
import { changes } from './changes.ts'
import { fields } from './fields.ts'

type Shapes = Readonly<Record<string, Readonly<Record<string, z.ZodType>>>>

/**
 * Plain fields, as what a file gives for a block before it is known what the block builds on: numbers can be factors,
 * `null` takes away.
 */
export type Block = { readonly [field: string]: unknown }

/** Stands for the kind in a change that names none. */
const noKind = z.undefined().optional()

/**
 * A block of a layer as a file gives it: with `kind`, the fields of that kind; without, those of any kind, for a change
 * of what is in place.
 * @param shapes the fields of each kind
 * @param ofSeveralKinds fields that differ from kind to kind, as a change without a kind may give them
 */
export function blockChanges(shapes: Shapes, ofSeveralKinds: Shapes[string] = {}): z.ZodType<Block> {
  const kinds = Object.entries(shapes).map(([kind, shape]) =>
    fields({ kind: z.literal(kind), ...changes(shape) }),
  )
  const inReverse = [...Object.values(shapes).toReversed(), ofSeveralKinds]
  const all = Object.fromEntries(inReverse.flatMap((shape) => Object.entries(shape)))
  return z.discriminatedUnion('kind', [fields({ kind: noKind, ...changes(all) }), ...kinds])
}
