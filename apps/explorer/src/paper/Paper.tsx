import { type LineChart, paperCostChart, paperMfuChart } from '@paretoken/figures'
import { useEffect, useMemo, useState } from 'react'
import type { ViewWords } from '../address/explored.ts'
import { withWord } from '../address/withWord.ts'
import type { Exploring } from '../asking/useExplored.ts'
import { otherWorker } from '../asking/workers.ts'
import { FrontierChart } from '../chart/FrontierChart.tsx'
import type { PointOfSeries } from '../chart/nearestPoint.ts'
import { usePlacedChart } from '../chart/usePlacedChart.ts'
import { Choice } from '../controls/Choice.tsx'
import { CommandLine } from '../controls/CommandLine.tsx'
import type { PaperFigures } from '../worker/paperCurves.ts'
import { acceptances, changedCurve, contexts } from './changedCurve.ts'
import { PaperPoint } from './PaperPoint.tsx'
import { type PaperFrontiers, usePaperCurves } from './usePaperCurves.ts'

const noWords: ViewWords = {}
const none: PaperFrontiers = []
const nothing = () => undefined

/** What is seen of a figure where nothing was chosen. */
const first = 'all_models_comparison'

const asInPaper = { id: '', name: 'as in the paper' }

type Reading = 'cost' | 'mfu'

/** A curve that is still to be computed; it has no name yet, either. */
const toCome = { name: '', frontier: { points: [] } }

/** The curves of a figure as a chart, those that are computed. */
function chartOf(
  title: string,
  curves: readonly { readonly name: string }[],
  frontiers: PaperFrontiers,
  reading: Reading,
): LineChart {
  const named = curves.map(({ name }, position) => {
    const frontier = frontiers[position]
    return frontier === undefined ? toCome : { name, frontier }
  })
  return reading === 'cost' ? paperCostChart({ title }, named) : paperMfuChart({ title }, named)
}

/** The figures of the paper, computed here by the paper's own model, to walk along and to change. */
export function Paper({ explored, change }: Exploring) {
  const words = explored.words.paper ?? noWords
  const [known, setKnown] = useState<PaperFigures>()
  const [pointed, setPointed] = useState<PointOfSeries>()
  useEffect(() => {
    void otherWorker().paperFigures().then(setKnown)
  }, [])
  const figure = known?.figures.find(({ id }) => id === (words.figure ?? first)) ?? known?.figures[0]
  const { context, acceptance, accelerator } = words
  const curves = useMemo(
    () => figure?.curves.map((curve) => changedCurve(curve, { context, acceptance, accelerator })),
    [figure, context, acceptance, accelerator],
  )
  const { answer = none, question, waiting, failure } = usePaperCurves(curves)
  const reading: Reading = words.y === 'mfu' ? 'mfu' : 'cost'
  const chart = useMemo(
    () => chartOf(figure?.title ?? '', question ?? [], answer, reading),
    [figure, question, answer, reading],
  )
  const { box, placed } = usePlacedChart(chart)
  const set = (name: string) => (word: string) => change((now) => withWord(now, 'paper', name, word))
  const changed = ['context', 'acceptance', 'accelerator'].some((name) => words[name] !== undefined)
  const drafts = figure?.curves.some(({ draft }) => draft !== undefined) ?? false
  const point = pointed && answer[pointed.series]?.points[pointed.index]
  const embed = explored.embed === true
  const done = answer.filter((frontier) => frontier !== undefined).length

  return (
    <div className={`asking paper${embed ? ' alone' : ''}`}>
      {!embed && (
        <aside className="side" aria-label="What is asked">
          <section className="panel" aria-labelledby="figure">
            <h2 id="figure">Figure</h2>
            <Choice
              label="Figure"
              quiet
              value={figure?.id ?? first}
              options={
                known?.figures.map(({ id, title }) => ({ id, name: title })) ?? [{ id: first, name: '…' }]
              }
              onChange={set('figure')}
            />
            <Choice<Reading>
              label="Shows"
              value={reading}
              options={[
                { id: 'cost', name: 'cost' },
                { id: 'mfu', name: 'MFU' },
              ]}
              onChange={set('y')}
            />
          </section>
          <section className="panel" aria-labelledby="otherwise">
            <h2 id="otherwise">What if</h2>
            <Choice
              label="Context"
              value={words.context ?? ''}
              options={[
                asInPaper,
                ...contexts.map((id) => ({ id, name: `${Number(id).toLocaleString('en')} tokens` })),
              ]}
              onChange={set('context')}
            />
            <Choice
              label="Accelerator"
              value={words.accelerator ?? ''}
              options={[asInPaper, ...(known?.accelerators ?? []).map((id) => ({ id, name: id }))]}
              onChange={set('accelerator')}
            />
            {drafts && (
              <Choice
                label="Drafted tokens accepted"
                value={words.acceptance ?? ''}
                options={[
                  asInPaper,
                  ...acceptances.map((id) => ({ id, name: `${Math.round(100 * Number(id))} %` })),
                ]}
                onChange={set('acceptance')}
              />
            )}
          </section>
          {pointed !== undefined && point !== undefined && (
            <PaperPoint name={question?.[pointed.series]?.name ?? ''} point={point} />
          )}
        </aside>
      )}
      <section className="plan-answer" aria-label="The figure" aria-busy={waiting || known === undefined}>
        {failure !== undefined && <p className="problem">{failure}</p>}
        <h2>
          {reading === 'cost' ? 'Dollars per million output tokens' : 'Model FLOP utilisation'} against
          tokens/s for one user
        </h2>
        <p className="plan-heading">{figure?.title}</p>
        <div className="compare-box" ref={box}>
          {placed !== undefined && done > 0 && (
            <FrontierChart
              placed={placed}
              point={pointed}
              zoomed={false}
              words={({ series, index }) => {
                const at = answer[series]?.points[index]
                return at === undefined
                  ? 'none'
                  : `${question?.[series]?.name}: ${at.tokensPerSecond.toPrecision(3)} tokens/s, $${at.dollarsPerMillionTokens.toPrecision(3)}, ${at.binds} binds`
              }}
              onPoint={(next) => next !== undefined && setPointed(next)}
              onChoose={setPointed}
              onZoom={nothing}
            />
          )}
        </div>
        {waiting && (
          <p className="quiet">
            {done} of {curves?.length ?? 0} curves computed…
          </p>
        )}
        <p className="quiet">
          “Inference economics of language models”, Ege Erdil, arXiv 2506.04645: its own model, method EP +
          PP, computed here and equal to it to the ninth digit{changed ? '; changed as said beside' : ''}. The
          other views use the physical model.
        </p>
        {figure !== undefined && !changed && <CommandLine line={`paretoken paper ${figure.id}`} />}
      </section>
    </div>
  )
}
