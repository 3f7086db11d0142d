import { InputError } from '../inputError.ts'
import { checkLayout } from '../layout/checkLayout.ts'
import { acceleratorsOf, type Layout } from '../layout/layout.ts'
import { mostSequences, sharedMemory } from '../layout/memoryMap.ts'
import { shardingRules } from '../layout/shardingRules.ts'
import { stageMemories, stageShard } from '../layout/stageMemory.ts'
import { closedLoopFirstTokenSeconds } from '../serving/closedLoop.ts'
import {
  type AggregatedCandidate,
  aggregatedCandidate,
  aggregatedPoint,
  aggregatedSide,
} from './aggregatedServing.ts'
import { beyondMeasure } from './checkDecodeQuestion.ts'
import { checkServingQuestion } from './checkServingQuestion.ts'
import { reservedContext } from './decodeQuestion.ts'
import {
  type LoadedState,
  loadedState,
  stateAtConcurrency,
  stateAtRate,
  stateInClosedLoop,
} from './servedLoad.ts'
import { engineOn, stagePreparer } from './servingCandidates.ts'
import type { ServingPoint } from './servingPoint.ts'
import type { ServingQuestion } from './servingQuestion.ts'

/**
 * How much an instance has to do: sequences that it decodes at a time, requests it has at a time, or requests of a second. Requests arrive
 * independently of each other; but with `waves` as a benchmark sends them, all at once, and another whenever one ends, until that many times as
 * many are sent: then first tokens take as long as `closedLoopFirstTokenSeconds` has it, with an engine that looks for new requests so many decoding passes apart.
 */
export type ServingLoad =
  | { readonly batch: number }
  | {
      readonly concurrency: number
      readonly waves?: number
      readonly passesBetweenLooks?: number | undefined
    }
  | { readonly requestsPerSecond: number }

/** One instance to evaluate: a layout, and how much it has to do. */
export type ServingConfiguration = {
  readonly layout: Layout
  readonly load: ServingLoad
  /** Tokens drafted for every sequence: none when absent. */
  readonly draftTokens?: number
}

/** The most requests that are followed one by one: those at a time, and in multiples of them. */
const mostFollowed = 100_000
const mostWaves = 1000
const mostPassesBetweenLooks = 10_000

const loadNames = ['batch', 'concurrency', 'requestsPerSecond'] as const

function checkLoad(load: ServingLoad): void {
  for (const name of loadNames) {
    const value = (load as { readonly [name in (typeof loadNames)[number]]?: number })[name]
    if (value !== undefined && !(value > 0 && value <= beyondMeasure))
      throw new InputError(`load.${name} must be more than 0, at most ${beyondMeasure}, not ${value}`)
  }
  const { waves = 1, passesBetweenLooks = 1 } = load as {
    readonly waves?: number
    readonly passesBetweenLooks?: number | undefined
  }
  if (!(Number.isInteger(waves) && waves >= 1 && waves <= mostWaves))
    throw new InputError(`load.waves must be a whole number from 1 to ${mostWaves}, not ${waves}`)
  if (
    !(
      Number.isInteger(passesBetweenLooks) &&
      passesBetweenLooks >= 1 &&
      passesBetweenLooks <= mostPassesBetweenLooks
    )
  )
    throw new InputError(
      `load.passesBetweenLooks must be a whole number from 1 to ${mostPassesBetweenLooks}, not ${passesBetweenLooks}`,
    )
  if ('concurrency' in load && load.waves !== undefined && load.concurrency > mostFollowed)
    throw new InputError(
      `load.concurrency must be at most ${mostFollowed} where waves are given, not ${load.concurrency}`,
    )
}

/** The engine on a layout that is asked for, what it shares with others of its question prepared. */
type Preparer = (layout: Layout) => AggregatedCandidate

function preparerOf(
  question: ServingQuestion,
  side: ReturnType<typeof aggregatedSide>,
  draftTokens: number,
): Preparer {
  const { model, precision, hardware, calibration } = question
  const rules = shardingRules(model)
  const memory = sharedMemory(hardware, calibration)
  const { prepare, heldBeside } = stagePreparer(side.engines, draftTokens)
  return (layout) => {
    checkLayout(layout, rules, hardware)
    const stage = { ...layout, pipelineParallel: 1 }
    const prepared = prepare(stage)
    const shard = stageShard(model, precision, stage, reservedContext(side.engines.workload))
    const memories = stageMemories(shard, layout.pipelineParallel, heldBeside?.(stage))
    const engine = engineOn(side.engines, prepared, layout, draftTokens)
    return aggregatedCandidate(question, side, {
      layout,
      accelerators: acceleratorsOf(layout),
      replicas: engine.replicas,
      mostSequences: mostSequences(memories, memory),
      memories,
      prepared,
      engine,
      draftTokens,
    })
  }
}

