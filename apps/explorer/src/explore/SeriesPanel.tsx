import { lazy, Suspense, useState } from 'react'
import { Button } from 'react-aria-components'
import { firstExplored, type SeriesAsked, type SharedFlags } from '../address/explored.ts'
import { mostSeries } from '../address/exploredAt.ts'
import type { Change } from '../asking/useExplored.ts'
import { FileList } from '../files/FileList.tsx'
import { OpenFile } from '../files/OpenFile.tsx'
import type { Curve } from '../worker/curve.ts'
import { PresetMenu } from './PresetMenu.tsx'
import { SeriesRow } from './SeriesRow.tsx'
import { withoutSeries, withSeries, withSeriesAt } from './seriesList.ts'
import { useWhatIf } from './useWhatIf.ts'

const AddSeries = lazy(async () => ({ default: (await import('./AddSeries.tsx')).AddSeries }))
const WhatIf = lazy(async () => ({ default: (await import('../whatif/WhatIf.tsx')).WhatIf }))

type Props = {
  readonly series: readonly SeriesAsked[]
  readonly curves: readonly (Curve | undefined)[]
  readonly flags: SharedFlags
  readonly change: Change
}

/** A longer list scrolls by itself, unless one of it is open. */
const fewSeries = 8

/** The curves of the chart as sentences, each with what is wrong with it; how to change them and to add more. */
export function SeriesPanel({ series, curves, flags, change }: Props) {
  const [open, setOpen] = useState<number>()
  const [adding, setAdding] = useState(false)
  const whatIf = useWhatIf(series, change)
  const isLong = series.length > fewSeries && open === undefined
  const room = mostSeries - series.length
  const [usual] = firstExplored.series
  const like = series.at(open ?? -1) ?? series.at(-1) ?? usual
  const add = (added: readonly SeriesAsked[]) => change((now) => withSeries(now, added))
  const close = () => {
    setOpen(undefined)
    whatIf.close()
  }
  return (
    <section className="panel" aria-labelledby="series">
      <h2 id="series">Series</h2>
      {series.length === 0 && <p className="quiet">No series: add one, or start from a preset.</p>}
      <ul className={isLong ? 'series-rows many' : 'series-rows'}>
        {series.map((each, position) => (
          <SeriesRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a series is known by its position
            key={position}
            series={each}
            position={position}
            flags={flags}
            curve={curves[position]}
            open={open === position}
            more={room > 0}
            onOpen={() => setOpen(open === position ? undefined : position)}
            onChange={(to) => change((now) => withSeriesAt(now, position, to))}
            onDuplicate={() => {
              add([each])
              setOpen(series.length)
            }}
            onWhatIf={() => {
              setOpen(undefined)
              whatIf.open(position)
            }}
            onRemove={() => {
              change((now) => withoutSeries(now, position))
              close()
            }}
          />
        ))}
      </ul>
      {whatIf.series !== undefined && (
        <Suspense fallback={<p className="quiet">…</p>}>
          <WhatIf
            series={whatIf.series}
            curve={whatIf.position === undefined ? undefined : curves[whatIf.position]}
            onFigure={whatIf.change}
            onReset={whatIf.reset}
            onClose={whatIf.close}
          />
        </Suspense>
      )}
      <div className="button-row">
        <Button
          className="quiet-button"
          aria-expanded={adding}
          isDisabled={room <= 0}
          onPress={() => setAdding(!adding)}
        >
          Add
        </Button>
        <PresetMenu
          change={(to) => {
            change(to)
            close()
          }}
        />
        <OpenFile>Open file</OpenFile>
      </div>
      {room <= 0 && <p className="quiet">{mostSeries} series are the most there can be.</p>}
      {adding && room > 0 && like !== undefined && (
        <Suspense fallback={<p className="quiet">…</p>}>
          <AddSeries like={like} room={room} onAdd={add} />
        </Suspense>
      )}
      <FileList />
    </section>
  )
}
