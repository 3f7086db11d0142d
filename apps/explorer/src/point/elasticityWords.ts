import { resourceWords } from '@paretoken/figures/charts'
import type { Elasticity } from 'paretoken'

/** Less than this, in percent, is nothing that a person would notice. */
const leastPercent = 0.005

/** By how many percent a figure grows where there is a tenth more of a resource, if each percent does what the first does. */
const atTenth = (percent: number): number => 100 * (1.1 ** percent - 1)

/** By how many percent a figure falls. */
const fallAtTenth = (percent: number): number => 100 * (1 - 1.1 ** -percent)

/** "3.3 % faster", "0.2 % slower"; undefined where nothing changes. */
function changed(percent: number, more: string, less: string): string | undefined {
  if (Math.abs(percent) < 10 * leastPercent) return undefined
  return `${Number(Math.abs(percent).toPrecision(2))} % ${percent > 0 ? more : less}`
}

/** What a tenth more of a resource would do, about: "10 % more memory bandwidth: 3.3 % faster at the same cost, or 3 % cheaper at the same speed". */
export function elasticitySentence({ resource, speedPercent, costPercent }: Elasticity): string {
  const faster = changed(atTenth(speedPercent), 'faster', 'slower')
  const cheaper = changed(fallAtTenth(costPercent), 'cheaper', 'dearer')
  const effects = [
    ...(faster === undefined ? [] : [`${faster} at the same cost`]),
    ...(cheaper === undefined ? [] : [`${cheaper} at the same speed`]),
  ]
  const tenth = resourceWords[resource].replace(/^1 %/, '10 %')
  return `${tenth}: ${effects.length === 0 ? 'nothing changes' : effects.join(', or ')}`
}

/** Those that change most first; those that change nothing last. */
export const byEffect = (elasticities: readonly Elasticity[]): readonly Elasticity[] =>
  elasticities.toSorted(
    (a, b) =>
      Math.max(Math.abs(b.speedPercent), Math.abs(b.costPercent)) -
      Math.max(Math.abs(a.speedPercent), Math.abs(a.costPercent)),
  )

/** Whether more of it would change anything. */
export const matters = ({ speedPercent, costPercent }: Elasticity): boolean =>
  Math.abs(speedPercent) >= leastPercent || Math.abs(costPercent) >= leastPercent
