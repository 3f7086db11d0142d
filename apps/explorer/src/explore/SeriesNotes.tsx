import type { SeriesAsked } from '../address/explored.ts'
import type { Curve } from '../worker/curve.ts'
import { AbsentName } from './AbsentName.tsx'

type Props = {
  readonly series: SeriesAsked
  readonly curve: Curve | undefined
}

/** What is wrong with a series, why it has no points; what to know of those it has stands with the chart. */
export function SeriesNotes({ series, curve }: Props) {
  if (curve === undefined) return null
  const { problem, reason } = curve
  return (
    <>
      {problem !== undefined && (
        <div className="series-note">
          <AbsentName series={series} problem={problem} />
        </div>
      )}
      {reason !== undefined && (
        <p className="series-note problem">Nothing feasible: why stands with the chart.</p>
      )}
    </>
  )
}
