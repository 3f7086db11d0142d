import type { Accelerator } from '../hardware/accelerator.ts'
import type { Calibration } from '../hardware/calibration.ts'
import { type Layout, stageRanks } from '../layout/layout.ts'
import { layoutFamilies } from '../layout/layouts.ts'
import { mostSequences, sharedMemory } from '../layout/memoryMap.ts'
import { shardingRules } from '../layout/shardingRules.ts'
import { type HeldBeside, type StageMemory, stageMemories, stageShard } from '../layout/stageMemory.ts'
import type { Precision } from '../model/precision.ts'
import type { Transformer } from '../model/transformer.ts'

/** What decides which layouts there are, and which fit. */
export type FittingQuestion = {
  readonly model: Transformer
  readonly hardware: Accelerator
  readonly precision: Precision
  readonly calibration: Calibration
  /** Tokens of each sequence that memory must hold. */
  readonly reservedTokens: number
  /** Sequences of a micro-batch that it must hold at least: 1 when absent. */
  readonly leastSequences?: number
}

/** A layout that fits, and what was prepared for its stage. */
export type FittingLayout<Prepared> = {
  readonly layout: Layout
  readonly accelerators: number
  /** Sequences of all replicas and micro-batches for each sequence in a micro-batch of one replica. */
  readonly replicas: number
  /** The most sequences in a micro-batch of one replica that memory holds; not whole. */
  readonly mostSequences: number
  readonly memories: readonly StageMemory[]
  readonly prepared: Prepared
}

/** A layout that does not fit. */
export type Misfit = {
  readonly layout: Layout
  readonly accelerators: number
  readonly memories: readonly StageMemory[]
}

/**
 * Every layout of a model on these numbers of accelerators: those that fit, and those whose memory is too small.
 * @param prepare what is worked out once for all pipeline degrees of a stage that has a layout which fits
 * @param heldBeside what the stage with the head holds beside the model; nothing when absent
 */
export function fittingLayouts<Prepared>(
  question: FittingQuestion,
  counts: readonly number[],
  prepare: (stage: Layout) => Prepared,
  heldBeside?: (stage: Layout) => HeldBeside,
): { readonly fitting: readonly FittingLayout<Prepared>[]; readonly misfits: readonly Misfit[] } {
  const { model, hardware, precision, calibration, reservedTokens, leastSequences = 1 } = question
  const memory = sharedMemory(hardware, calibration)
  const fitting: FittingLayout<Prepared>[] = []
  const misfits: Misfit[] = []
  for (const { stage, pipelineDegrees } of layoutFamilies(shardingRules(model), hardware, counts)) {
    const shard = stageShard(model, precision, stage, reservedTokens)
    const beside = heldBeside?.(stage)
    let prepared: { readonly of: Prepared } | undefined
    for (const pipelineParallel of pipelineDegrees) {
      const memories = stageMemories(shard, pipelineParallel, beside)
      const most = mostSequences(memories, memory)
      const layout = { ...stage, pipelineParallel }
      const accelerators = pipelineParallel * stageRanks(stage)
      if (most < leastSequences) {
        misfits.push({ layout, accelerators, memories })
        continue
      }
      prepared ??= { of: prepare(stage) }
      fitting.push({
        layout,
        accelerators,
        replicas: stage.dataParallel * pipelineParallel,
        mostSequences: most,
        memories,
        prepared: prepared.of,
      })
    }
  }
  return { fitting, misfits }
}
