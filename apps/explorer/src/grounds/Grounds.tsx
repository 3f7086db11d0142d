import { formatValue } from '@paretoken/figures'
import { memo, useState } from 'react'
import type { Explored } from '../address/explored.ts'
import { groundsKey, useGrounds } from '../asking/useGrounds.ts'
import { seriesSentence } from '../words/seriesSentence.ts'
import type { Curve } from '../worker/curve.ts'
import type { Grounds as SeriesGrounds } from '../worker/grounds.ts'
import { asSentence, priceWords, searchedWords, sharedAssumptions } from './groundsWords.ts'

type Props = {
  readonly explored: Pick<Explored, 'series' | 'flags'>
  readonly curves: readonly Curve[]
}

const percent = (share: number): string => `${Number((100 * share).toPrecision(2))} %`

/** What a series alone assumes, without what is told in sentences of their own. */
const ownWords = (parts: readonly string[] = []): string =>
  parts.filter((part) => !/^(\$|calibration )/.test(part)).join(' · ')

/** What each constant of a calibration was fitted to. */
function FittedParts({
  fitted,
  calibration,
}: {
  readonly fitted: SeriesGrounds['fitted']
  readonly calibration: string
}) {
  if (fitted.length === 0)
    return <p>Calibration {calibration}: the machine of the data sheet; nothing is fitted.</p>
  return (
    <details className="fitted">
      <summary>
        Calibration {calibration}: {fitted.reduce((sum, { count }) => sum + count, 0).toLocaleString('en-US')}{' '}
        measurements in {fitted.length} parts
      </summary>
      <div className="fitted-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Part</th>
              <th scope="col" className="figure">
                Measured
              </th>
              <th scope="col" className="figure">
                Off, median
              </th>
              <th scope="col">Fitted to</th>
            </tr>
          </thead>
          <tbody>
            {fitted.map(({ part, count, medianError, fittedTo }) => (
              <tr key={part}>
                <th scope="row">{part}</th>
                <td className="figure">{formatValue(count, 'number')}</td>
                <td className="figure">{percent(medianError)}</td>
                <td>{fittedTo}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

/** What the chart rests on: everything assumed with its source, how far off to expect it, warnings, how much was searched. */
export const Grounds = memo(function Grounds({ explored, curves }: Props) {
  const [open, setOpen] = useState(false)
  const grounds = useGrounds(explored.series, open)
  const shown = explored.series.flatMap((series, position) => {
    const curve = curves[position]
    return curve === undefined || series.hidden === true || curve.facets === undefined
      ? []
      : [{ series, curve, position }]
  })
  const { shared, own } = sharedAssumptions(shown.map(({ curve }) => curve.assumptions))
  const warnings = [...new Set(shown.flatMap(({ curve }) => curve.warnings))]
  if (shown.length === 0) return null
  return (
    <section className="grounds" aria-label="What the chart rests on">
      {warnings.length > 0 && (
        <ul className="warnings">
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      <details
        open={open}
        onToggle={({ currentTarget, target }) => target === currentTarget && setOpen(currentTarget.open)}
      >
        <summary>
          <b>Assumed</b>
          <span className="grounds-words">{shared.join(' · ')}</span>
          <span className="figure grounds-searched">{searchedWords(shown.map(({ curve }) => curve))}</span>
        </summary>
        {open && (
          <ul className="grounds-series">
            {shown.map(({ series, curve, position }, place) => {
              const found = grounds.get(groundsKey(series))
              return (
                <li key={position}>
                  <h3>{seriesSentence(series)}</h3>
                  <ul>
                    {ownWords(own[place]) !== '' && <li>{ownWords(own[place])}</li>}
                    <li>{priceWords(series, explored.flags, curve, found)}</li>
                    <li>{asSentence(curve.errors ?? 'nothing is said of errors: the machine is ideal')}</li>
                  </ul>
                  {found !== undefined && (
                    <FittedParts fitted={found.fitted} calibration={curve.facets?.calibration ?? ''} />
                  )}
                </li>
              )
            })}
          </ul>
        )}
      </details>
    </section>
  )
})
