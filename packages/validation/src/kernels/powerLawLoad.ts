import type { RankLoad, Routing } from './routing.ts'

/** Numbers evenly spread from 0 to 1, the same on every run: mulberry32. */
function evenNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Adds one to the fullest, or takes one from the emptiest that has any, in turn, until the sum is right. */
function withSum(counts: readonly number[], sum: number): readonly number[] {
  const missing = sum - counts.reduce((all, count) => all + count, 0)
  const order = counts.map((_, index) => index).sort((a, b) => counts[b]! - counts[a]!)
  const takers = missing > 0 ? order : order.reverse().filter((index) => counts[index]! > 0)
  const changed = [...counts]
  for (let turn = 0; turn < Math.abs(missing); turn += 1)
    changed[takers[turn % takers.length]!]! += Math.sign(missing)
  return changed
}

/** Tokens of each expert, drawn by inverting the power law's distribution between its bounds. */
function drawnCounts({ tokens, expertsPerToken, experts }: Routing, exponent: number, next: () => number) {
  const pairs = tokens * expertsPerToken
  const power = 1 - exponent
  const [least, most] = pairs > experts ? [1, tokens * 0.8] : [0.01, 2]
  const draw = () => ((most ** power - least ** power) * next() + least ** power) ** (1 / power)
  const drawn = Array.from({ length: experts }, draw)
  const sum = drawn.reduce((all, value) => all + value, 0)
  return withSum(
    drawn.map((value) => Math.round((value / sum) * pairs)),
    pairs,
  )
}

const draws = 8

/**
 * The load of the fullest rank, on average over a few draws, where tokens per expert follow a power law: as the collector of
 * ai-dynamo/aiconfigurator draws them (`_generate_power_law_distribution` of its collector/helper.py). Its own draw is not
 * recorded, so this is what it was to be expected.
 */
export function powerLawLoad(routing: Routing, exponent: number): RankLoad {
  const next = evenNumbers(1)
  const perRank = routing.experts / routing.ranks
  const fullest = Array.from({ length: draws }, (): RankLoad => {
    const counts = drawnCounts(routing, exponent, next)
    const ranks = Array.from({ length: routing.ranks }, (_, rank) =>
      counts.slice(rank * perRank, (rank + 1) * perRank),
    )
    const loads = ranks.map((rank) => ({
      pairs: rank.reduce((all, count) => all + count, 0),
      touched: rank.filter((count) => count > 0).length,
    }))
    return loads.reduce((most, load) => (load.pairs > most.pairs ? load : most))
  })
  return {
    pairs: fullest.reduce((all, load) => all + load.pairs, 0) / draws,
    touched: fullest.reduce((all, load) => all + load.touched, 0) / draws,
  }
}
