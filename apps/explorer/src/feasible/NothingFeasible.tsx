import { memo } from 'react'
import { Button } from 'react-aria-components'
import type { Explored } from '../address/explored.ts'
import type { Change } from '../asking/useExplored.ts'
import type { Curve } from '../worker/curve.ts'
import { type Proposal, proposed } from './proposalsFor.ts'
import { useProposals } from './useProposals.ts'

type Props = {
  readonly explored: Pick<Explored, 'series' | 'flags'>
  readonly curves: readonly Curve[]
  readonly change: Change
}

const withoutPosition = (explored: Explored): Explored => {
  const { zoom: _, ...rest } = explored
  return rest
}

/** The question with a proposal taken for one of its series. */
const taken = (explored: Explored, position: number, proposal: Proposal): Explored => {
  const asked = explored.series[position]
  if (asked === undefined) return explored
  const { series, flags } = proposed({ series: asked, flags: explored.flags }, proposal)
  return withoutPosition({
    ...explored,
    flags,
    series: explored.series.map((each, place) => (place === position ? series : each)),
  })
}

function Refusal({
  explored,
  curve,
  position,
  change,
}: Omit<Props, 'curves'> & { readonly curve: Curve; readonly position: number }) {
  const series = explored.series[position] ?? { model: '', hardware: '' }
  const proposals = useProposals({ series, flags: explored.flags }, curve)
  const [, ...said] = (curve.reason ?? '').split(': ')
  return (
    <li>
      <p>
        <b>
          {series.model} on {series.hardware}
        </b>
        : {said.length === 0 ? curve.reason : said.join(': ')}.
      </p>
      {proposals.length > 0 && (
        <p className="proposals">
          <span className="quiet">It can be done with</span>
          {proposals.map((proposal) => (
            <Button
              key={proposal.name}
              className="quiet-button"
              onPress={() => change((now) => taken(now, position, proposal))}
            >
              {proposal.name}
            </Button>
          ))}
        </p>
      )}
    </li>
  )
}

/** Why series have no curve: which limit they meet and by how much, and what can be asked instead. Nothing where all have one. */
export const NothingFeasible = memo(function NothingFeasible({ explored, curves, change }: Props) {
  const shown = explored.series.flatMap(({ hidden }, position) => {
    const curve = curves[position]
    return curve === undefined || hidden === true ? [] : [{ curve, position }]
  })
  const refused = shown.filter(({ curve }) => curve.reason !== undefined || curve.problem !== undefined)
  if (refused.length === 0) return null
  const nothing = refused.length === shown.length
  const problems = [...new Set(refused.flatMap(({ curve }) => curve.problem ?? []))]
  return (
    <section
      className={nothing ? 'refused nothing' : 'refused'}
      aria-label="What cannot be done"
      role="status"
    >
      {nothing && <h3>{problems.length > 0 ? 'This cannot be asked' : 'Nothing is feasible'}</h3>}
      <ul>
        {problems.map((problem) => (
          <li key={problem} className="problem">
            {problem}
          </li>
        ))}
        {refused
          .filter(({ curve }) => curve.reason !== undefined)
          .map(({ curve, position }) => (
            <Refusal key={position} explored={explored} curve={curve} position={position} change={change} />
          ))}
      </ul>
    </section>
  )
})
