import { type Library, type PlanAnswer, type PlanFlags, planAnswer, planCosts } from '@paretoken/cli/answers'
import { InputError } from 'paretoken'
import type { SeriesAsked, SharedFlags, ViewWords } from '../address/explored.ts'
import { flagsOf, typedFlags } from '../address/flagsOf.ts'
import { withChanges } from './library.ts'

/** What there is to serve, and by which series. */
export type PlansQuestion = {
  readonly series: readonly SeriesAsked[]
  readonly flags: SharedFlags
  /** `rate` or `demand`, and `meanLoad`, as the command takes them. */
  readonly words: ViewWords
}

/** The cheapest deployment of one series, or why there is none. */
export type SeriesPlan = {
  /** What it is and costs, in a sentence. */
  readonly heading: string
  readonly facts: PlanAnswer['facts']
  /** Null where there is no plan, or no price. */
  readonly dollarsPerHour: number | null
  /** Of each pool: what computes prompts and decodes together, or apart. */
  readonly pools: readonly {
    readonly what: 'both' | 'decoding' | 'prompts'
    readonly instances: number
    readonly accelerators: number
    readonly dollarsPerHour: number | null
  }[]
  readonly accelerators: number
  readonly requestsPerSecond: number
  readonly assumptions: string
  readonly warnings: readonly string[]
  readonly errors: string | undefined
  /** Why it does not serve what is asked. */
  readonly reason?: string
  /** What comes nearest, where nothing serves what is asked. */
  readonly nearest?: string
  /** What is wrong with the question, in the command's sentence. */
  readonly problem?: string
  /** What to type after `paretoken plan`. */
  readonly typed: string
}

const nothing = {
  facts: [],
  dollarsPerHour: null,
  pools: [],
  accelerators: 0,
  requestsPerSecond: 0,
  assumptions: '',
  warnings: [],
  errors: undefined,
}

/** Flags of Plan for one series: whole instances, of requests, in one pool or two, whichever is the cheaper where the series does not say. */
function planFlags(series: SeriesAsked, { flags, words }: PlansQuestion, hardware?: string): PlanFlags {
  const {
    context: _,
    reserveContext: __,
    matching: ___,
    demand: ____,
    perAccelerator: _____,
    serving,
    ...asked
  } = flagsOf({ serving: 'best', ...series }, flags, hardware)
  return { ...asked, ...(series.serving === undefined ? {} : { serving }), ...words }
}

function poolsOf({ best }: PlanAnswer): SeriesPlan['pools'] {
  if (best === undefined) return []
  const { plan, question } = best
  const { accelerators, prefill } = plan.point
  const costs = planCosts(question, plan)
  const pool = (what: keyof typeof costs, instances: number, each: number) => ({
    what,
    instances,
    accelerators: instances * each,
    dollarsPerHour: plan.dollarsPerHour === null ? null : costs[what],
  })
  if (prefill === null) return [pool('both', plan.instances, accelerators)]
  return [
    pool('decoding', plan.instances, accelerators),
    pool('prompts', plan.prefillInstances, prefill.accelerators),
  ]
}

async function planOf(series: SeriesAsked, question: PlansQuestion, library: Library): Promise<SeriesPlan> {
  const typed = `${series.model} ${typedFlags(planFlags(series, question) as Record<string, unknown>)}`
  try {
    const changed = await withChanges(series, library)
    const answer = await planAnswer(
      [series.model],
      planFlags(series, question, changed.hardware),
      changed.library,
    )
    const { heading, facts, best, requestsPerSecond, assumptions, warnings, errors, nearestWords, reasons } =
      answer
    const [reason] = reasons
    return {
      heading,
      facts,
      dollarsPerHour: best?.plan.dollarsPerHour ?? null,
      pools: poolsOf(answer),
      accelerators: best?.plan.accelerators ?? 0,
      requestsPerSecond,
      assumptions,
      warnings,
      errors,
      ...(reason === undefined ? {} : { reason }),
      ...(nearestWords === undefined ? {} : { nearest: nearestWords }),
      typed,
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { ...nothing, heading: '', problem: error.message, typed }
  }
}

/** The cheapest deployment of each series, each in its place. */
export async function plansOf(question: PlansQuestion, library: Library): Promise<readonly SeriesPlan[]> {
  const plans: SeriesPlan[] = []
  for (const series of question.series) plans.push(await planOf(series, question, library))
  return plans
}
