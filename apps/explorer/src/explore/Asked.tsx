import { memo, type ReactNode, useCallback } from 'react'
import type { Explored, View } from '../address/explored.ts'
import { useCalmCurves } from '../asking/useCalmCurves.ts'
import type { Change } from '../asking/useExplored.ts'
import type { Curve } from '../worker/curve.ts'
import { LimitsPanel } from './LimitsPanel.tsx'
import { PricePanel } from './PricePanel.tsx'
import { SeriesPanel } from './SeriesPanel.tsx'
import { WorkloadPanel } from './WorkloadPanel.tsx'

type Props = {
  readonly explored: Explored
  readonly change: Change
  /** The curves of the series, each in its place, as far as they are known. */
  readonly curves: readonly (Curve | undefined)[]
  /** What a view asks beside. */
  readonly children?: ReactNode
}

/** The same question at the view where it was changed: a preset takes no one away from it. */
const staying = (to: Explored, view: View, { words }: Explored): Explored => ({
  ...to,
  view,
  words: { ...to.words, ...(words[view] === undefined ? {} : { [view]: words[view] }) },
})

const Panels = memo(function Panels({ explored, change, curves, children }: Props) {
  const { series, flags, view } = explored
  const stay = useCallback<Change>(
    (to, gesture) =>
      change((now) => {
        const next = to(now)
        return next.view === view ? next : staying(next, view, now)
      }, gesture),
    [change, view],
  )
  return (
    <aside className="side" aria-label="What is asked">
      {children}
      <SeriesPanel series={series} curves={curves} flags={flags} change={stay} />
      <WorkloadPanel flags={flags} change={stay} curves={curves} />
      <LimitsPanel explored={explored} change={stay} curves={curves} />
      <PricePanel explored={explored} change={stay} curves={curves} />
    </aside>
  )
})

/** What is asked, beside the answer: series, workload, limits, prices. It does not follow every curve of a slider that moves. */
export function Asked({ curves, ...asked }: Props) {
  return <Panels {...asked} curves={useCalmCurves(curves)} />
}
