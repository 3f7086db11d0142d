import { dashes, dotPath, type LineChart, markSymbols, seriesStyle } from '@paretoken/figures'
import { memo } from 'react'
import type { PlacedChart } from './placedChart.ts'

type Entry = PlacedChart['layout']['key'][number]
type Coloured = { readonly colourOf: (position: number) => string }

/** What marks are called here, where that is not what figures call them. */
const markNames: Readonly<Record<string, string>> = { preferred: 'knee', selected: 'the same cost' }

const widths = { mark: 14, measured: 14, series: 24, tag: 16, part: 15 } as const

function KeySymbol({ symbol, place: { x, y }, colourOf }: Pick<Entry, 'symbol' | 'place'> & Coloured) {
  if (symbol.kind === 'series') {
    const { dash } = seriesStyle(symbol.position)
    return (
      <path
        className="curve"
        d={`M${x},${y}h18`}
        stroke={colourOf(symbol.position)}
        strokeDasharray={dashes[dash]}
      />
    )
  }
  const { path, hollow } = symbol.kind === 'mark' ? markSymbols[symbol.mark] : { path: dotPath, hollow: true }
  return (
    <path
      className={`key-symbol${hollow ? ' hollow' : ''}`}
      d={path}
      transform={`translate(${x + 5},${y})`}
    />
  )
}

/** Whether there is anything to explain: a series that was taken off the chart is not told of. */
const explained = ({ symbol, lines }: Entry, series: LineChart['series']): boolean =>
  symbol.kind !== 'series' || (lines.join('') !== '' && (series[symbol.position]?.name ?? '') !== '')

/** What the marks mean, and the names of curves that found no place beside them. */
export const Key = memo(({ layout, chart, colourOf }: Pick<PlacedChart, 'layout' | 'chart'> & Coloured) => (
  <g className="key">
    {layout.key
      .filter((entry) => explained(entry, chart.series))
      .map(({ symbol, lines, place }) => (
        <g key={`${place.x} ${place.y}`}>
          <KeySymbol symbol={symbol} place={place} colourOf={colourOf} />
          {lines.map((line, index) => (
            <text key={line} x={place.x + widths[symbol.kind]} y={place.y + 4 + index * 19}>
              {symbol.kind === 'mark' ? (markNames[symbol.mark] ?? line) : line}
            </text>
          ))}
        </g>
      ))}
  </g>
))
