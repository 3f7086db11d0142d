import type { EngineSample } from './engineSample.ts'

/**
 * How much each sample counts: all of a cluster together as the square root of how many there are, so that neither what was measured at the most
 * loads prevails nor what was measured once.
 */
export function clusterWeights(samples: readonly Pick<EngineSample, 'cluster'>[]): readonly number[] {
  const counts = new Map<string, number>()
  for (const { cluster } of samples) counts.set(cluster, (counts.get(cluster) ?? 0) + 1)
  return samples.map(({ cluster }) => 1 / Math.sqrt(counts.get(cluster) ?? 1))
}
