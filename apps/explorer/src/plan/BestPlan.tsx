import type { ReactNode } from 'react'
import type { SeriesAsked } from '../address/explored.ts'
import { CommandLine } from '../controls/CommandLine.tsx'
import { seriesSentence } from '../words/seriesSentence.ts'
import type { SeriesPlan } from '../worker/plans.ts'

type Props = {
  readonly plan: SeriesPlan
  readonly series: SeriesAsked | undefined
  /** What stands between what it costs and what it is made of. */
  readonly children: ReactNode
}

/** The cheapest deployment: what it is made of and costs, how fast it is, how full. */
export function BestPlan({ plan, series, children }: Props) {
  const { heading, facts, assumptions, errors, warnings, typed } = plan
  return (
    <section className="best-plan" aria-labelledby="best-plan">
      <h2 id="best-plan">The cheapest deployment</h2>
      <p className="plan-heading">{heading}</p>
      {series !== undefined && <p className="quiet">{seriesSentence(series)}</p>}
      {children}
      <dl className="facts">
        {facts.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <details className="plan-notes">
        <summary>Assumed</summary>
        <p>{assumptions}</p>
      </details>
      {errors !== undefined && <p className="quiet">Errors: {errors}</p>}
      {warnings.map((warning) => (
        <p key={warning} className="quiet">
          {warning}
        </p>
      ))}
      <CommandLine line={`paretoken plan ${typed}`} />
    </section>
  )
}
