import { formatValue, seriesStyle } from '@paretoken/figures/charts'
import { lazy, memo, Suspense, useDeferredValue, useMemo } from 'react'
import { Button } from 'react-aria-components'
import type { SeriesAsked, SharedFlags } from '../address/explored.ts'
import { useExplanation } from '../asking/useExplanation.ts'
import { costReadings, speedReadings } from '../chart/axes.ts'
import { Definition } from '../controls/Definition.tsx'
import { seriesSentence } from '../words/seriesSentence.ts'
import type { Curve, CurvePoint } from '../worker/curve.ts'
import { CommandLines } from './CommandLines.tsx'
import { commandsOf, deploymentOf } from './commandsOf.ts'
import { ElasticityList } from './ElasticityList.tsx'
import { Errors } from './Errors.tsx'
import { figuresOf } from './figuresOf.ts'
import { LayoutSection } from './LayoutSection.tsx'
import { memoryParts } from './memoryParts.ts'
import type { OpenedTab } from './openedTabs.ts'
import { acceleratorsOfPools, poolsOf } from './pools.ts'
import { StackedBar } from './StackedBar.tsx'
import { timeParts } from './timeParts.ts'
import { WaterfallList } from './WaterfallList.tsx'

const OpenedPoint = lazy(async () => ({ default: (await import('./OpenedPoint.tsx')).OpenedPoint }))

export type PointPanelProps = {
  readonly point: CurvePoint
  readonly curve: Curve
  /** The place of its series among all. */
  readonly position: number
  readonly series: SeriesAsked
  readonly flags: SharedFlags
  /** Whether it stands: chosen, not just passed by a pointer. What takes time to compute waits for that. */
  readonly settled: boolean
  /** The part of the opened point that is shown; undefined where it is not opened. */
  readonly opened: OpenedTab | undefined
  readonly onOpen: (tab: OpenedTab | undefined) => void
}

const seconds = (amount: number): string => formatValue(amount, 'seconds')
const bytes = (amount: number): string => formatValue(amount, 'bytes')

function Headline({ point, curve }: Pick<PointPanelProps, 'point' | 'curve'>) {
  const requests = curve.of === 'requests'
  const cost = point.dollarsPerMillionTokens
  return (
    <div className="headline">
      <p>
        <data className="great" value={point.tokensPerSecond}>
          {formatValue(point.tokensPerSecond, 'number')}
        </data>{' '}
        tokens/s for one user
        <Definition of="speed">{speedReadings.speed.definition}</Definition>
      </p>
      {cost !== null && (
        <p>
          <data className="great" value={cost}>
            {formatValue(cost, 'dollars')}
          </data>{' '}
          per million {requests ? 'tokens, in and out' : 'output tokens'}
          <Definition of="cost">{costReadings[requests ? 'blended' : 'output'].definition}</Definition>
        </p>
      )}
      {curve.errorBand === undefined ? (
        <p className="quiet">An ideal machine: a bound, not a prediction</p>
      ) : (
        <Errors band={curve.errorBand} />
      )}
    </div>
  )
}

