import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Explored } from '../address/explored.ts'
import { withWord } from '../address/withWord.ts'
import { useCalmCurves } from '../asking/useCalmCurves.ts'
import { useCurves } from '../asking/useCurves.ts'
import type { Exploring } from '../asking/useExplored.ts'
import { costReadings, shownCost, speedReadings } from '../chart/axes.ts'
import { chartOf } from '../chart/chartOf.ts'
import { FrontierChart } from '../chart/FrontierChart.tsx'
import { nearestSpeed, type PointOfSeries } from '../chart/nearestPoint.ts'
import { Ribbon } from '../chart/Ribbon.tsx'
import { usePlacedChart } from '../chart/usePlacedChart.ts'
import { zoomAround } from '../chart/zoomAround.ts'
import { ExportMenu } from '../exporting/ExportMenu.tsx'
import { NothingFeasible } from '../feasible/NothingFeasible.tsx'
import { Grounds } from '../grounds/Grounds.tsx'
import { sharedAssumptions } from '../grounds/groundsWords.ts'
import { MeasuredNote } from '../measured/MeasuredNote.tsx'
import { measuredDots } from '../measured/measuredDots.ts'
import { measuredWords } from '../measured/measuredWords.ts'
import { useMeasured } from '../measured/useMeasured.ts'
import { type OpenedTab, openedTabNamed } from '../point/openedTabs.ts'
import { PointPanel } from '../point/PointPanel.tsx'
import { pointWords } from '../words/pointWords.ts'
import { seriesLabels } from '../words/seriesSentence.ts'
import type { Curve } from '../worker/curve.ts'
import { Asked } from './Asked.tsx'
import { AxisMenus } from './AxisMenus.tsx'
import { markRedrawn } from './markRedrawn.ts'

const noCurves: readonly Curve[] = []

/** The point that the address or the person chose; the preferred one of the first curve where none was chosen. */
function chosenPoint({ selection, series }: Explored, curves: readonly Curve[]): PointOfSeries | undefined {
  if (selection !== undefined) {
    const index = nearestSpeed(curves[selection.series]?.points ?? [], selection.tokensPerSecond)
    if (index !== undefined) return { series: selection.series, index }
  }
  const first = curves.findIndex(
    ({ points }, position) => points.length > 0 && series[position]?.hidden !== true,
  )
  const preferred = curves[first]?.marks.preferred
  return preferred === undefined ? undefined : { series: first, index: preferred }
}

/** What is assumed of the curves that are shown. */
const assumedOf = (series: Explored['series'], curves: readonly Curve[]): readonly string[] =>
  curves.flatMap(({ assumptions }, position) =>
    assumptions === '' || series[position]?.hidden === true ? [] : [assumptions],
  )

