import { largestSystemSize } from '../hardware/interconnect.ts'
import type { Layout } from '../layout/layout.ts'
import { meanRequest } from '../serving/requests.ts'
import { aggregatedCandidates, aggregatedSide } from './aggregatedServing.ts'
import { candidatesOf } from './candidates.ts'
import { decodingCandidates } from './disaggregatedServing.ts'
import { prefillChoice, prefillInstance } from './prefillOptions.ts'
import type { Searched } from './searchBatches.ts'
import { decodingOf, prefillSideOf, type ServingQuestion } from './servingQuestion.ts'
import { type Infeasible, whyInfeasible } from './whyInfeasible.ts'

/** Why no deployment serves requests as asked, and what comes nearest. */
export type ServingInfeasible =
  | Infeasible
  | {
      /** No layout as fast as asked gives the first token in time. */
      readonly limit: 'time to first token'
      /** The shortest there is. */
      readonly timeToFirstTokenSeconds: number
      readonly layout: Layout
    }
  | {
      /** Even one sequence at a time brings more prompts than may be computed. */
      readonly limit: 'prompts'
      /** Share of what can be computed that the least loaded layout would use. */
      readonly utilization: number
      readonly layout: Layout
    }
  | {
      /** A machine has no network to hand caches over. */
      readonly limit: 'network'
    }
  | {
      /** One whole instance of each of two pools takes more accelerators than there may be. */
      readonly limit: 'instances'
      /** The fewest that one of each takes. */
      readonly fewestAccelerators: number
    }

type Alone = { readonly seconds: number; readonly utilization: number; readonly layout: Layout }

const quickest = (all: readonly Alone[]): Alone | undefined =>
  all.reduce<Alone | undefined>((a, b) => (a === undefined || b.seconds < a.seconds ? b : a), undefined)

/** What candidates are with one sequence at a time, as far as they are fast enough. */
const fastEnough = <Candidate extends Searched>(
  { minimumTokensPerSecond = 0 }: ServingQuestion,
  candidates: readonly Candidate[],
): readonly Candidate[] =>
  candidates.filter(({ stepSeconds }) => 1 / stepSeconds(1) >= minimumTokensPerSecond)

function aloneAggregated(question: ServingQuestion, counts: readonly number[]): readonly Alone[] {
  const { fitting } = aggregatedCandidates(question, aggregatedSide(question), counts)
  return fastEnough(question, fitting).map(({ layout, stateAt }) => {
    const { timeToFirstTokenSeconds, promptUtilization } = stateAt(1)
    return { seconds: timeToFirstTokenSeconds, utilization: promptUtilization, layout }
  })
}

/** The shortest times to the first token of two pools, at next to no load; of the one that decodes where there is no prompt to compute. */
function aloneDisaggregated(question: ServingQuestion, counts: readonly number[]): readonly Alone[] {
  const { maximumTimeToFirstTokenSeconds: _bound, ...unbounded } = question
  const fitting = fastEnough(question, decodingCandidates(unbounded, counts).fitting)
  if (meanRequest(question.requests).newInputTokens === 0)
    return fitting.map(({ layout, stateAt }) => ({
      seconds: stateAt(1).timeToFirstTokenSeconds,
      utilization: 0,
      layout,
    }))
  const [decoding] = fitting
  if (decoding === undefined) return []
  const choice = prefillChoice(unbounded, counts)
  return choice.options.flatMap((option) => {
    const instance = prefillInstance(choice, option, decoding.layout)
    if (instance === undefined) return []
    const seconds = option.pass.ownSeconds + instance.transferSeconds
    return [{ seconds, utilization: 0, layout: option.candidate.layout }]
  })
}

