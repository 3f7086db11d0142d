import { dashes, dotPath, markSymbols, seriesStyle } from '@paretoken/figures'
import { memo } from 'react'
import type { PlacedChart } from './placedChart.ts'
import { bandPath, linePath } from './svgPaths.ts'

/** The colour of the series at a position. */
export const seriesColour = (position: number): string => `var(--series-${seriesStyle(position).colour})`
const dashOf = (position: number): string | undefined => {
  const dash = dashes[seriesStyle(position).dash]
  return dash === 'none' ? undefined : dash
}

/** Grid, axes and labels of ticks. */
export const AxesAndGrid = memo(({ layout }: { readonly layout: PlacedChart['layout'] }) => {
  const { plot, ticks } = layout
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height]
  return (
    <g>
      {ticks.x.labelled.map(({ value, label, at }) => (
        <g key={value}>
          <line className="grid" x1={at} x2={at} y1={plot.y} y2={bottom} />
          <text className="tick" x={at} y={bottom + 17} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      {ticks.y.labelled.map(({ value, label, at }) => (
        <g key={value}>
          <line className="grid" x1={plot.x} x2={right} y1={at} y2={at} />
          <text className="tick" x={plot.x - 8} y={at + 4} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      <line className="axis" x1={plot.x} x2={right} y1={bottom} y2={bottom} />
    </g>
  )
})

type Props = {
  readonly placed: PlacedChart
  /** The id of the path that cuts what lies beyond the axes. */
  readonly clip: string
  /** The colour of the series at a position. */
  readonly colourOf: (position: number) => string
  /** What a measured run is, by its series and its place among those. */
  readonly dotWords: (series: number, index: number) => string
}

/** Bands, curves, measured runs, marks and names of series. */
export const Curves = memo(({ placed, clip, colourOf, dotWords }: Props) => {
  const { chart, layout, x, y } = placed
  return (
    <>
      <g clipPath={`url(#${clip})`}>
        {chart.series.map(({ band = [] }, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a series is known by its position
          <path key={position} className="band" d={bandPath(band, x, y)} fill={colourOf(position)} />
        ))}
        {chart.series.map(({ points }, position) => (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: a series is known by its position
            key={position}
            className="curve"
            d={linePath(points, x, y)}
            stroke={colourOf(position)}
            strokeDasharray={dashOf(position)}
            data-series={position}
          />
        ))}
        {chart.series.map(({ dots = [] }, position) =>
          dots
            .filter((dot) => Number.isFinite(x(dot.x)) && Number.isFinite(y(dot.y)))
            .map((dot, index) => (
              <path
                // biome-ignore lint/suspicious/noArrayIndexKey: measured runs keep their order
                key={`${position} ${index}`}
                className="measured"
                d={dotPath}
                transform={`translate(${x(dot.x)},${y(dot.y)})`}
                stroke={colourOf(position)}
              >
                <title>{dotWords(position, index)}</title>
              </path>
            )),
        )}
        {chart.series.map(({ marks = [] }, position) =>
          marks
            .filter((mark) => Number.isFinite(x(mark.x)) && Number.isFinite(y(mark.y)))
            .map((mark) => (
              <path
                // biome-ignore lint/suspicious/noArrayIndexKey: a series is known by its position
                key={`${position} ${mark.kind} ${mark.x}`}
                className={`mark${markSymbols[mark.kind].hollow ? ' hollow' : ''}`}
                d={markSymbols[mark.kind].path}
                transform={`translate(${x(mark.x)},${y(mark.y)})`}
                stroke={colourOf(position)}
                fill={markSymbols[mark.kind].hollow ? 'var(--ground)' : colourOf(position)}
              />
            )),
        )}
      </g>
      {layout.labels.map(({ lines, box, anchor, position, leader }) => {
        const at = box.x + { start: 0, middle: 0.5, end: 1 }[anchor] * box.width
        const [from, to] = [leader?.[0], leader?.at(-1)]
        return (
          <g key={`${position} ${lines.join()}`} className="label" fill={colourOf(position)}>
            {from && to && (
              <line
                className="leader"
                x1={from.x}
                y1={from.y}
                x2={to.x}
                y2={to.y}
                stroke={colourOf(position)}
              />
            )}
            {lines.map((line, index) => (
              <text key={line} x={at} y={box.y + 11.6 + index * 14.4} textAnchor={anchor}>
                {line}
              </text>
            ))}
          </g>
        )
      })}
    </>
  )
})
