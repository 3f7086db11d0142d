import { formatValue, type LineChart, type ValueFormat } from '@paretoken/figures'
import { type PointerEvent, useMemo, useRef, useState } from 'react'
import { AxesAndGrid } from '../chart/Curves.tsx'
import { placedChart } from '../chart/placedChart.ts'
import { useSize } from '../chart/useSize.ts'
import type { ValidatedRun } from '../worker/validated.ts'
import { groupColour } from './groupColour.ts'

type Props = {
  readonly runs: readonly ValidatedRun[]
  /** How many groups the runs are of. */
  readonly groups: number
  readonly format: ValueFormat
  readonly title: string
  readonly onRun: (run: ValidatedRun | undefined) => void
}

const radius = 2.6
/** How near a pointer must come, in pixels. */
const reach = 24

/** The runs as a chart: predicted against measured, on axes of the same reach. */
function chartOf(runs: readonly ValidatedRun[], format: ValueFormat, title: string): LineChart {
  const values = runs.flatMap(({ measured, predicted }) => [measured, predicted])
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const axis = { label: '', scale: 'log', format, limits: [least / 1.15, most * 1.15] } as const
  return {
    kind: 'line',
    title,
    x: axis,
    y: axis,
    series: [
      {
        name: '',
        points: [
          { x: least, y: least },
          { x: most, y: most },
        ],
      },
    ],
  }
}

/** Predicted against measured, a dot for each run, coloured by group; on the diagonal they are the same. */
export function Scatter({ runs, groups, format, title, onRun }: Props) {
  const { box, width, height } = useSize<HTMLDivElement>()
  const svg = useRef<SVGSVGElement>(null)
  const [at, setAt] = useState<ValidatedRun>()
  const placed = useMemo(
    () =>
      width > 0 && height > 0 && runs.length > 0
        ? placedChart(chartOf(runs, format, title), width, height)
        : undefined,
    [runs, format, title, width, height],
  )
  const paths = useMemo(() => {
    const written = Array.from({ length: groups }, () => '')
    if (placed !== undefined)
      for (const { measured, predicted, group } of runs) {
        const [x, y] = [placed.x(measured), placed.y(predicted)]
        written[group] +=
          `M${(x - radius).toFixed(1)},${y.toFixed(1)}a${radius},${radius},0,1,0,${2 * radius},0a${radius},${radius},0,1,0,${-2 * radius},0`
      }
    return written
  }, [runs, groups, placed])
  if (placed === undefined) return <div className="scatter" ref={box} />
  const { plot } = placed.layout
  const move = (event: PointerEvent) => {
    const { left, top } = svg.current!.getBoundingClientRect()
    const [px, py] = [event.clientX - left, event.clientY - top]
    let [nearest, least]: [ValidatedRun | undefined, number] = [undefined, reach]
    for (const run of runs) {
      const away = Math.hypot(placed.x(run.measured) - px, placed.y(run.predicted) - py)
      if (away < least) [nearest, least] = [run, away]
    }
    setAt(nearest)
    onRun(nearest)
  }
  /** A line on which predictions are so many times what was measured. */
  const ratioLine = (ratio: number, name: string) => {
    const [low, high] = placed.layout.domain.x
    return (
      <line
        key={name}
        className={`ratio-line ${name}`}
        x1={placed.x(low)}
        y1={placed.y(low * ratio)}
        x2={placed.x(high)}
        y2={placed.y(high * ratio)}
      />
    )
  }
  return (
    <div className="scatter drawn" ref={box}>
      <svg
        ref={svg}
        width={width}
        height={height}
        role="img"
        aria-label={title}
        onPointerDown={move}
        onPointerMove={move}
      >
        <clipPath id="scatter-plot">
          <rect x={plot.x} y={plot.y} width={plot.width} height={plot.height} />
        </clipPath>
        <AxesAndGrid layout={placed.layout} />
        <g clipPath="url(#scatter-plot)">
          {ratioLine(1, 'same')}
          {ratioLine(1.3, 'above')}
          {ratioLine(1 / 1.3, 'below')}
          {paths.map((path, group) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a group is known by its place
            <path key={group} className="run-dots" d={path} fill={groupColour(group)} />
          ))}
          {at !== undefined && (
            <circle className="run-at" cx={placed.x(at.measured)} cy={placed.y(at.predicted)} r={6} />
          )}
        </g>
        <text className="tick" x={plot.x + 8} y={plot.y + 16}>
          predicted
        </text>
        <text className="tick" x={plot.x + plot.width - 6} y={plot.y + plot.height - 8} textAnchor="end">
          measured
        </text>
      </svg>
      <p className="run-words" aria-live="polite">
        {at === undefined
          ? 'Lines: the same, and 30 % above and below.'
          : `${formatValue(at.measured, format)} measured, ${formatValue(at.predicted, format)} predicted (${(at.predicted / at.measured).toFixed(2)}×) · ${at.words} · source ${at.source}${at.doubts.length === 0 ? '' : ` · in doubt: ${at.doubts.join('; ')}`}`}
      </p>
    </div>
  )
}
