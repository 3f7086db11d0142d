import { attentionRanks, denseRanks } from '../layout/layout.ts'
import type { Attention } from '../model/attention.ts'
import type { FeedForward } from '../model/feedForward.ts'
import { computedExpertsPerToken, type MixtureOfExperts } from '../model/mixtureOfExperts.ts'
import { bytesPerElement } from '../model/numberFormat.ts'
import { communicationFormat, dispatchFormat } from '../model/precision.ts'
import type { NetworkCosts } from '../network/networkCosts.ts'
import type { Blocks } from './blocks.ts'
import { insideAttention } from './insideAttention.ts'
import type { Exchange, Message } from './message.ts'
import type { ShardedSubject } from './subject.ts'

/** Bytes of one token's hidden state on the network. */
export const hiddenBytes = ({ model, precision }: ShardedSubject): number =>
  model.hiddenSize * bytesPerElement[communicationFormat(precision)]

/** The sum of what the accelerators of an attention group, or of a dense block, each have of the hidden state. */
const allReduce = (name: string, ranks: number, bytes: number, costs: NetworkCosts): readonly Message[] =>
  ranks === 1 ? [] : [{ name, cost: costs.allReduce({ size: ranks, stride: 1 }), bytesEach: bytes }]

/** Tokens of all data-parallel groups to every accelerator of the stage, and the sums back to where they belong. */
function gatherAndScatter(subject: ShardedSubject, costs: NetworkCosts): readonly Message[] {
  const { dataParallel } = subject.layout
  if (dataParallel === 1) return []
  const group = { size: dataParallel, stride: attentionRanks(subject.layout) }
  const bytesEach = dataParallel * hiddenBytes(subject)
  return [
    { name: 'gathering tokens', cost: costs.allGather(group), bytesEach },
    { name: 'scattering sums', cost: costs.reduceScatter(group), bytesEach },
  ]
}

/**
 * Where attention is both tensor and data parallel each accelerator of a group gives a part of its tokens to all of the stage and has the sums of that part back,
 * which the group then gathers: so vLLM (sequence parallel experts) and SGLang (attention with data parallelism) do it, with the library.
 */
function gatherOverStage(subject: ShardedSubject, costs: NetworkCosts): readonly Message[] {
  const ranks = attentionRanks(subject.layout)
  const { dataParallel } = subject.layout
  const stage = { size: ranks * dataParallel, stride: 1 }
  const bytesEach = dataParallel * hiddenBytes(subject)
  return [
    { name: 'gathering tokens', cost: costs.allGather(stage), bytesEach },
    { name: 'scattering sums', cost: costs.reduceScatter(stage), bytesEach },
    {
      name: 'gathering sums',
      cost: costs.allGather({ size: ranks, stride: 1 }),
      bytesEach: hiddenBytes(subject),
    },
  ]
}

/** Each token to the accelerators of its experts, and their outputs back; each accelerator of a group sends its part of the tokens. */
function dispatchAndCombine(
  mixture: MixtureOfExperts,
  subject: ShardedSubject,
  costs: NetworkCosts,
): readonly Message[] {
  const { layout, model, precision } = subject
  const ranks = attentionRanks(layout)
  const routing = {
    experts: mixture.experts,
    expertsPerToken: computedExpertsPerToken(mixture),
    ranksPerDestination: layout.expertTensorParallel,
  }
  const group = { size: layout.expertParallel, stride: layout.expertTensorParallel }
  const size = (mixture.latentSize ?? model.hiddenSize) / ranks
  const together = (mixture.sharedWidth ?? 0) + (mixture.denseWidth ?? 0) > 0
  const whole = { size: ranks, stride: 1 }
  return [
    {
      name: 'dispatch to experts',
      cost: costs.exchangeWithExperts(group, routing),
      bytesEach: size * bytesPerElement[dispatchFormat(precision)],
    },
    {
      name: 'combine from experts',
      cost: costs.exchangeWithExperts(group, routing),
      bytesEach: size * bytesPerElement[communicationFormat(precision)],
    },
    ...(ranks === 1
      ? []
      : [
          {
            name: together ? 'all-reduce after experts' : 'gathering tokens',
            cost: together ? costs.allReduce(whole) : costs.allGather(whole),
            bytesEach: hiddenBytes(subject),
          },
        ]),
  ]
}

function feedForwardWays(
  block: FeedForward,
  subject: ShardedSubject,
  costs: NetworkCosts,
): readonly (readonly Message[])[] {
  const { layout, experts } = subject
  const bytes = hiddenBytes(subject)
  const ranks = attentionRanks(layout)
  if (block.kind === 'mixture') {
    const reduced = allReduce('all-reduce after experts', ranks, bytes, costs)
    const gathered =
      ranks > 1 && layout.dataParallel > 1
        ? gatherOverStage(subject, costs)
        : [...gatherAndScatter(subject, costs), ...reduced]
    return layout.expertParallel === 1 ? [gathered] : [gathered, dispatchAndCombine(block, subject, costs)]
  }
  const reduced = allReduce('all-reduce after feed-forward', ranks, bytes, costs)
  return [denseRanks(layout, experts) === ranks ? reduced : [...gatherAndScatter(subject, costs), ...reduced]]
}

/**
 * Messages of attention of one shape, in all layers that have it. After it the accelerators of its group add up what they have; in
 * layers that run attention and feed-forward block side by side that is done once for both.
 */
export function attentionExchange(
  { block, count, parallel }: Blocks<Attention>,
  subject: ShardedSubject,
  costs: NetworkCosts,
): Exchange {
  const { layout } = subject
  const once = parallel && layout.dataParallel === 1
  const reduced = once
    ? []
    : allReduce('all-reduce after attention', attentionRanks(layout), hiddenBytes(subject), costs)
  return { count, ways: [[...insideAttention(block, subject, costs), ...reduced]] }
}

/**
 * Messages of feed-forward blocks of one shape. The accelerators that share a block add up what they have. Where data-parallel
 * groups share its weights, tokens are gathered before it and sums scattered after it, or sent to their experts and
 * back, whichever is faster.
 */
export const feedForwardExchange = (
  { block, count }: Blocks<FeedForward>,
  subject: ShardedSubject,
  costs: NetworkCosts,
): Exchange => ({ count, ways: feedForwardWays(block, subject, costs) })