/** Why no layout of the pool that computes prompts fits; undefined where one does. */
function whyNoPrompts(question: ServingQuestion, counts: readonly number[]): Infeasible | undefined {
  const side = prefillSideOf(question)
  const most = largestSystemSize(side.hardware.interconnect)
  const accelerators = counts.filter((count) => count <= most)
  const candidates = candidatesOf(side, accelerators)
  return candidates.fitting.length > 0 ? undefined : whyInfeasible({ ...side, accelerators }, candidates)
}

/** The fastest there is, where nothing that serves one request at a time is as fast as asked; undefined where something is, or nothing fits. */
function tooSlow(question: ServingQuestion, counts: readonly number[]): ServingInfeasible | undefined {
  const { serving = 'aggregated', minimumTokensPerSecond = 0 } = question
  const candidates: readonly (Searched & { readonly layout: Layout })[] = [
    ...(serving === 'disaggregated'
      ? []
      : aggregatedCandidates(question, aggregatedSide(question), counts).fitting),
    ...(serving === 'aggregated' ? [] : decodingCandidates(question, counts).fitting),
  ]
  const [first, ...others] = candidates.map(({ layout, stepSeconds }) => ({
    layout,
    tokensPerSecond: 1 / stepSeconds(1),
  }))
  if (first === undefined) return undefined
  const fastest = others.reduce((a, b) => (b.tokensPerSecond > a.tokensPerSecond ? b : a), first)
  return fastest.tokensPerSecond < minimumTokensPerSecond ? { limit: 'speed', ...fastest } : undefined
}

/** The fewest accelerators of one whole instance of each pool, where there is no room for them; undefined elsewhere. */
function noRoom(question: ServingQuestion, counts: readonly number[]): ServingInfeasible | undefined {
  if (question.serving !== 'disaggregated' || question.matching !== 'whole') return undefined
  const fewest = (sizes: readonly number[]): number => Math.min(...sizes)
  const decoding = fastEnough(question, decodingCandidates(question, counts).fitting)
  const fewestAccelerators =
    fewest(decoding.map(({ accelerators }) => accelerators)) +
    fewest(prefillChoice(question, counts).options.map(({ candidate }) => candidate.accelerators))
  return Number.isFinite(fewestAccelerators) && fewestAccelerators > Math.max(...counts)
    ? { limit: 'instances', fewestAccelerators }
    : undefined
}

/** Why a question whose search found nothing has no answer. */
export function whyNotServed(question: ServingQuestion, counts: readonly number[]): ServingInfeasible {
  const decoding = decodingOf(question)
  const decoded = candidatesOf(decoding, counts)
  const { serving = 'aggregated', minimumTokensPerSecond = 0 } = question
  const plain = decoded.fitting.filter(({ stepSeconds }) => 1 / stepSeconds(1) >= minimumTokensPerSecond)
  const computes = meanRequest(question.requests).newInputTokens > 0
  if (serving === 'disaggregated' && plain.length > 0 && computes) {
    const { interconnect } = (question.prefill ?? question).hardware
    if (interconnect.length === 0 || question.hardware.interconnect.length === 0) return { limit: 'network' }
  }
  const alone = [
    ...(serving === 'disaggregated' ? [] : aloneAggregated(question, counts)),
    ...(serving === 'aggregated' ? [] : aloneDisaggregated(question, counts)),
  ]
  const first = quickest(alone)
  if (first === undefined) {
    const prompts = serving === 'disaggregated' && plain.length > 0 && computes
    return (
      tooSlow(question, counts) ??
      (prompts ? whyNoPrompts(question, counts) : undefined) ??
      whyInfeasible(decoding, decoded)
    )
  }
  if (first.seconds > (question.maximumTimeToFirstTokenSeconds ?? Number.POSITIVE_INFINITY))
    return {
      limit: 'time to first token',
      timeToFirstTokenSeconds: first.seconds,
      layout: first.layout,
    }
  const room = noRoom(question, counts)
  if (room !== undefined) return room
  const least = alone.reduce((a, b) => (b.utilization < a.utilization ? b : a))
  return { limit: 'prompts', utilization: least.utilization, layout: least.layout }
}