/** The steady state of an engine at a load. Of a concurrency or a rate no more is decoded at a time than memory holds. */
function stateAt(
  candidate: AggregatedCandidate,
  load: ServingLoad,
  loop: (requestsAtOnce: number, waves: number) => number | undefined,
): LoadedState {
  const most = Math.max(1, candidate.mostSequences)
  if ('concurrency' in load && load.waves !== undefined) {
    const { concurrency, waves } = load
    const requestsAtOnce = Math.max(1, Math.round(concurrency / candidate.replicas))
    return stateInClosedLoop(candidate, concurrency, most, loop(requestsAtOnce, waves))
  }
  return 'batch' in load
    ? loadedState(candidate, load.batch / candidate.replicas)
    : 'concurrency' in load
      ? stateAtConcurrency(candidate, load.concurrency, most)
      : stateAtRate(candidate, load.requestsPerSecond, most)
}

/** An instance in a steady state. */
type Loaded = LoadedState & { readonly candidate: AggregatedCandidate }

/** What finds the steady state of instances of one question, what they share worked out once. */
function loadedInstances(
  question: ServingQuestion,
  side: ReturnType<typeof aggregatedSide>,
): (configuration: ServingConfiguration) => Loaded {
  const deepest = question.speculation?.acceptance.length ?? 0
  const preparers = new Map<number, Preparer>()
  const known = new Map<number, WeakMap<Layout, AggregatedCandidate>>()
  const candidateOf = (layout: Layout, draftTokens: number): AggregatedCandidate => {
    const found = known.get(draftTokens)?.get(layout)
    if (found !== undefined) return found
    const prepare = preparers.get(draftTokens) ?? preparerOf(question, side, draftTokens)
    preparers.set(draftTokens, prepare)
    const fresh = prepare(layout)
    const ofDepth = known.get(draftTokens) ?? new WeakMap<Layout, AggregatedCandidate>()
    known.set(draftTokens, ofDepth.set(layout, fresh))
    return fresh
  }
  return ({ layout, load, draftTokens = 0 }) => {
    checkLoad(load)
    if (!(Number.isInteger(draftTokens) && draftTokens >= 0 && draftTokens <= deepest))
      throw new InputError(`draftTokens must be a whole number from 0 to ${deepest}, not ${draftTokens}`)
    const candidate = candidateOf(layout, draftTokens)
    const { sequences, state } = stateAt(candidate, load, (requestsAtOnce, waves) =>
      closedLoopFirstTokenSeconds(candidate.engine, question.requests, side.schedule, {
        requestsAtOnce,
        waves,
        mostSequences: candidate.mostSequences,
        passesBetweenLooks: 'concurrency' in load ? load.passesBetweenLooks : undefined,
      }),
    )
    return { candidate, sequences, state }
  }
}

/**
 * What evaluates instances of one question, layout by layout and load by load: what they share is worked out once, and what a layout (the same
 * object) has in common at all loads. Errors as in `evaluateServing`.
 */
export function servingEvaluator(
  question: ServingQuestion,
): (configuration: ServingConfiguration) => ServingPoint {
  checkServingQuestion(question)
  const side = aggregatedSide(question)
  const loaded = loadedInstances(question, side)
  return (configuration) => {
    const { candidate, sequences, state } = loaded(configuration)
    return aggregatedPoint(question, side, candidate, sequences, state)
  }
}

/** The times of an instance, as `ServingPoint` has them, without what they are due to. */
export type ServedTimes = Pick<
  ServingPoint,
  'batch' | 'timePerOutputTokenSeconds' | 'timeToFirstTokenSeconds' | 'throughputTokensPerSecond'
> & {
  /** Of the time between tokens, what is added by prompts that pass between them. */
  readonly promptSecondsPerToken: number
  /** The largest batch that memory holds; need not be whole, and is 0 where it does not hold the weights. */
  readonly mostBatch: number
}

/** `servingEvaluator` for times alone, which takes less time. */
export function servingTimer(
  question: ServingQuestion,
): (configuration: ServingConfiguration) => ServedTimes {
  checkServingQuestion(question)
  const side = aggregatedSide(question)
  const loaded = loadedInstances(question, side)
  return (configuration) => {
    const { candidate, sequences, state } = loaded(configuration)
    const { timePerOutputTokenSeconds, timeToFirstTokenSeconds, decodeSecondsPerToken } = state
    return {
      batch: candidate.replicas * sequences,
      mostBatch: candidate.replicas * candidate.mostSequences,
      timePerOutputTokenSeconds,
      timeToFirstTokenSeconds,
      throughputTokensPerSecond: state.requestsPerSecond * side.request.outputTokens,
      promptSecondsPerToken: timePerOutputTokenSeconds - decodeSecondsPerToken,
    }
  }
}
