import { useMemo, useState } from 'react'
import { useCurves } from '../asking/useCurves.ts'
import type { Exploring } from '../asking/useExplored.ts'
import { costReadings, speedReadings } from '../chart/axes.ts'
import { chartOf } from '../chart/chartOf.ts'
import { FrontierChart } from '../chart/FrontierChart.tsx'
import type { PointOfSeries } from '../chart/nearestPoint.ts'
import { usePlacedChart } from '../chart/usePlacedChart.ts'
import { Definition } from '../controls/Definition.tsx'
import { Asked } from '../explore/Asked.tsx'
import { NothingFeasible } from '../feasible/NothingFeasible.tsx'
import { pointWords } from '../words/pointWords.ts'
import { seriesLabels } from '../words/seriesSentence.ts'
import type { Curve } from '../worker/curve.ts'
import { CostTable } from './CostTable.tsx'
import { costsAtSpeeds, pricedPoints, roundSpeeds, winningRanges } from './comparedCurves.ts'
import { comparedPair } from './comparedPair.ts'
import { Ratio } from './Ratio.tsx'
import { WinnersStrip } from './WinnersStrip.tsx'
import { whyNotCompared } from './whyNotCompared.ts'

const noCurves: readonly Curve[] = []
const noWords = {}
const nothing = () => undefined
const x = speedReadings.speed

/** Series side by side: the cheapest at each speed, costs at a few speeds, the ratio of two. */
export function Compare({ explored, change }: Exploring) {
  const { answer: curves = noCurves, waiting, failure } = useCurves(explored)
  const [pointed, setPointed] = useState<PointOfSeries>()
  const names = useMemo(() => seriesLabels(explored.series), [explored.series])
  const shown = useMemo(
    () => explored.series.flatMap(({ hidden }, position) => (hidden === true ? [] : [position])),
    [explored.series],
  )
  const requests = curves.some(({ of }) => of === 'requests')
  const y = costReadings[requests ? 'blended' : 'output']
  const chart = useMemo(
    () =>
      chartOf(
        names.map((name, position) => ({
          name,
          curve: curves[position],
          hidden: !shown.includes(position),
        })),
        { x, y },
        { title: 'The cheapest at each speed' },
      ),
    [names, curves, shown, y],
  )
  const { box, placed } = usePlacedChart(chart)
  const series = useMemo(
    () =>
      names.map((_, position) =>
        pricedPoints(shown.includes(position) ? (curves[position] ?? { points: [] }) : { points: [] }),
      ),
    [names, curves, shown],
  )
  const ranges = useMemo(() => winningRanges(series), [series])
  const speeds = useMemo(() => roundSpeeds(series), [series])
  const costs = useMemo(() => costsAtSpeeds(series, speeds), [series, speeds])
  const pair = comparedPair(explored.words.compare ?? noWords, shown)
  const drawn = chart.series.some(({ points }) => points.length > 0)
  const embed = explored.embed === true
  const refusals = <NothingFeasible explored={explored} curves={curves} change={change} />

  return (
    <div className={embed ? 'asking alone' : 'asking'}>
      {!embed && <Asked explored={explored} change={change} curves={curves} />}
      <div className="compare" aria-busy={waiting}>
        <section className="compare-chart" aria-labelledby="compared">
          <header className="axis-words">
            <h2 id="compared">
              {y.axis.label} against {x.axis.label.toLowerCase()}
            </h2>
            <Definition of={y.axis.label}>{y.definition}</Definition>
          </header>
          {failure !== undefined && <p className="problem">{failure}</p>}
          <div className="compare-box" ref={box}>
            {placed !== undefined && drawn && (
              <FrontierChart
                placed={placed}
                point={pointed}
                zoomed={false}
                words={({ series: position, index }) => {
                  const at = curves[position]?.points[index]
                  return at === undefined ? 'none' : `${names[position]}: ${pointWords(at, y)}`
                }}
                onPoint={setPointed}
                onChoose={nothing}
                onZoom={nothing}
              />
            )}
            {!drawn && !waiting && refusals}
            {shown.length === 0 && <p className="quiet">No series: add one to compare.</p>}
          </div>
          {drawn && refusals}
          {placed !== undefined && ranges.length > 0 && (
            <WinnersStrip ranges={ranges} names={names} placed={placed} alone={shown.length === 1} />
          )}
        </section>
        {!embed &&
          (pair === undefined ? (
            <p className="quiet">
              {shown.length === 1 && 'Add a second series to see what one costs over the other.'}
            </p>
          ) : (
            <Ratio names={names} shown={shown} series={series} pair={pair} change={change} />
          ))}
        {!embed && speeds.length > 0 && (
          <section className="compare-costs" aria-labelledby="costs">
            <h2 id="costs">What each costs at a speed</h2>
            <p className="quiet">
              {y.axis.label}: the cheapest deployment that gives one user at least that speed. ○ the cheapest
              of a column, × how much dearer the others are, – not reached.
            </p>
            <CostTable
              rows={shown.map((position) => ({
                position,
                name: names[position] ?? '',
                costs: costs[position] ?? [],
                why: whyNotCompared(curves[position]),
              }))}
              speeds={speeds}
            />
          </section>
        )}
      </div>
    </div>
  )
}
