import type { Transformer } from 'paretoken'
import type { Block } from './blockChanges.ts'
import { changeBlock } from './changeBlock.ts'
import type { LayerFields } from './changeLayerBlock.ts'
import { withIndexerDefaults, withoutIndexerDefaults } from './indexerDefaults.ts'
import type { DescribedModel } from './modelSchema.ts'
import { resolveLayers } from './resolveLayers.ts'
import { resolvePrediction } from './resolvePrediction.ts'
import type { Report } from './resolveQuantity.ts'
import type { CountedLayers } from './scaleCounts.ts'
import { transformerShape } from './transformerSchema.ts'

const isOwnField = (field: string): boolean => Object.hasOwn(transformerShape, field)

/** The fields of a model that do not concern its layers. */
const ownFields = (model: Block): Block =>
  Object.fromEntries(Object.entries(model).filter(([field]) => isOwnField(field)))

const mapAttention = <Group extends LayerFields>(
  group: Group,
  change: (attention: Block) => Block,
): Group => {
  const { attention } = group
  return attention ? { ...group, attention: change(attention) } : group
}

/** What is extended, without what follows from the rest of it. */
function baseOf({ layers, multiTokenPrediction, hiddenSize }: Transformer) {
  const strip = (group: CountedLayers) =>
    mapAttention(group, (attention) => withoutIndexerDefaults(attention, hiddenSize))
  const own = { layers: layers.map(strip) }
  if (multiTokenPrediction === undefined) return own
  const { modules, layers: predicting } = multiTokenPrediction
  return { ...own, multiTokenPrediction: { modules, layers: predicting.map(strip) } }
}

/** The shape of a model that a file describes, on top of the one it extends, if any; still to be checked. */
export function resolveTransformer(
  given: DescribedModel,
  base: Transformer | undefined,
  report: Report,
): Block {
  const shape = changeBlock(ownFields(given), base && ownFields(base), [], report)
  const under = base && baseOf(base)
  const layers = resolveLayers({ ...given, layers: given.layers, path: ['layers'] }, under?.layers, report)
  const prediction = resolvePrediction(given, under, layers.at(-1), report)
  const complete = (groups: readonly LayerFields[]) =>
    groups.map((group) =>
      mapAttention(group, (attention) => withIndexerDefaults(attention, shape.hiddenSize)),
    )
  return {
    ...shape,
    layers: complete(layers),
    ...(prediction && { multiTokenPrediction: { ...prediction, layers: complete(prediction.layers) } }),
  }
}
