import type { DrawableBars } from './drawableBars.ts'

/** The chart in words, for those who do not see it: its axis, its parts, and every bar with its values. */
export function describeBars({ value, rows, key, limit }: DrawableBars): string {
  if (rows.length === 0) return 'Nothing to show.'
  const parts = key.length === 0 ? '' : ` (${key.map(({ name }) => name).join('; ')})`
  const bars = rows.map(({ name, bars }) => `${name} ${bars.map((bar) => bar.value).join(', ')}`)
  const held = limit === undefined ? '' : ` Against ${limit.words}.`
  return `${value.label}${parts}. ${bars.join('; ')}.${held}`
}
