import type { ExpertLoad } from './kernel.ts'

/**
 * Pairs of a token and one of its experts that fall on the busiest rank. With μ on average, even and independent choice gives the
 * busiest of R ranks about μ + √(2·ln R)·√μ (the maximum of R Poisson variables); never more than the tokens can choose there,
 * never less than one.
 * @param ownTokens of a micro-batch of one replica
 * @param imbalance factor on the excess: 1 for even, independent choice, 0 for perfect balance
 */
export function busiestPairs(load: ExpertLoad, ownTokens: number, imbalance: number): number {
  const { experts, expertsPerToken, expertParallel } = load
  const tokens = ownTokens * load.tokensEach
  const mean = (tokens * expertsPerToken) / expertParallel
  const excess = imbalance * Math.sqrt(2 * Math.log(expertParallel) * mean)
  return Math.min(Math.max(1, mean + excess), tokens * Math.min(expertsPerToken, experts / expertParallel))
}

/**
 * Distinct experts of a rank that so many pairs fall on. Of its n experts the greater of two counts, of which the first is exact where one
 * rank has all, the second where it has a single one, and both are the same in between: n·(1 − (1 − k/E)^T), where T is the
 * number of tokens that would bring as many pairs on average, and n·(1 − (1 − 1/n)^pairs), the pairs falling one by one.
 */
export function touchedOnRank(load: ExpertLoad, pairs: number): number {
  const { experts, expertsPerToken, expertParallel } = load
  const own = experts / expertParallel
  const tokens = (pairs * expertParallel) / expertsPerToken
  const missedByTokens = (1 - expertsPerToken / experts) ** tokens
  return own * (1 - Math.min(missedByTokens, (1 - 1 / own) ** pairs))
}
