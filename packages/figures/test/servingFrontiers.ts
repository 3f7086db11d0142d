import type { ServingPoint } from 'paretoken'
import { type NamedServingFrontier, servingCostChart, servingThroughputChart } from '../src/index.ts'
import fixtures from './fixtures/servingFrontiers.json' with { type: 'json' }

/** Two frontiers of the same requests, a dozen points each, with as much of every point as charts read. */
const frontiers: readonly NamedServingFrontier[] = fixtures.map(({ name, points: read, preferred }) => {
  const points = read as unknown as readonly ServingPoint[]
  return {
    name,
    frontier: { points, fastest: points[0], preferred: points[preferred], cheapest: points.at(-1) },
  }
})

const words = {
  title: 'What requests to llama-3.1-70b on h200-sxm cost at each speed',
  subtitle: '4,000 tokens in, 1,000 out · first token within 2.00 s on average',
}

/** What tokens of all kinds cost. */
export const servingCost = servingCostChart(words, frontiers, 'dollars')

/** The same with errors of the time per token, the first 11 %, the other 24 %. */
export const servingCostBands = servingCostChart(
  { ...words, footnote: 'Bands: the median error of the time per token in cross-validation' },
  frontiers.map((frontier, index) => ({ ...frontier, costError: [0.11, 0.24][index] })),
  'dollars',
)

/** The same where no price is known. */
export const servingCostUnpriced = servingCostChart(words, frontiers, 'acceleratorSeconds')

/** What an accelerator serves. */
export const servingThroughput = servingThroughputChart(
  { ...words, title: 'What an accelerator serves at each speed: llama-3.1-70b on h200-sxm' },
  frontiers,
)
