import { lazy, Suspense } from 'react'
import { Button } from 'react-aria-components'
import type { SeriesAsked, SharedFlags } from '../address/explored.ts'
import { seriesSentence } from '../words/seriesSentence.ts'
import type { Curve } from '../worker/curve.ts'
import { SeriesNotes } from './SeriesNotes.tsx'
import { SeriesSwatch } from './SeriesSwatch.tsx'

const SeriesFields = lazy(async () => ({ default: (await import('./SeriesFields.tsx')).SeriesFields }))

type Props = {
  readonly series: SeriesAsked
  readonly position: number
  readonly flags: SharedFlags
  readonly curve: Curve | undefined
  readonly open: boolean
  /** Whether there may be one more. */
  readonly more: boolean
  readonly onOpen: () => void
  readonly onChange: (to: (series: SeriesAsked) => SeriesAsked) => void
  readonly onDuplicate: () => void
  readonly onWhatIf: () => void
  readonly onRemove: () => void
}

/** One curve as a sentence, which opens to be changed. */
export function SeriesRow({ series, position, flags, curve, open, more, onOpen, onChange, ...act }: Props) {
  const sentence = seriesSentence(series)
  const show = (shown: boolean) =>
    onChange(({ hidden: _, ...each }) => (shown ? each : { ...each, hidden: true }))
  return (
    <li className={series.hidden === true ? 'series-row off' : 'series-row'}>
      <SeriesSwatch position={position} sentence={sentence} shown={series.hidden !== true} onShow={show} />
      <Button className="series-sentence" aria-expanded={open} onPress={onOpen}>
        {sentence}
      </Button>
      <Button className="remove-button" aria-label={`Remove ${sentence}`} onPress={act.onRemove}>
        ×
      </Button>
      <SeriesNotes series={series} curve={curve} />
      {open && (
        <div className="series-open">
          <Suspense fallback={<p className="quiet">…</p>}>
            <SeriesFields series={series} flags={flags} curve={curve} onChange={onChange} />
          </Suspense>
          <div className="button-row">
            <Button className="quiet-button" onPress={act.onWhatIf}>
              What if …
            </Button>
            <Button className="quiet-button" onPress={act.onDuplicate} isDisabled={!more}>
              Duplicate
            </Button>
            <span className="spring" />
            <Button className="quiet-button" onPress={onOpen}>
              Done
            </Button>
          </div>
        </div>
      )}
    </li>
  )
}
