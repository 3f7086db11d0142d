import type { BarChart, ValueAxis } from './barChart.ts'
import type { ChartWords } from './chartWords.ts'

/** What the deployment of one series costs an hour, or how many accelerators it has, by what they do. */
export type NamedPlan = {
  /** Written beside its bar: "h200-sxm, fp8". */
  readonly name: string
  /** Instances that compute prompts and decode; 0 in disaggregated serving. */
  readonly both: number
  /** The pool that decodes; 0 in aggregated serving. */
  readonly decoding: number
  /** The pool that computes prompts; 0 in aggregated serving. */
  readonly prompts: number
}

/** A series that no deployment serves: it is named, without a bar. */
export type NamedWithout = { readonly name: string }

/** What deployments are compared in; accelerators where prices are not known. */
export type PlanUnit = 'dollars' | 'accelerators'

const axes: Readonly<Record<PlanUnit, ValueAxis>> = {
  dollars: { label: 'Dollars per hour', format: 'dollars' },
  accelerators: { label: 'Accelerators', format: 'number' },
}

const parts = [
  { part: 'both', name: 'prompts and decoding together' },
  { part: 'decoding', name: 'decoding' },
  { part: 'prompts', name: 'prompts' },
] as const

/** What the deployment of each series costs an hour, split into pools; series without one last, with a dash. */
export function planChart(
  words: ChartWords,
  plans: readonly NamedPlan[],
  without: readonly NamedWithout[],
  unit: PlanUnit,
): BarChart {
  const used = parts.filter(({ part }) => plans.some((plan) => plan[part] > 0))
  return {
    kind: 'bar',
    ...words,
    value: axes[unit],
    parts: used.map(({ name }) => ({ name })),
    bars: [
      ...plans.map((plan) => ({ name: plan.name, amounts: used.map(({ part }) => plan[part]) })),
      ...without.map(({ name }) => ({ name, amounts: used.map(() => Number.NaN) })),
    ],
  }
}
