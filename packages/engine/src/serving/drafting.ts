import type { Accelerator } from '../hardware/accelerator.ts'
import { layoutProblems } from '../layout/checkLayout.ts'
import { attentionRanks, denseRanks, hasExperts, type Layout, layoutOf } from '../layout/layout.ts'
import { shardingRules } from '../layout/shardingRules.ts'
import { type HeldBeside, stageMemories, stageShard } from '../layout/stageMemory.ts'
import { bytesPerElement } from '../model/numberFormat.ts'
import { embeddingParameters, headParameters } from '../model/parameters.ts'
import { weightFormat } from '../model/weightBytes.ts'
import type { Drafter } from './speculation.ts'

/** What drafts by computing. */
export type ComputingDrafter = Exclude<Drafter, { readonly kind: 'n-gram' }>

/**
 * How a drafter is spread beside a stage of a model: a mixture like the model's as the model is; anything else over as many accelerators of each attention
 * group as its heads and widths allow, a copy in every group.
 */
export function draftLayouts(
  { model }: ComputingDrafter,
  hardware: Pick<Accelerator, 'id' | 'interconnect'>,
): (stage: Layout) => Layout {
  const rules = shardingRules(model)
  const fits = (layout: Layout): boolean => layoutProblems(layout, rules, hardware).length === 0
  const experts = hasExperts(model)
  return (stage) => {
    const alone = { ...stage, pipelineParallel: 1 }
    if (experts && fits(alone)) return alone
    for (let tensorParallel = attentionRanks(stage); tensorParallel > 1; tensorParallel--) {
      const layout = layoutOf({ tensorParallel })
      if (attentionRanks(stage) % tensorParallel === 0 && fits(layout)) return layout
    }
    return layoutOf({})
  }
}

/** Bytes of one accelerator's shard of embedding and head, which a head beside the model shares with it. */
function sharedBytes({ model, precision }: ComputingDrafter, layout: Layout): number {
  const ranks = denseRanks(layout, hasExperts(model))
  const table = embeddingParameters(model) * bytesPerElement[precision.embedding]
  const head = headParameters(model) * bytesPerElement[weightFormat('head', model, precision)]
  return (table + head) / ranks
}

/** What an accelerator holds of a drafter: its weights, and its cache of sequences as long as the model's. */
export function heldByDrafter(drafter: ComputingDrafter, layout: Layout, reservedTokens: number): HeldBeside {
  const { model, precision, kind } = drafter
  const shard = stageShard(model, precision, layout, reservedTokens)
  const [memory] = stageMemories(shard, 1)
  if (memory === undefined)
    return { weightBytes: 0, kvCacheBytesPerSequence: 0, activationBytesPerSequence: 0 }
  return {
    weightBytes: memory.weightBytes - (kind === 'head' ? sharedBytes(drafter, layout) : 0),
    kvCacheBytesPerSequence: memory.kvCacheBytesPerSequence + memory.stateBytesPerSequence,
    activationBytesPerSequence: memory.activationBytesPerSequence,
  }
}
