import type { Attention, FeedForward, FigureProblem, LayerGroup, Transformer } from 'paretoken'
import { layerCount } from 'paretoken'
import { largest } from './wholeField.ts'

type Problems = readonly FigureProblem[]

const at = (field: string, sentence: string): Problems => [{ path: [field], sentence }]

const inside = (step: string | number, problems: Problems): Problems =>
  problems.map(({ path, sentence }) => ({ path: [step, ...path], sentence }))

/** What is wrong where one count must divide another. */
const divides = (field: string, value: number, of: string, total: number): Problems =>
  total % value === 0 ? [] : at(field, `must divide the ${total} ${of} evenly, which ${value} does not`)

function attentionProblems(attention: Attention): Problems {
  switch (attention.kind) {
    case 'grouped-query':
      return [
        ...divides('keyValueHeads', attention.keyValueHeads, 'queryHeads', attention.queryHeads),
        ...(attention.chunk !== undefined && attention.window !== undefined
          ? at('chunk', 'cannot be given together with a window; give one of them')
          : []),
      ]
    case 'compressed':
      return [
        ...divides('outputGroups', attention.outputGroups, 'queryHeads', attention.queryHeads),
        ...(attention.selection !== null && attention.ratio === null
          ? at('selection', 'chooses among compressed entries and needs a ratio')
          : []),
      ]
    case 'gated-delta-net':
      return divides('keyHeads', attention.keyHeads, 'valueHeads', attention.valueHeads)
    case 'mamba-2':
      return divides('groups', attention.groups, 'heads', attention.heads)
    default:
      return []
  }
}

function feedForwardProblems(feedForward: FeedForward): Problems {
  if (feedForward.kind === 'dense') return []
  const { experts, activeExperts, identityExperts = 0 } = feedForward
  const most = experts + identityExperts
  return activeExperts <= most
    ? []
    : at('activeExperts', `must be at most the number of experts, ${most}, not ${activeExperts}`)
}

function layerProblems({ attention, feedForward, parallel }: LayerGroup): Problems {
  const missing = attention === null || feedForward === null
  return [
    ...(attention === null ? [] : inside('attention', attentionProblems(attention))),
    ...(feedForward === null ? [] : inside('feedForward', feedForwardProblems(feedForward))),
    ...(attention === null && feedForward === null
      ? at('attention', 'and feedForward cannot both be none: a layer has at least one of them')
      : parallel === true && missing
        ? at('parallel', 'needs both attention and feedForward')
        : []),
  ]
}

/** Layers that use the choice of an earlier one again need an earlier one that chooses. */
const selectionProblems = (layers: readonly LayerGroup[]): Problems =>
  layers.flatMap(({ attention }, index) => {
    if (attention === null || !('selection' in attention) || attention.kind === 'compressed') return []
    if (attention.selection === undefined || attention.selection.indexer !== null) return []
    const chosen = layers
      .slice(0, index)
      .some(({ attention: earlier }) => earlier && 'selection' in earlier && earlier.selection)
    const sentence =
      'is missing, and no layer before chooses; give it, as in { heads: 64, headDimension: 128 }'
    return chosen ? [] : [{ path: [index, 'attention', 'selection', 'indexer'], sentence }]
  })

const allLayers = (layers: readonly LayerGroup[]): Problems =>
  inside(
    'layers',
    layers.flatMap((layer, index) => inside(index, layerProblems(layer))),
  )

/** Everything that cannot be in a model whose fields are each in their range, in reading order. */
export function transformerProblems(model: Transformer): Problems {
  const count = layerCount(model)
  const { multiTokenPrediction } = model
  return [
    ...(count <= largest.layers
      ? []
      : at('layers', `must be at most ${largest.layers} together, not ${count}`)),
    ...allLayers(model.layers),
    ...inside('layers', selectionProblems(model.layers)),
    ...(multiTokenPrediction ? inside('multiTokenPrediction', allLayers(multiTokenPrediction.layers)) : []),
  ]
}
