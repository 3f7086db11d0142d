import { seriesStyle } from '@paretoken/figures'
import type { SeriesPlan } from '../worker/plans.ts'

type Props = {
  readonly plans: readonly SeriesPlan[]
  readonly names: readonly string[]
  /** Of each plan its series among all, which gives it its colour. */
  readonly positions: readonly number[]
  readonly best: number
}

const cents = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' })

const poolNames = { both: 'prompts and decoding', decoding: 'decoding', prompts: 'prompts' } as const

/** What the cheapest deployment of each series costs an hour, pool by pool. */
export function PlanBars({ plans, names, positions, best }: Props) {
  const most = Math.max(...plans.map(({ dollarsPerHour }) => dollarsPerHour ?? 0))
  const least = plans[best]?.dollarsPerHour ?? null
  return (
    <ul className="plan-bars">
      {plans.map(({ dollarsPerHour, pools, reason, problem, nearest, accelerators }, place) => (
        <li key={positions[place]}>
          <span className="plan-name">
            <span
              className="dot"
              style={{ background: `var(--series-${seriesStyle(positions[place] ?? 0).colour})` }}
            />
            {names[place]}
          </span>
          {dollarsPerHour === null ? (
            <span className={problem === undefined ? 'quiet' : 'problem'}>
              {problem ??
                reason ??
                (accelerators > 0 ? `${accelerators} accelerators; no price is known` : '')}
              {nearest !== undefined && <small>Nearest: {nearest}</small>}
            </span>
          ) : (
            <>
              <span className="plan-bar">
                {pools.map(({ what, dollarsPerHour: part }) => (
                  <span
                    key={what}
                    className={`plan-pool ${what}`}
                    data-dollars={part}
                    style={{
                      width: `${(100 * (part ?? 0)) / most}%`,
                      background: `var(--series-${seriesStyle(positions[place] ?? 0).colour})`,
                    }}
                  />
                ))}
              </span>
              <span className="figure plan-cost">
                {place === best ? '○ ' : ''}
                <b>
                  <data value={dollarsPerHour}>{cents.format(dollarsPerHour)}</data>
                </b>
                /h
                {place === best || least === null
                  ? ''
                  : ` · ${Number((dollarsPerHour / least).toPrecision(3))}×`}
                <small>
                  {pools
                    .map(
                      ({ what, instances, accelerators: count }) =>
                        `${poolNames[what]}: ${instances} × ${count / instances}`,
                    )
                    .join(', ')}{' '}
                  accelerators
                </small>
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
