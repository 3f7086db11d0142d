import type { Accelerator } from '../hardware/accelerator.ts'
import type { Layout } from './layout.ts'
import type { ShardingRules } from './shardingRules.ts'
import { headsSplit, splitsEvenly, splitsOrReplicates } from './splitsEvenly.ts'

const divisors = (count: number): number[] => {
  const found: number[] = []
  for (let divisor = 1; divisor <= count; divisor++) if (count % divisor === 0) found.push(divisor)
  return found
}

/** How tensor and context parallelism share the accelerators of an attention group. */
const attentionSplits = (rules: ShardingRules, ranks: number): readonly (readonly [number, number])[] =>
  divisors(ranks)
    .filter((tensor) => tensor === ranks || rules.hasCache)
    .filter((tensor) => rules.sharedHeads.every((parts) => splitsOrReplicates(parts, tensor)))
    .map((tensor) => [tensor, ranks / tensor] as const)

/** How expert and expert tensor parallelism share the accelerators of a stage; all tensor parallel in dense models. */
const expertSplits = (rules: ShardingRules, stage: number): readonly (readonly [number, number])[] =>
  rules.experts.length === 0
    ? [[1, stage]]
    : divisors(stage)
        .filter((parallel) => rules.experts.every((parts) => splitsEvenly(parts, parallel)))
        .filter((parallel) => rules.expertWidths.every((parts) => splitsEvenly(parts, stage / parallel)))
        .map((parallel) => [parallel, stage / parallel] as const)

/** Rows of two-dimensional tensor parallelism, one of them being the one-dimensional kind. */
const rowsOf = (rules: ShardingRules, torus: boolean, ranks: number, dataParallel: number): number[] =>
  torus && rules.experts.length === 0 && dataParallel === 1
    ? divisors(ranks).filter((rows) => rules.hiddenSize % rows === 0)
    : [1]

/** Layouts of one pipeline stage of so many accelerators. */
function stageLayouts(rules: ShardingRules, stage: number, torus: boolean): readonly Layout[] {
  const dense = rules.experts.length === 0
  if (dense && !rules.denseWidths.every((parts) => splitsEvenly(parts, stage))) return []
  const experts = expertSplits(rules, stage)
  return divisors(stage)
    .filter((ranks) => headsSplit(rules, ranks))
    .filter((ranks) => dense || rules.denseWidths.every((parts) => splitsEvenly(parts, ranks)))
    .flatMap((ranks) =>
      attentionSplits(rules, ranks).flatMap(([tensorParallel, contextParallel]) =>
        rowsOf(rules, torus, stage, stage / ranks).flatMap((tensorParallelRows) =>
          experts.map(([expertParallel, expertTensorParallel]) => ({
            pipelineParallel: 1,
            tensorParallel,
            contextParallel,
            dataParallel: stage / ranks,
            expertParallel,
            expertTensorParallel,
            tensorParallelRows,
          })),
        ),
      ),
    )
}

/** Layouts that differ only in their pipeline degree: everything about one stage is the same but its number of layers. */
export type LayoutFamily = {
  /** The layout with one stage. */
  readonly stage: Layout
  /** Pipeline degrees to try, growing. */
  readonly pipelineDegrees: readonly number[]
}

/**
 * Every layout of a model on any of these numbers of accelerators, without exception: all products of tensor, context, data, expert, expert
 * tensor and pipeline parallelism that come out even.
 * @param counts numbers of accelerators, each at least 1
 */
export function layoutFamilies(
  rules: ShardingRules,
  hardware: Pick<Accelerator, 'interconnect'>,
  counts: readonly number[],
): readonly LayoutFamily[] {
  const torus = hardware.interconnect[0]?.topology === 'torus'
  const degreesByStage = new Map<number, number[]>()
  for (const count of [...counts].sort((a, b) => a - b)) {
    for (const pipelineParallel of divisors(count)) {
      if (pipelineParallel > rules.layers) break
      const stage = count / pipelineParallel
      const degrees = degreesByStage.get(stage)
      if (degrees === undefined) degreesByStage.set(stage, [pipelineParallel])
      else if (!degrees.includes(pipelineParallel)) degrees.push(pipelineParallel)
    }
  }
  return [...degreesByStage]
    .sort(([a], [b]) => a - b)
    .flatMap(([stage, degrees]) =>
      stageLayouts(rules, stage, torus).map((layout) => ({
        stage: layout,
        pipelineDegrees: degrees,
      })),
    )
}
