import { memo } from 'react'
import { Switch } from 'react-aria-components'
import type { Explored } from '../address/explored.ts'
import type { Change } from '../asking/useExplored.ts'
import { seriesColour } from '../chart/Curves.tsx'
import type { MeasuredDot } from './measuredDots.ts'
import { measuredWords } from './measuredWords.ts'

type Props = {
  readonly explored: Explored
  /** Whether runs are wanted and not known yet. */
  readonly waiting: boolean
  readonly dots: readonly (readonly MeasuredDot[])[]
  readonly names: readonly string[]
  readonly change: Change
}

const near = 'lengths within 1.5 times those asked'

/** The runs that are shown, as a list. */
function Runs({ dots, names }: Pick<Props, 'dots' | 'names'>) {
  const count = dots.flat().length
  return (
    <details className="measured-runs">
      <summary>
        {count} of the same model, machine, precision and engine, {near}; no drafts, prompts beside decoding
      </summary>
      {dots.map((runs, position) =>
        runs.length === 0 ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a series is known by its position
          <section key={position}>
            <h3>
              <span className="dot" style={{ background: seriesColour(position) }} /> {names[position]}
            </h3>
            <ul>
              {runs.map(({ run }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: measured runs keep their order
                <li key={index}>{measuredWords(run)}</li>
              ))}
            </ul>
          </section>
        ),
      )}
    </details>
  )
}

/** Whether measured runs are laid over the curves, and which. */
export const MeasuredNote = memo(function MeasuredNote({ explored, waiting, dots, names, change }: Props) {
  const wanted = explored.measured === true
  return (
    <div className="measured-note">
      <Switch
        className="switch"
        isSelected={wanted}
        onChange={(on) => change(({ measured: _, ...now }) => (on ? { ...now, measured: true } : now))}
      >
        <span className="switch-track" aria-hidden="true" />
        measured runs
      </Switch>
      {wanted && waiting && <span className="quiet">looking up…</span>}
      {wanted && !waiting && dots.every((runs) => runs.length === 0) && (
        <span className="quiet">none was published of these configurations, {near}</span>
      )}
      {wanted && dots.some((runs) => runs.length > 0) && <Runs dots={dots} names={names} />}
    </div>
  )
})
