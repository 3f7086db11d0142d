import { InputError } from '../inputError.ts'
import { sameLayout } from '../layout/sameLayout.ts'
import { beyondMeasure } from './checkDecodeQuestion.ts'
import { checkServingQuestion } from './checkServingQuestion.ts'
import { priceOf } from './decodeQuestion.ts'
import type { Deployment } from './deployment.ts'
import { countsOf } from './frontierQuestion.ts'
import { planAggregated } from './planAggregated.ts'
import { planDisaggregated } from './planDisaggregated.ts'
import { decodingOf, type ServingQuestion } from './servingQuestion.ts'
import { type ServingInfeasible, whyNotServed } from './whyNotServed.ts'

/** What a deployment is wanted for, and what it may be made of. */
export type PlanQuestion = {
  /** Models on machines that could do it, with the speed and the time to the first token that they are held to. */
  readonly questions: readonly ServingQuestion[]
  /** Requests that arrive in a second, independently of each other. */
  readonly requestsPerSecond: number
}

/** A deployment that serves the requests, of one of the questions. */
export type Plan = Deployment & {
  /** Which of the questions it answers. */
  readonly question: number
}

/** Plans, the cheapest first. */
export type Plans = {
  /** The cheapest of all; absent where none does it. */
  readonly best?: Plan
  /** The cheapest that is on another machine, or in another layout. */
  readonly runnerUp?: Plan
  /** The cheapest plan of each question that has one, the cheapest first. */
  readonly perQuestion: readonly Plan[]
  /** Why the others have none. */
  readonly infeasible: readonly { readonly question: number; readonly reason: ServingInfeasible }[]
}

function checkPlanQuestion({ questions, requestsPerSecond }: PlanQuestion): void {
  if (questions.length === 0) throw new InputError('questions must have at least one')
  if (!(requestsPerSecond >= 1e-9 && requestsPerSecond <= beyondMeasure))
    throw new InputError(
      `requestsPerSecond must be a number from 1e-9 to ${beyondMeasure}, not ${requestsPerSecond}`,
    )
  questions.forEach(checkServingQuestion)
  const machines = new Set(questions.map(({ hardware }) => hardware.id))
  const unpriced = questions.find((question) => priceOf(question) === undefined)
  if (machines.size > 1 && unpriced !== undefined)
    throw new InputError(
      `${unpriced.hardware.id} has no price, and machines are compared by dollars; give dollarsPerHour`,
    )
}

/** Deployments of a question, the cheapest first, each in another layout. */
function deploymentsOf(question: ServingQuestion, requestsPerSecond: number): readonly Deployment[] {
  const counts = countsOf(decodingOf(question))
  const { serving = 'aggregated' } = question
  const all = [
    ...(serving === 'disaggregated' ? [] : planAggregated(question, counts, requestsPerSecond)),
    ...(serving === 'aggregated' ? [] : planDisaggregated(question, counts, requestsPerSecond)),
  ]
  return all.sort(cheaperFirst)
}

/** Costs, then accelerators, then speed decide. */
const cheaperFirst = (a: Deployment, b: Deployment): number =>
  a.costPerSecond - b.costPerSecond ||
  a.accelerators - b.accelerators ||
  a.point.timePerOutputTokenSeconds - b.point.timePerOutputTokenSeconds

const differs = (a: Plan, b: Plan): boolean =>
  a.question !== b.question ||
  a.point.serving !== b.point.serving ||
  !sameLayout(a.point.layout, b.point.layout)

/**
 * The cheapest deployment that serves so many requests at the speed and in the time to the first token that are asked for: instances of one layout, or of
 * two pools, each layout tried with as few instances as it takes. Instances share requests evenly. Throws InputError where
 * a question cannot be, or machines without a price are to be compared.
 */
export function cheapestPlan(asked: PlanQuestion): Plans {
  checkPlanQuestion(asked)
  const byQuestion = asked.questions.map((question, index) =>
    deploymentsOf(question, asked.requestsPerSecond).map((deployment) => ({
      ...deployment,
      question: index,
    })),
  )
  const all: readonly Plan[] = byQuestion.flat().sort(cheaperFirst)
  const best = all[0]
  const runnerUp = best && all.find((plan) => differs(plan, best))
  return {
    ...(best === undefined ? {} : { best }),
    ...(runnerUp === undefined ? {} : { runnerUp }),
    perQuestion: byQuestion.flatMap((plans) => plans.slice(0, 1)).sort(cheaperFirst),
    infeasible: asked.questions.flatMap((question, index) =>
      byQuestion[index]?.length === 0
        ? [{ question: index, reason: whyNotServed(question, countsOf(decodingOf(question))) }]
        : [],
    ),
  }
}
