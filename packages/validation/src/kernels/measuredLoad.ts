import { InputError } from 'paretoken'
import { powerLawLoad } from './powerLawLoad.ts'
import type { RankLoad, Routing } from './routing.ts'

const balancedLoad = ({ tokens, expertsPerToken, experts, ranks }: Routing): RankLoad => {
  const mean = (tokens * expertsPerToken) / ranks
  const touched = Math.min(experts / ranks, Math.ceil(mean))
  return { pairs: Math.max(mean, touched), touched }
}

/**
 * The load of the fullest rank as the measuring program spreads tokens: evenly and as far apart as can be where `distribution` is
 * "balanced"; "power_law_1.2" as `powerLawLoad` says.
 */
export function measuredLoad(routing: Routing, distribution: string): RankLoad {
  if (distribution === 'balanced') return balancedLoad(routing)
  const exponent = /^power_law_(\d+\.\d+)$/.exec(distribution)?.[1]
  if (exponent !== undefined) return powerLawLoad(routing, Number(exponent))
  throw new InputError(
    `unknown distribution of tokens: "${distribution}"; known: balanced, power_law_ and an exponent`,
  )
}
