import type { Layout } from '../layout/layout.ts'
import { layoutFamilies } from '../layout/layouts.ts'
import { type MemoryMap, memoryMap, mostSequences, sharedMemory } from '../layout/memoryMap.ts'
import { shardingRules } from '../layout/shardingRules.ts'
import { stageMemories, stageShard } from '../layout/stageMemory.ts'
import { acceleratorCounts } from './acceleratorCounts.ts'
import type { Candidates } from './candidates.ts'
import { type DecodeQuestion, reservedContext } from './decodeQuestion.ts'
import type { Misfit } from './fittingLayouts.ts'
import { countsOf, type FrontierQuestion } from './frontierQuestion.ts'

/** Why no deployment answers a question, and what comes nearest. */
export type Infeasible =
  | {
      /** The model's heads, experts and widths do not divide among any of these numbers of accelerators. */
      readonly limit: 'layout'
    }
  | {
      /** No layout holds the weights and one sequence. */
      readonly limit: 'memory'
      /** The layout that lacks least, and its memory with one sequence. */
      readonly nearest: {
        readonly layout: Layout
        readonly accelerators: number
        readonly memory: MemoryMap
      }
      /** The fewest of these accelerators that hold one sequence; null where 4,096, or all that can be joined, do not. */
      readonly fewestAccelerators: number | null
      /** The longest context of one sequence that the accelerators asked for hold; null where not even one token. */
      readonly largestContextTokens: number | null
    }
  | {
      /** No layout is as fast as asked with a single sequence. */
      readonly limit: 'speed'
      /** The fastest there is. */
      readonly tokensPerSecond: number
      readonly layout: Layout
    }
  | {
      /** Every layout within the other bounds serves more than is asked for, even with the smallest batch. */
      readonly limit: 'demand'
      /** The least throughput there is. */
      readonly tokensPerSecond: number
      readonly layout: Layout
    }

const mostAcceleratorsTried = 4096

/** Whether some layout on so many accelerators holds one sequence with so many tokens. */
function fits(question: DecodeQuestion, count: number, reservedContextTokens: number): boolean {
  const { model, hardware, precision, calibration } = question
  const memory = sharedMemory(hardware, calibration)
  return layoutFamilies(shardingRules(model), hardware, [count]).some(({ stage, pipelineDegrees }) => {
    const shard = stageShard(model, precision, stage, reservedContextTokens)
    return pipelineDegrees.some((degree) => mostSequences(stageMemories(shard, degree), memory) >= 1)
  })
}

/** The longest context of one sequence that fits on some of these numbers of accelerators. */
function largestContext(question: FrontierQuestion): number | null {
  const counts = countsOf(question)
  const passes = (tokens: number): boolean => counts.some((count) => fits(question, count, tokens))
  if (!passes(1)) return null
  let low = 1
  let high = Math.ceil(reservedContext(question.workload))
  while (high - low > Math.max(1, low / 1000)) {
    const middle = Math.floor((low + high) / 2)
    if (passes(middle)) low = middle
    else high = middle
  }
  return low
}

function tooLittleMemory(question: FrontierQuestion, misfits: readonly Misfit[]): Infeasible {
  const { hardware, calibration, workload } = question
  const all = misfits.map(({ layout, accelerators, memories }) => ({
    layout,
    accelerators,
    memory: memoryMap(memories, 1, hardware, calibration),
  }))
  const nearest = all.reduce((a, b) => (b.memory.shortfallBytes < a.memory.shortfallBytes ? b : a))
  const more = acceleratorCounts(hardware, mostAcceleratorsTried)
  return {
    limit: 'memory',
    nearest,
    fewestAccelerators: more.find((count) => fits(question, count, reservedContext(workload))) ?? null,
    largestContextTokens: largestContext(question),
  }
}

/** Why a question whose search found nothing has no answer. */
export function whyInfeasible(question: FrontierQuestion, { fitting, misfits }: Candidates): Infeasible {
  if (fitting.length === 0)
    return misfits.length === 0 ? { limit: 'layout' } : tooLittleMemory(question, misfits)
  const alone = fitting.map(({ layout, replicas, stepSeconds }) => {
    const seconds = stepSeconds(1)
    return { layout, speed: 1 / seconds, throughput: replicas / seconds }
  })
  const fastest = alone.reduce((a, b) => (b.speed > a.speed ? b : a))
  if (fastest.speed < (question.minimumTokensPerSecond ?? 0))
    return { limit: 'speed', tokensPerSecond: fastest.speed, layout: fastest.layout }
  const asFast = alone.filter(({ speed }) => speed >= (question.minimumTokensPerSecond ?? 0))
  const least = asFast.reduce((a, b) => (b.throughput < a.throughput ? b : a))
  return { limit: 'demand', tokensPerSecond: least.throughput, layout: least.layout }
}
