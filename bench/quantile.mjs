/** The value at a share of the way through sorted values. */
export const quantile = (sorted, share) => sorted[Math.round(share * (sorted.length - 1))]

/** Milliseconds of some runs after a few to warm up, sorted. */
export function timed(work, { warmUps = 3, runs = 15 } = {}) {
  const millisecondsOf = () => {
    const start = performance.now()
    work()
    return performance.now() - start
  }
  for (let run = 0; run < warmUps; run++) millisecondsOf()
  return Array.from({ length: runs }, millisecondsOf).sort((a, b) => a - b)
}
