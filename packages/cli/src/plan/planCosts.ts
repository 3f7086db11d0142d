import { type Plan, priceOf, type ServingQuestion } from 'paretoken'

/** Hours of a month, a twelfth of a year. */
export const hoursPerMonth = 730

/** What the pools of a plan take, in dollars an hour, or in accelerators where a price is not known. */
export type PlanCosts = {
  /** Instances that compute prompts and decode; 0 in disaggregated serving. */
  readonly both: number
  /** The pool that decodes; 0 in aggregated serving. */
  readonly decoding: number
  /** The pool that computes prompts; 0 in aggregated serving. */
  readonly prompts: number
}

/** What each pool of a plan takes: accelerators × what one costs an hour. */
export function planCosts(
  question: ServingQuestion,
  { instances, prefillInstances, dollarsPerHour, point }: Plan,
): PlanCosts {
  const each = (side: Parameters<typeof priceOf>[0]): number =>
    dollarsPerHour === null ? 1 : (priceOf(side) ?? 1)
  const decoding = instances * point.accelerators * each(question)
  const prompts = prefillInstances * (point.prefill?.accelerators ?? 0) * each(question.prefill ?? question)
  return point.serving === 'aggregated'
    ? { both: decoding, decoding: 0, prompts: 0 }
    : { both: 0, decoding, prompts }
}