function Figures({ point, curve }: Pick<PointPanelProps, 'point' | 'curve'>) {
  return (
    <dl className="point-figures">
      {figuresOf(point, curve.of ?? 'decoding').map(({ name, value, text, definition }) => (
        <div key={name}>
          <dt>
            {name}
            <Definition of={name}>{definition}</Definition>
          </dt>
          <dd>
            <data value={value}>{text}</data>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A point of a frontier: what it is, what it costs, and why. It follows a moving point as soon as there is time to. */
export function PointPanel(props: PointPanelProps) {
  return <Panel {...useDeferredValue(props)} />
}

const Panel = memo(function Panel(props: PointPanelProps) {
  const { point, curve, position, series, flags, settled, opened, onOpen } = props
  const { hidden: _, ...asked } = series
  const explanation = useExplanation(
    settled ? { series: asked, flags, deployment: deploymentOf(point, curve) } : undefined,
  )
  const { explained, current, failure } = explanation
  const file = series.changes !== undefined && current ? explained?.file : undefined
  const commands = useMemo(
    () =>
      series.changes !== undefined && file === undefined ? [] : commandsOf(series, flags, point, curve, file),
    [series, flags, point, curve, file],
  )
  const told = explained !== undefined && explained.problem === undefined ? explained.explanation : undefined
  const problem = failure ?? explained?.problem
  const { memory, timePerOutputTokenSeconds } = point
  const all =
    curve.anatomy === undefined ? point.accelerators : acceleratorsOfPools(poolsOf(point, curve.anatomy))
  const ofDecoding =
    curve.of === 'requests'
      ? `Of its decoding alone: a step of ${formatValue(Math.round(point.batch), 'number')} sequences at the mean context of ${formatValue(Math.round(curve.anatomy?.contextTokens ?? 0), 'number')} tokens, without prompts between, drafts or waiting.`
      : undefined
  return (
    <div className="point-panel">
      <div className="point-column">
        <section className="point-section">
          <h2>This point</h2>
          <p className="point-name">
            <span className="dot" style={{ background: `var(--series-${seriesStyle(position).colour})` }} />
            {seriesSentence(asked)}
          </p>
          <Headline point={point} curve={curve} />
          <p>
            <b>{point.layoutName}</b> · {formatValue(all, 'number')}{' '}
            {all === 1 ? 'accelerator' : 'accelerators'} · batch{' '}
            <data value={point.batch}>{formatValue(point.batch, 'number')}</data> · {point.limit} binds
            <Definition of="binding">
              What most of the time between two tokens is due to: arithmetic, memory bandwidth (weights, KV
              cache and activations), network bandwidth, or latency (of messages, kernels, the host and the
              pipeline). Batch: sequences decoded at the same time, by all accelerators of an instance.
            </Definition>
          </p>
          <Figures point={point} curve={curve} />
        </section>
        {curve.anatomy !== undefined && <LayoutSection point={point} anatomy={curve.anatomy} />}
      </div>
      <div className="point-column">
        <section className="point-section">
          <h3>
            Time between two tokens
            <data className="spring-right" value={timePerOutputTokenSeconds}>
              {seconds(timePerOutputTokenSeconds)}
            </data>
          </h3>
          <StackedBar
            label="Time between two tokens by cause"
            parts={timeParts(point)}
            whole={timePerOutputTokenSeconds}
            format={seconds}
          />
        </section>
        <section className="point-section">
          <h3>
            Memory of the fullest accelerator
            <data className="spring-right" value={memory.capacityBytes}>
              {bytes(memory.capacityBytes)}
            </data>
          </h3>
          <StackedBar
            label="Memory by what fills it"
            parts={memoryParts(memory)}
            whole={memory.capacityBytes}
            format={bytes}
          />
        </section>
        <section
          className="point-section explanation"
          aria-busy={!current}
          data-stale={!current || undefined}
        >
          <h3>
            From an ideal machine to this one
            <Definition of="the waterfall">
              What a step would take on a machine that reaches the peaks of its data sheet and waits for
              nothing; then, one after another, what each thing that real machines and software do adds to it.
            </Definition>
          </h3>
          {ofDecoding !== undefined && <p className="quiet">{ofDecoding}</p>}
          {problem !== undefined && <p className="problem">{problem}</p>}
          {told === undefined && problem === undefined && <p className="quiet">Explaining …</p>}
          {told !== undefined && (
            <>
              <WaterfallList waterfall={told.waterfall} />
              <ElasticityList elasticities={told.elasticities} most={3} />
            </>
          )}
          <Button className="quiet-button open-point" onPress={() => onOpen('operations')}>
            Operations, messages, roofline …
          </Button>
        </section>
        {commands.length > 0 && <CommandLines commands={commands} file={file} />}
      </div>
      {opened !== undefined && (
        <Suspense fallback={null}>
          <OpenedPoint
            tab={opened}
            explanation={explanation}
            of={ofDecoding}
            onTab={onOpen}
            onClose={() => onOpen(undefined)}
          />
        </Suspense>
      )}
    </div>
  )
})
