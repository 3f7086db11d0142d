import { type Attention, isCached } from '../model/attention.ts'
import { layerCount, type Transformer } from '../model/transformer.ts'

/** A number of parts, and what they are, that accelerators share out evenly. */
export type Parts = { readonly what: string; readonly count: number }

/** What of a model has to come out even when it is split: computed once, asked for every layout. */
export type ShardingRules = {
  /** Layers, which pipeline stages share; stages may differ by one layer. */
  readonly layers: number
  /** Elements of the hidden state, which the rows of two-dimensional tensor parallelism split. */
  readonly hiddenSize: number
  /** Heads that the accelerators of one attention group (tensor × context parallel) split. */
  readonly heads: readonly Parts[]
  /** Heads and groups that are split too, and replicated where there are fewer of them than accelerators. */
  readonly sharedHeads: readonly Parts[]
  /** Widths of dense blocks and shared experts. */
  readonly denseWidths: readonly Parts[]
  /** Routed experts of each mixture; empty in dense models. */
  readonly experts: readonly Parts[]
  /** Widths of routed experts. */
  readonly expertWidths: readonly Parts[]
  /** Some layer has a cache that grows with the context, so that context parallelism has something to split. */
  readonly hasCache: boolean
}

const distinct = (parts: readonly Parts[]): readonly Parts[] => [
  ...new Map(parts.filter(({ count }) => count > 0).map((part) => [part.count, part])).values(),
]

/** Heads of an attention that must divide evenly. */
function headsOf(attention: Attention): readonly Parts[] {
  switch (attention.kind) {
    case 'grouped-query':
    case 'compressed':
      return [{ what: 'query heads', count: attention.queryHeads }]
    case 'gated-delta-net':
      return [{ what: 'value heads of linear attention', count: attention.valueHeads }]
    case 'latent':
      return [{ what: 'attention heads', count: attention.heads }]
    case 'kimi-delta':
    case 'lightning':
      return [{ what: 'heads of linear attention', count: attention.heads }]
    case 'mamba-2':
      return [{ what: 'heads of state-space layers', count: attention.heads }]
    case 'mamba':
      return [{ what: 'channels of state-space layers', count: attention.innerSize }]
    case 'short-convolution':
      return []
  }
}

/** Heads or groups of an attention that may be replicated. */
function sharedHeadsOf(attention: Attention): readonly Parts[] {
  switch (attention.kind) {
    case 'grouped-query':
      return [{ what: 'key–value heads', count: attention.keyValueHeads }]
    case 'gated-delta-net':
      return [{ what: 'key heads of linear attention', count: attention.keyHeads }]
    case 'mamba-2':
      return [{ what: 'groups of state-space layers', count: attention.groups }]
    case 'compressed':
      return [{ what: 'output groups', count: attention.outputGroups }]
    default:
      return []
  }
}

/** The sharding rules of a model. */
export function shardingRules(model: Transformer): ShardingRules {
  const attentions = model.layers.flatMap(({ attention }) => (attention === null ? [] : [attention]))
  const blocks = model.layers.flatMap(({ feedForward }) => (feedForward === null ? [] : [feedForward]))
  const mixtures = blocks.flatMap((block) => (block.kind === 'mixture' ? [block] : []))
  const dense = blocks.flatMap((block) => (block.kind === 'dense' ? [block] : []))
  return {
    layers: layerCount(model),
    hiddenSize: model.hiddenSize,
    heads: distinct(attentions.flatMap(headsOf)),
    sharedHeads: distinct(attentions.flatMap(sharedHeadsOf)),
    denseWidths: distinct([
      ...dense.map(({ width }) => ({ what: 'the width of dense blocks', count: width })),
      ...mixtures.map(({ sharedWidth = 0 }) => ({ what: 'the width of shared experts', count: sharedWidth })),
      ...mixtures.map(({ denseWidth = 0 }) => ({ what: 'the width of dense blocks', count: denseWidth })),
    ]),
    experts: distinct(mixtures.map(({ experts }) => ({ what: 'routed experts', count: experts }))),
    expertWidths: distinct(
      mixtures.map(({ expertWidth }) => ({ what: 'the width of routed experts', count: expertWidth })),
    ),
    hasCache: attentions.some(isCached),
  }
}
