import { useId, useMemo } from 'react'
import type { Curve, CurvePoint } from '../worker/curve.ts'
import type { PlacedChart } from './placedChart.ts'
import { ribbonCauses, ribbonOf, sharesOf } from './ribbonOf.ts'

const height = 54

const hueOf = (name: string): string =>
  `var(--cause-${ribbonCauses.findIndex((cause) => cause.name === name)})`

const percent = (share: number): string => `${Math.round(100 * share)} %`

type Props = {
  readonly placed: PlacedChart
  readonly curve: Curve
  readonly name: string
  readonly xOf: (point: CurvePoint) => number | null
  /** The point that is looked at; where there is none, the preferred one is told. */
  readonly point: CurvePoint | undefined
}

/** What binds along a frontier: the share of the time between two tokens by cause, on the chart's own axis. */
export function Ribbon({ placed, curve, name, xOf, point }: Props) {
  const clip = useId()
  const strips = useMemo(() => ribbonOf(curve, xOf), [curve, xOf])
  const { plot } = placed.layout
  const told = point ?? curve.points[curve.marks.preferred ?? 0]
  const shares = told === undefined ? [] : sharesOf(told)
  return (
    <figure className="ribbon">
      <figcaption>
        What binds along <b>{name}</b>
        {told !== undefined && (
          <span className="quiet"> · at {told.tokensPerSecond.toPrecision(3)} tokens/s</span>
        )}
      </figcaption>
      <svg width={placed.layout.width} height={height} aria-hidden="true">
        <clipPath id={clip}>
          <rect x={plot.x} y={0} width={plot.width} height={height} />
        </clipPath>
        <g clipPath={`url(#${clip})`}>
          {strips.map(({ cause, edges }) => {
            const forth = edges.map(
              ({ x, to }) => `${placed.x(x).toFixed(1)},${(height * (1 - to)).toFixed(1)}`,
            )
            const back = edges
              .toReversed()
              .map(({ x, from }) => `${placed.x(x).toFixed(1)},${(height * (1 - from)).toFixed(1)}`)
            return (
              <polygon key={cause.name} points={[...forth, ...back].join(' ')} fill={hueOf(cause.name)} />
            )
          })}
          {point !== undefined && (
            <line
              className="ribbon-at"
              x1={placed.x(xOf(point) ?? Number.NaN) || 0}
              x2={placed.x(xOf(point) ?? Number.NaN) || 0}
              y1={0}
              y2={height}
            />
          )}
        </g>
      </svg>
      <ul className="ribbon-key">
        {ribbonCauses.flatMap(({ name: cause }, position) => {
          const share = shares[position] ?? 0
          return strips.some((strip) => strip.cause.name === cause)
            ? [
                <li key={cause}>
                  <span className="swatch" style={{ background: hueOf(cause) }} />
                  {cause} <span className="figure">{percent(share)}</span>
                </li>,
              ]
            : []
        })}
      </ul>
    </figure>
  )
}
