import { attentionRanks } from '../layout/layout.ts'
import { type Attention, attentionProjections } from '../model/attention.ts'
import { bytesPerElement } from '../model/numberFormat.ts'
import { communicationFormat } from '../model/precision.ts'
import type { LayerGroup } from '../model/transformer.ts'
import type { NetworkCosts } from '../network/networkCosts.ts'
import type { Exchange, Message } from './message.ts'
import type { ShardedSubject } from './subject.ts'

/** Elements between the matrices of a block for one token: out of the first, into the last. */
type Inner = { readonly outOfFirst: number; readonly intoLast: number }

/** The output projection reads what attention gives; all other projections are made from the hidden state. */
function innerOfAttention(attention: Attention, hiddenSize: number): Inner {
  if (attention.kind === 'grouped-query') {
    const { queryHeads, keyValueHeads, headDimension, valueHeadDimension = headDimension } = attention
    return {
      outOfFirst: queryHeads * headDimension + keyValueHeads * (headDimension + valueHeadDimension),
      intoLast: queryHeads * valueHeadDimension,
    }
  }
  const projected = attentionProjections(attention, hiddenSize) / hiddenSize
  return { outOfFirst: projected / 2, intoLast: projected / 2 }
}

function innerOfFeedForward({ feedForward }: LayerGroup): Inner {
  if (feedForward?.kind !== 'dense') return { outOfFirst: 0, intoLast: 0 }
  const { width, gated } = feedForward
  return { outOfFirst: gated ? 2 * width : width, intoLast: width }
}

/**
 * Messages of two-dimensional tensor parallelism, for all layers of a kind. With X rows and Y columns of accelerators a block's input is gathered over a
 * row (each has d/X of it), what the first matrices give is added up over a column, shared out and gathered again, and the output
 * added up over a row. Layers that run attention and feed-forward side by side gather and add up once for both. Pope et al.,
 * arXiv:2211.05102, section 3.2.2.
 */
export function rowExchanges(
  layer: LayerGroup,
  subject: ShardedSubject,
  costs: NetworkCosts,
): readonly Exchange[] {
  const { layout, model, precision } = subject
  const rows = layout.tensorParallelRows
  const columns = attentionRanks(layout) / rows
  const bytes = bytesPerElement[communicationFormat(precision)]
  const alongRow = { size: columns, stride: 1 }
  const alongColumn = { size: rows, stride: columns }
  const hidden = (model.hiddenSize / rows) * bytes
  const gather: Message = {
    name: 'gathering the hidden state',
    cost: costs.allGather(alongRow),
    bytesEach: hidden,
  }
  const scatter: Message = {
    name: 'adding up outputs',
    cost: costs.reduceScatter(alongRow),
    bytesEach: hidden,
  }
  const inner = (block: string, { outOfFirst, intoLast }: Inner): readonly Message[] => [
    {
      name: `${block}: adding up`,
      cost: costs.reduceScatter(alongColumn),
      bytesEach: (outOfFirst / columns) * bytes,
    },
    {
      name: `${block}: gathering`,
      cost: costs.allGather(alongColumn),
      bytesEach: (intoLast / columns) * bytes,
    },
  ]
  const { attention, feedForward, count, parallel } = layer
  const blocks = [
    ...(attention === null ? [] : [inner('attention', innerOfAttention(attention, model.hiddenSize))]),
    ...(feedForward === null ? [] : [inner('feed-forward', innerOfFeedForward(layer))]),
  ]
  const ways =
    parallel === true
      ? [[gather, ...blocks.flat(), scatter]]
      : blocks.map((block) => [gather, ...block, scatter])
  return ways.map((way) => ({ count, ways: [way] }))
}
