import type { Accelerator } from '../hardware/accelerator.ts'
import { largestSystemSize } from '../hardware/interconnect.ts'
import { InputError } from '../inputError.ts'
import { acceleratorsOf, attentionRanks, denseRanks, type Layout, stageRanks } from './layout.ts'
import type { Parts, ShardingRules } from './shardingRules.ts'
import { splitsEvenly, splitsOrReplicates } from './splitsEvenly.ts'

const degrees = [
  'pipelineParallel',
  'tensorParallel',
  'contextParallel',
  'dataParallel',
  'expertParallel',
  'expertTensorParallel',
  'tensorParallelRows',
] as const satisfies readonly (keyof Layout)[]

const uneven = (parts: readonly Parts[], ranks: number, degree: string): string[] =>
  parts
    .filter((part) => !splitsEvenly(part, ranks))
    .map(({ what, count }) => `${degree} ${ranks} does not divide ${what}: ${count}`)

const unevenShared = (parts: readonly Parts[], ranks: number, degree: string): string[] =>
  parts
    .filter((part) => !splitsOrReplicates(part, ranks))
    .map(({ what, count }) => `${degree} ${ranks} neither divides ${what}, ${count}, nor is a multiple of it`)

function rowProblems(layout: Layout, rules: ShardingRules, hardware: Pick<Accelerator, 'interconnect'>) {
  const rows = layout.tensorParallelRows
  if (rows === 1) return []
  const ranks = denseRanks(layout, false)
  return [
    ...(hardware.interconnect[0]?.topology === 'torus'
      ? []
      : ['tensorParallelRows above 1 needs an accelerator whose interconnect is a torus']),
    ...(rules.experts.length > 0 ? ['tensorParallelRows above 1 is for dense models only'] : []),
    ...(layout.dataParallel > 1 ? ['tensorParallelRows above 1 goes with dataParallel 1 only'] : []),
    ...(ranks % rows === 0 ? [] : [`tensorParallelRows ${rows} does not divide ${ranks} accelerators`]),
    ...uneven([{ what: 'the hidden size', count: rules.hiddenSize }], rows, 'tensorParallelRows'),
  ]
}

function expertProblems(layout: Layout, rules: ShardingRules): string[] {
  const { expertParallel, expertTensorParallel } = layout
  const stage = stageRanks(layout)
  if (rules.experts.length === 0 && expertParallel > 1)
    return [`expertParallel ${expertParallel}: the model has no routed experts, only 1 will do`]
  return [
    ...(expertParallel * expertTensorParallel === stage
      ? []
      : [
          `expertParallel ${expertParallel} times expertTensorParallel ${expertTensorParallel} is not the ${stage} accelerators of a stage (tensor × context × data parallel)`,
        ]),
    ...uneven(rules.experts, expertParallel, 'expertParallel'),
    ...uneven(rules.expertWidths, expertTensorParallel, 'expertTensorParallel'),
  ]
}

/** Why a model cannot be laid out like that on these accelerators, a sentence for each reason; empty where it can. */
export function layoutProblems(
  layout: Layout,
  rules: ShardingRules,
  hardware: Pick<Accelerator, 'id' | 'interconnect'>,
): readonly string[] {
  const notWhole = degrees.filter((degree) => !Number.isInteger(layout[degree]) || layout[degree] < 1)
  if (notWhole.length > 0)
    return notWhole.map((degree) => `${degree} must be a whole number of at least 1, not ${layout[degree]}`)
  const ranks = attentionRanks(layout)
  const dense = denseRanks(layout, rules.experts.length > 0)
  const accelerators = acceleratorsOf(layout)
  const largest = largestSystemSize(hardware.interconnect)
  const attentionDegree = layout.contextParallel > 1 ? 'tensorParallel × contextParallel' : 'tensorParallel'
  return [
    ...(layout.pipelineParallel > rules.layers
      ? [`pipelineParallel ${layout.pipelineParallel} is more than the ${rules.layers} layers`]
      : []),
    ...uneven(rules.heads, ranks, attentionDegree),
    ...unevenShared(rules.sharedHeads, layout.tensorParallel, 'tensorParallel'),
    ...(layout.contextParallel > 1 ? unevenShared(rules.sharedHeads, ranks, attentionDegree) : []),
    ...(layout.contextParallel > 1 && !rules.hasCache
      ? ['contextParallel above 1: no layer has a cache that grows with the context']
      : []),
    ...uneven(rules.denseWidths, dense, dense === ranks ? attentionDegree : 'accelerators of a stage,'),
    ...expertProblems(layout, rules),
    ...rowProblems(layout, rules, hardware),
    ...(accelerators > largest
      ? [`${accelerators} accelerators are more than ${hardware.id} can be joined: ${largest}`]
      : []),
  ]
}

/** Throws InputError where a model cannot be laid out like that, naming the first reason. */
export function checkLayout(
  layout: Layout,
  rules: ShardingRules,
  hardware: Pick<Accelerator, 'id' | 'interconnect'>,
): void {
  const [problem] = layoutProblems(layout, rules, hardware)
  if (problem !== undefined) throw new InputError(`layout: ${problem}`)
}
