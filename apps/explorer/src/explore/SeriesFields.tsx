import type { SeriesAsked, SeriesFlag, SharedFlags } from '../address/explored.ts'
import { useCatalogue } from '../asking/useCatalogue.ts'
import { useMachine } from '../asking/useMachine.ts'
import { Choice } from '../controls/Choice.tsx'
import { type Found, Search } from '../controls/Search.tsx'
import { useFiles } from '../files/useFiles.ts'
import type { Curve } from '../worker/curve.ts'
import type { MachineFigures } from '../worker/machineFigures.ts'
import { problemOf } from './problemOf.ts'
import {
  calibrationChoices,
  definitions,
  kvCacheChoices,
  precisionChoices,
  servingChoices,
  speculationChoices,
} from './seriesChoices.ts'
import { changedSeries, onMachine } from './seriesList.ts'
import { workloadKind } from './workloadKind.ts'

type Props = {
  readonly series: SeriesAsked
  readonly flags: SharedFlags
  readonly curve: Curve | undefined
  readonly onChange: (to: (series: SeriesAsked) => SeriesAsked) => void
}

/** What renting a machine costs by tiers, as prices to choose. */
const priceChoices = ({ rent }: MachineFigures): readonly Found[] =>
  Object.entries(rent ?? {}).map(([tier, dollars]) => ({
    id: dollars.toFixed(2),
    aliases: [tier],
    words: tier,
  }))

/** The usual word is not written down. */
const unlessUsual = (word: string, usual: string): string | undefined =>
  word === usual || word === '' ? undefined : word

/** Everything that a series is, to be changed. */
export function SeriesFields({ series, flags, curve, onChange }: Props) {
  const files = useFiles()
  const { models, hardware } = useCatalogue()
  const machine = useMachine(series.hardware, files)
  const requests = workloadKind(flags) === 'requests'
  const prices = machine === undefined ? [] : priceChoices(machine)
  const usualPrice = machine?.rent?.typical
  const set = (flag: SeriesFlag, word: string | undefined) =>
    onChange((now) => changedSeries(now, { [flag]: word }))
  const problem = (flag: SeriesFlag) => problemOf([curve], flag)
  return (
    <div className="series-fields">
      <Search
        label="Model"
        definition={definitions.model}
        value={series.model}
        options={models}
        onChoose={(model) => onChange((now) => changedSeries(now, { model }))}
      />
      <Search
        label="Machine"
        definition={definitions.hardware}
        value={series.hardware}
        options={hardware}
        onChoose={(name) => onChange((now) => onMachine(now, name))}
      />
      <div className="field-pair">
        <Search
          label="Precision"
          definition={definitions.precision}
          value={series.precision ?? 'checkpoint'}
          options={precisionChoices}
          custom
          problem={problem('precision')}
          onChoose={(word) => set('precision', unlessUsual(word, 'checkpoint'))}
        />
        <Choice
          label="KV cache"
          definition={definitions.kvCache}
          value={series.kvCache ?? 'usual'}
          options={kvCacheChoices}
          onChange={(word) => set('kvCache', unlessUsual(word, 'usual'))}
        />
        <Choice
          label="Software"
          definition={definitions.calibration}
          value={series.calibration ?? 'vllm'}
          options={calibrationChoices}
          onChange={(word) => set('calibration', unlessUsual(word, 'vllm'))}
        />
        <Search
          label="$ per hour"
          definition={definitions.price}
          value={series.price ?? (usualPrice === undefined ? '' : usualPrice.toFixed(2))}
          options={prices}
          placeholder="no price is known"
          custom
          problem={problem('price')}
          onChoose={(word) => set('price', unlessUsual(word, usualPrice?.toFixed(2) ?? ''))}
        />
        {(requests || series.serving !== undefined) && (
          <Choice
            label="Serving"
            definition={definitions.serving}
            value={series.serving ?? 'aggregated'}
            options={servingChoices}
            onChange={(word) => set('serving', unlessUsual(word, 'aggregated'))}
          />
        )}
        {(requests || series.speculation !== undefined) && (
          <Search
            label="Drafts"
            definition={definitions.speculation}
            value={series.speculation ?? 'none'}
            options={speculationChoices}
            custom
            problem={problem('speculation')}
            onChoose={(word) => set('speculation', unlessUsual(word, 'none'))}
          />
        )}
      </div>
    </div>
  )
}
