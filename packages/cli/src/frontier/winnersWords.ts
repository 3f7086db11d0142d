import { formatNumber } from '../output/formatNumber.ts'

/** A point of several frontiers together, and which of them it is from. */
type Winner = { readonly point: { readonly tokensPerSecond: number }; readonly frontier: number }

/**
 * Which series is the cheapest at which speeds: "b200-sxm at 1.2 to 52 tokens/s; h100-sxm at 60 tokens/s".
 * @param names of the frontiers
 * @param merged their points that no other beats, the fastest first
 */
export function winnersWords(names: readonly string[], merged: readonly Winner[]): string {
  const runs: { name: string; from: number; to: number }[] = []
  for (const { point, frontier } of [...merged].reverse()) {
    const name = names[frontier] ?? ''
    const last = runs.at(-1)
    if (last?.name === name) last.to = point.tokensPerSecond
    else runs.push({ name, from: point.tokensPerSecond, to: point.tokensPerSecond })
  }
  const speeds = ({ from, to }: { from: number; to: number }): string =>
    from === to ? formatNumber(to) : `${formatNumber(from)} to ${formatNumber(to)}`
  return runs.map((run) => `${run.name} at ${speeds(run)} tokens/s`).join('; ')
}
