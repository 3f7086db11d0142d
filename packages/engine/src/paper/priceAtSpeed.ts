import type { PaperFrontier } from './frontier.ts'

/**
 * Dollars per million tokens at a speed, read off a frontier: between two of its points on the straight line of log price against
 * speed; at speeds below its cheapest point the cheapest price; infinite at speeds that it does not reach.
 */
export function priceAtSpeed({ points }: PaperFrontier, tokensPerSecond: number): number {
  const slowerIndex = points.findIndex((point) => point.tokensPerSecond <= tokensPerSecond)
  const slower = points[slowerIndex]
  if (!slower) return points.at(-1)?.dollarsPerMillionTokens ?? Number.POSITIVE_INFINITY
  if (slower.tokensPerSecond === tokensPerSecond) return slower.dollarsPerMillionTokens
  const faster = points[slowerIndex - 1]
  if (!faster) return Number.POSITIVE_INFINITY
  const share = (tokensPerSecond - slower.tokensPerSecond) / (faster.tokensPerSecond - slower.tokensPerSecond)
  return (
    slower.dollarsPerMillionTokens *
    (faster.dollarsPerMillionTokens / slower.dollarsPerMillionTokens) ** share
  )
}
