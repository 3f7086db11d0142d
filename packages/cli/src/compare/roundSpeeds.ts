/** Columns that fit beside each other in a terminal. */
const mostSpeeds = 6

/**
 * A few round speeds, in steps of 1, 2 and 5: from the last one that is no faster than the slowest up to the last one within reach.
 * @param slowest the speed of the cheapest deployment of all, below which nothing gets cheaper
 * @param fastest the fastest that anything reaches
 * @param most how many fit beside each other
 */
export function roundSpeeds(slowest: number, fastest: number, most = mostSpeeds): readonly number[] {
  const speeds: number[] = []
  for (let power = Math.floor(Math.log10(slowest)); 10 ** power <= fastest; power++)
    for (const step of [1, 2, 5]) speeds.push(Number((step * 10 ** power).toPrecision(3)))
  const within = speeds.filter((speed) => speed <= fastest)
  const below = within.filter((speed) => speed <= slowest).length
  const round = within.slice(Math.max(0, below - 1)).slice(-most)
  return round.length === 0 ? [fastest] : round
}
