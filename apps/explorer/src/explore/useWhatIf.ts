import { useRef, useState } from 'react'
import type { SeriesAsked } from '../address/explored.ts'
import { mostSeries } from '../address/exploredAt.ts'
import type { Change } from '../asking/useExplored.ts'
import { changedSeries, withChange, withSeries, withSeriesAt } from './seriesList.ts'

/** The series whose machine is asked to be different, and how to change it. */
export type WhatIfAsked = {
  readonly series?: SeriesAsked
  readonly position?: number
  readonly open: (position: number) => void
  readonly close: () => void
  readonly change: (figure: string, word: string | undefined, dragged: boolean) => void
  readonly reset: () => void
}

/** A rent that was typed for a series would hide that of its machine. */
const withFigure = (series: SeriesAsked, figure: string, word: string | undefined): SeriesAsked => {
  const changed = withChange(series, figure, word)
  return figure === 'rentalDollarsPerHour' && word !== undefined
    ? changedSeries(changed, { price: undefined })
    : changed
}

/** A machine with changes beside the real one: the first change makes a series of it, further ones change that. */
export function useWhatIf(series: readonly SeriesAsked[], change: Change): WhatIfAsked {
  const [position, setPosition] = useState<number>()
  // Sliders tell of steps faster than the page is drawn: where the next goes is known at once.
  const at = useRef<number>(undefined)
  const made = useRef(false)
  const go = (to: number | undefined, isMade = false) => {
    at.current = to
    made.current = isMade
    setPosition(to)
  }
  const asked = position === undefined ? undefined : series[position]
  return {
    ...(asked === undefined ? {} : { series: asked }),
    ...(position === undefined ? {} : { position }),
    open: (to) => go(to),
    close: () => go(undefined),
    change: (figure, word, dragged) => {
      const from = at.current
      const each = from === undefined ? undefined : series[from]
      if (from === undefined) return
      const gesture = dragged ? `what-if ${figure}` : undefined
      const isReal = !made.current && each !== undefined && each.changes === undefined
      if (isReal && word !== undefined && series.length < mostSeries) {
        const { hidden: _, ...copy } = each
        change((now) => withSeries(now, [withFigure(copy, figure, word)]), gesture)
        go(series.length, true)
      } else change((now) => withSeriesAt(now, from, (to) => withFigure(to, figure, word)), gesture)
    },
    reset: () => {
      const from = at.current
      if (from !== undefined)
        change((now) => withSeriesAt(now, from, (each) => changedSeries(each, { changes: undefined })))
    },
  }
}
