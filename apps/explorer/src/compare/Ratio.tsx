import { formatValue } from '@paretoken/figures'
import { useMemo, useState } from 'react'
import { withWord } from '../address/withWord.ts'
import type { Change } from '../asking/useExplored.ts'
import { FrontierChart } from '../chart/FrontierChart.tsx'
import type { PointOfSeries } from '../chart/nearestPoint.ts'
import { usePlacedChart } from '../chart/usePlacedChart.ts'
import { Choice } from '../controls/Choice.tsx'
import { Definition } from '../controls/Definition.tsx'
import { costRatio, crossings, type PricedPoint, type RatioPoint } from './comparedCurves.ts'
import type { Pair } from './comparedPair.ts'
import { crossingWords, ratioChart } from './ratioChart.ts'

type Props = {
  readonly names: readonly string[]
  /** Positions of the series that can be chosen. */
  readonly shown: readonly number[]
  readonly series: readonly (readonly PricedPoint[])[]
  /** The two that are compared, by position. */
  readonly pair: Pair
  readonly change: Change
}

const nothing = () => undefined

/** "at 42.1 tokens/s: 1.31 times the cost". */
const ratioWords = (at: RatioPoint | undefined): string =>
  at === undefined
    ? 'none'
    : `at ${formatValue(at.tokensPerSecond, 'number')} tokens/s: ${Number(at.ratio.toPrecision(3))} times the cost`

/** The ratio is of two series, so that it has the colour of neither. */
const colourOf = (position: number): string => (position === 0 ? 'var(--ink)' : 'var(--quiet)')

/** What one series costs over another, at every speed that both reach, and where they cross. */
export function Ratio({ names, shown, series, pair: [one, other], change }: Props) {
  const [pointed, setPointed] = useState<PointOfSeries>()
  const ratios = useMemo(() => costRatio(series[one] ?? [], series[other] ?? []), [series, one, other])
  const pairNames = [names[one] ?? '', names[other] ?? ''] as const
  // biome-ignore lint/correctness/useExhaustiveDependencies: a pair of names is known by its words
  const chart = useMemo(() => ratioChart(ratios, pairNames), [ratios, ...pairNames])
  const { box, placed } = usePlacedChart(chart)
  const choose = (name: 'first' | 'second') => (position: string) =>
    change((now) => withWord(now, 'compare', name, position))
  const options = shown.map((position) => ({ id: String(position), name: names[position] ?? '' }))
  return (
    <section className="ratio" aria-labelledby="ratio">
      <header className="axis-words">
        <h2 id="ratio">Cost ratio against tokens/s for one user</h2>
        <Definition of="cost ratio">
          What the first series costs over what the second does at the same speed, read off both curves as
          they are drawn. Above 1 the second is the cheaper.
        </Definition>
      </header>
      <div className="axis-menus">
        <Choice label="First series" quiet value={String(one)} options={options} onChange={choose('first')} />
        <span className="quiet">over</span>
        <Choice
          label="Second series"
          quiet
          value={String(other)}
          options={options}
          onChange={choose('second')}
        />
      </div>
      <ul className="crossings">
        {crossingWords(crossings(ratios), ratios, pairNames).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {pointed !== undefined && pointed.series === 0 && (
          <li className="quiet">{ratioWords(ratios[pointed.index])}</li>
        )}
      </ul>
      <div className="ratio-box" ref={box}>
        {placed !== undefined && ratios.length > 1 && (
          <FrontierChart
            placed={placed}
            point={pointed}
            zoomed={false}
            words={({ series: line, index }) => (line === 0 ? ratioWords(ratios[index]) : 'the same cost')}
            onPoint={setPointed}
            onChoose={nothing}
            onZoom={nothing}
            colourOf={colourOf}
          />
        )}
      </div>
    </section>
  )
}
