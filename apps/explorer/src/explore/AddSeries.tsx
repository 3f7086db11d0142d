import { useState } from 'react'
import type { SeriesAsked } from '../address/explored.ts'
import { useCatalogue } from '../asking/useCatalogue.ts'
import { Search } from '../controls/Search.tsx'
import { definitions } from './seriesChoices.ts'
import { changedSeries, onMachine } from './seriesList.ts'

type Props = {
  /** What a new series is like, but for model and machine. */
  readonly like: SeriesAsked
  /** As many more can be added. */
  readonly room: number
  readonly onAdd: (series: readonly SeriesAsked[]) => void
}

/** New series: a model, then a machine, or all machines that are called alike. */
export function AddSeries({ like, room, onAdd }: Props) {
  const { models, hardware } = useCatalogue()
  const [model, setModel] = useState(like.model)
  const asked = ({ hidden: _, ...series }: SeriesAsked): SeriesAsked =>
    model === series.model ? series : changedSeries(series, { model, speculation: undefined })
  return (
    <div className="series-fields">
      <Search
        label="Model to add"
        definition={definitions.model}
        value={model}
        options={models}
        onChoose={setModel}
      />
      <Search
        label="Machine to add it on"
        definition={definitions.hardware}
        value=""
        options={hardware}
        placeholder="h200, b200, mi300x …"
        onChoose={(name) => onAdd([asked(onMachine(like, name))])}
        onChooseAll={(names) => onAdd(names.map((name) => asked(onMachine(like, name))))}
        mostAtOnce={room}
      />
    </div>
  )
}