/** The frontier: choose series and workload, walk along curves, open a point. */
export function Explore({ explored, change }: Exploring) {
  const { series, zoom } = explored
  const { answer: curves = noCurves, question, waiting, failure } = useCurves(explored)
  const [pointed, setPointed] = useState<PointOfSeries>()

  const names = useMemo(() => seriesLabels(series), [series])
  const requests = curves.some(({ of }) => of === 'requests')
  const cost = shownCost(explored.cost, requests)
  const y = costReadings[cost]
  const { speed } = explored
  const x = speedReadings[speed]
  const measured = useMeasured(explored)
  const dots = useMemo(
    () =>
      series.map((each, position) => {
        const curve = curves[position]
        return curve === undefined || each.hidden === true
          ? []
          : measuredDots(measured?.[position] ?? [], curve, { cost, speed })
      }),
    [series, curves, measured, cost, speed],
  )
  const chart = useMemo(
    () =>
      chartOf(
        series.map((each, position) => ({
          name: names[position] ?? '',
          curve: curves[position],
          hidden: each.hidden === true,
          dots: dots[position] ?? [],
        })),
        { x, y, zoom },
        { title: `${y.axis.label} against ${x.axis.label}` },
      ),
    [series, curves, names, dots, x, y, zoom],
  )
  const { box, placed } = usePlacedChart(chart)
  const chosen = chosenPoint(explored, curves)
  const point = pointed ?? chosen
  const pointCurve = point === undefined ? undefined : curves[point.series]
  const shownPoint = point === undefined ? undefined : pointCurve?.points[point.index]

  const onZoom = useCallback(
    (next: Explored['zoom']) =>
      change(({ zoom: _, ...now }) => (next === undefined ? now : { ...now, zoom: next }), 'zoom'),
    [change],
  )
  const onChoose = useCallback(
    ({ series: position, index }: PointOfSeries) => {
      const tokensPerSecond = curves[position]?.points[index]?.tokensPerSecond
      if (tokensPerSecond !== undefined)
        change((now) => ({ ...now, selection: { series: position, tokensPerSecond } }), 'walk')
    },
    [change, curves],
  )
  const words = useCallback(
    ({ series: position, index }: PointOfSeries) => {
      const at = curves[position]?.points[index]
      return at === undefined ? 'none' : `${names[position]}: ${pointWords(at, y)}`
    },
    [curves, names, y],
  )
  const dotWords = useCallback(
    (position: number, index: number) => {
      const run = dots[position]?.[index]?.run
      return run === undefined ? '' : `Measured: ${measuredWords(run)}`
    },
    [dots],
  )
  const onOpen = useCallback(
    (tab: OpenedTab | undefined) => change((now) => withWord(now, 'explore', 'opened', tab), 'opened'),
    [change],
  )
  const asked = point === undefined ? undefined : question?.questions[point.series]
  useEffect(() => markRedrawn(question?.askedAt, chart), [question, chart])
  const embed = explored.embed === true
  const drawn = chart.series.some(({ points }) => points.length > 0)
  const calm = useCalmCurves(curves)
  const refusals = <NothingFeasible explored={explored} curves={curves} change={change} />
  const assumptions = useMemo(
    () => sharedAssumptions(assumedOf(series, curves)).shared.join(' · '),
    [series, curves],
  )

  const latest = useRef({ explored, chart, assumptions, placed })
  latest.current = { explored, chart, assumptions, placed }
  const exporting = useMemo(() => <ExportMenu shown={() => latest.current} />, [])
  const onZoomIn = useCallback(
    () => latest.current.placed && onZoom(zoomAround(latest.current.placed, undefined, 0.6)),
    [onZoom],
  )
  const onReset = useCallback(() => onZoom(undefined), [onZoom])

  return (
    <div className="explore">
      {!embed && <Asked explored={explored} change={change} curves={curves} />}
      <section className="hero" aria-label="The frontier" aria-busy={waiting}>
        <AxisMenus
          cost={cost}
          speed={speed}
          requests={requests}
          zoomed={zoom !== undefined}
          change={change}
          onZoomIn={onZoomIn}
          onReset={onReset}
        >
          {embed ? undefined : exporting}
        </AxisMenus>
        <div className="chart-box" ref={box}>
          {placed !== undefined && (
            <FrontierChart
              placed={placed}
              point={point}
              zoomed={zoom !== undefined}
              words={words}
              onPoint={setPointed}
              onChoose={onChoose}
              onZoom={onZoom}
              dotWords={dotWords}
            />
          )}
          {failure !== undefined && <p className="problem">{failure}</p>}
          {!drawn && refusals}
        </div>
        {drawn && refusals}
        {placed !== undefined && pointCurve !== undefined && point !== undefined && (
          <Ribbon
            placed={placed}
            curve={pointCurve}
            name={names[point.series] ?? ''}
            xOf={x.read}
            point={shownPoint}
          />
        )}
        {!embed && (
          <MeasuredNote
            explored={explored}
            waiting={explored.measured === true && measured === undefined}
            dots={dots}
            names={names}
            change={change}
          />
        )}
        {!embed && <Grounds explored={explored} curves={calm} />}
      </section>
      {!embed && (
        <aside className="point" aria-label="This point">
          {!drawn && !waiting && (
            <p className="quiet">The point that you choose on a curve is explained here.</p>
          )}
          {point !== undefined &&
            shownPoint !== undefined &&
            pointCurve !== undefined &&
            asked !== undefined && (
              <PointPanel
                point={shownPoint}
                curve={pointCurve}
                position={point.series}
                series={asked.series}
                flags={asked.flags}
                settled={pointed === undefined}
                opened={openedTabNamed(explored.words.explore?.opened)}
                onOpen={onOpen}
              />
            )}
        </aside>
      )}
    </div>
  )
}
