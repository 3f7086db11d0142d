import { attentionRanks, denseRanks, stageRanks } from '../layout/layout.ts'
import { bytesPerElement } from '../model/numberFormat.ts'
import { communicationFormat } from '../model/precision.ts'
import type { NetworkCosts } from '../network/networkCosts.ts'
import { hiddenBytes } from './blockExchanges.ts'
import type { Exchange } from './message.ts'
import type { ShardedSubject } from './subject.ts'

/** Messages before and after the layers: rows of the embedding from where they are, logits to where they are sampled. */
export function endExchanges(subject: ShardedSubject, costs: NetworkCosts): readonly Exchange[] {
  const { layout, model, precision, experts } = subject
  const group = { size: denseRanks(layout, experts), stride: 1 }
  if (group.size === 1) return []
  const groups = { size: layout.dataParallel, stride: attentionRanks(layout) }
  const tokens = experts ? 1 : layout.dataParallel
  const logits = model.vocabularySize * bytesPerElement[communicationFormat(precision)]
  return [
    {
      count: 1,
      ways: [
        [
          {
            name: 'all-reduce after the embedding',
            cost: costs.allReduce(group),
            bytesEach: tokens * hiddenBytes(subject),
          },
          ...(tokens === 1
            ? []
            : [
                {
                  name: 'gathering the last hidden states',
                  per: 'sample' as const,
                  cost: costs.allGather(groups),
                  bytesEach: tokens * hiddenBytes(subject),
                },
              ]),
          {
            name: 'gathering logits',
            per: 'sample',
            cost: costs.allGather(group),
            bytesEach: tokens * logits,
          },
        ],
      ],
    },
  ]
}

/** The hidden states of a micro-batch, all residual streams of them, from one pipeline stage to the next; each accelerator sends to its counterpart. */
export const stageSend = (subject: ShardedSubject, costs: NetworkCosts): Exchange => ({
  count: 1,
  ways: [
    [
      {
        name: 'send to the next stage',
        cost: costs.send(stageRanks(subject.layout)),
        bytesEach: (subject.model.residualStreams ?? 1) * hiddenBytes(subject),
      },
    ],
  ],
})
