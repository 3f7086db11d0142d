import { formatValue, seriesStyle } from '@paretoken/figures'
import type { CheapestRange } from 'paretoken'
import type { PlacedChart } from '../chart/placedChart.ts'

type Props = {
  readonly ranges: readonly CheapestRange[]
  readonly names: readonly string[]
  readonly placed: PlacedChart
  /** Whether there is no other to be cheaper than. */
  readonly alone: boolean
}

const speedWords = (speed: number): string => formatValue(speed, 'number')

/** "up to 31 tokens/s", "31 to 88 tokens/s". */
const rangeWords = (
  { fromTokensPerSecond: from, toTokensPerSecond: to }: CheapestRange,
  first: boolean,
): string =>
  first ? `up to ${speedWords(to)} tokens/s` : `${speedWords(from)} to ${speedWords(to)} tokens/s`

/** The cheapest series at each speed, as a strip on the chart's own axis, and in words. */
export function WinnersStrip({ ranges, names, placed, alone }: Props) {
  const { plot, width } = placed.layout
  const within = (x: number): number => Math.min(plot.x + plot.width, Math.max(plot.x, x))
  return (
    <figure className="winners">
      <figcaption>{alone ? 'How fast it is' : 'The cheapest at each speed'}</figcaption>
      <svg width={width} height={20} aria-hidden="true">
        {ranges.map(({ frontier, fromTokensPerSecond, toTokensPerSecond }) => {
          const [left, right] = [within(placed.x(fromTokensPerSecond)), within(placed.x(toTokensPerSecond))]
          return (
            <rect
              key={fromTokensPerSecond}
              x={left}
              width={Math.max(0, right - left)}
              height={20}
              fill={`var(--series-${seriesStyle(frontier).colour})`}
            />
          )
        })}
      </svg>
      <ul className="winners-words">
        {ranges.map((range, place) => (
          <li
            key={range.fromTokensPerSecond}
            data-from={range.fromTokensPerSecond}
            data-to={range.toTokensPerSecond}
          >
            <span
              className="dot"
              style={{ background: `var(--series-${seriesStyle(range.frontier).colour})` }}
            />
            <b>{names[range.frontier]}</b> {rangeWords(range, place === 0)}
          </li>
        ))}
        <li className="quiet">nothing is faster</li>
      </ul>
    </figure>
  )
}
