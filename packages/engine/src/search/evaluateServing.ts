import { usableHbmBytes } from '../hardware/usableHbmBytes.ts'
import { InputError } from '../inputError.ts'
import { checkLayout } from '../layout/checkLayout.ts'
import { acceleratorsOf, type Layout } from '../layout/layout.ts'
import { keptBackBytes, mostSequences } from '../layout/memoryMap.ts'
import { shardingRules } from '../layout/shardingRules.ts'
import { stageMemories, stageShard } from '../layout/stageMemory.ts'
import { aggregatedCandidate, aggregatedPoint, aggregatedSide } from './aggregatedServing.ts'
import { beyondMeasure } from './checkDecodeQuestion.ts'
import { checkServingQuestion } from './checkServingQuestion.ts'
import { reservedContext } from './decodeQuestion.ts'
import { loadedState, stateAtConcurrency, stateAtRate } from './servedLoad.ts'
import { engineOn, stagePreparer } from './servingCandidates.ts'
import type { ServingPoint } from './servingPoint.ts'
import type { ServingQuestion } from './servingQuestion.ts'

/** How much an instance has to do: sequences that it decodes at a time, requests it has at a time, or requests of a second. */
export type ServingLoad =
  | { readonly batch: number }
  | { readonly concurrency: number }
  | { readonly requestsPerSecond: number }

/** One instance to evaluate: a layout, and how much it has to do. */
export type ServingConfiguration = {
  readonly layout: Layout
  readonly load: ServingLoad
  /** Tokens drafted for every sequence: none when absent. */
  readonly draftTokens?: number
}

const loadNames = ['batch', 'concurrency', 'requestsPerSecond'] as const

function checkLoad(load: ServingLoad): void {
  for (const name of loadNames) {
    const value = (load as { readonly [name in (typeof loadNames)[number]]?: number })[name]
    if (value !== undefined && !(value > 0 && value <= beyondMeasure))
      throw new InputError(`load.${name} must be more than 0, at most ${beyondMeasure}, not ${value}`)
  }
}

/**
 * One instance that computes prompts and decodes, in a steady state: its speed, times to the first token, costs, memory. Bounds of the question
 * are not applied: the answer says what is. Of a concurrency or a rate no more is decoded at a time than memory holds. Throws InputError where the model cannot be laid out like that, the machine lacks
 * a format, or a figure cannot be. Where memory is too small the answer says by how much: `memory.shortfallBytes`.
 */
export function evaluateServing(
  question: ServingQuestion,
  { layout, load, draftTokens = 0 }: ServingConfiguration,
): ServingPoint {
  checkServingQuestion(question)
  checkLoad(load)
  const { model, precision, hardware, calibration, speculation } = question
  checkLayout(layout, shardingRules(model), hardware)
  const deepest = speculation?.acceptance.length ?? 0
  if (!(Number.isInteger(draftTokens) && draftTokens >= 0 && draftTokens <= deepest))
    throw new InputError(`draftTokens must be a whole number from 0 to ${deepest}, not ${draftTokens}`)
  const side = aggregatedSide(question)
  const { prepare, heldBeside } = stagePreparer(side.engines, draftTokens)
  const stage = { ...layout, pipelineParallel: 1 }
  const prepared = prepare(stage)
  const shard = stageShard(model, precision, stage, reservedContext(side.engines.workload))
  const memories = stageMemories(shard, layout.pipelineParallel, heldBeside?.(stage))
  const engine = engineOn(side.engines, prepared, layout, draftTokens)
  const candidate = aggregatedCandidate(question, side, {
    layout,
    accelerators: acceleratorsOf(layout),
    replicas: engine.replicas,
    mostSequences: mostSequences(memories, usableHbmBytes(hardware) - keptBackBytes(hardware, calibration)),
    memories,
    prepared,
    engine,
    draftTokens,
  })
  const most = Math.max(1, candidate.mostSequences)
  const { sequences, state } =
    'batch' in load
      ? loadedState(candidate, load.batch / engine.replicas)
      : 'concurrency' in load
        ? stateAtConcurrency(candidate, load.concurrency, most)
        : stateAtRate(candidate, load.requestsPerSecond, most)
  return aggregatedPoint(question, side, candidate, sequences, state)
}
