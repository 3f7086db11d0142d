import type { Elasticity } from 'paretoken'
import { Definition } from '../controls/Definition.tsx'
import { byEffect, elasticitySentence, matters } from './elasticityWords.ts'

type Props = {
  readonly elasticities: readonly Elasticity[]
  /** How many are told; all without. */
  readonly most?: number
}

/** What a tenth more of each resource would do, in sentences, the greatest effect first. */
export function ElasticityList({ elasticities, most }: Props) {
  const told = byEffect(elasticities).filter(matters).slice(0, most)
  const none = elasticities.every((each) => !matters(each))
  return (
    <section className="point-section">
      <h3>
        What 10 % more would do, about
        <Definition of="what more would do">
          Computed for 1 % more, with the batch chosen anew in this layout, and told for 10 % as if each
          further percent did what the first does. More of one thing helps less and less, as something else
          comes to bind.
        </Definition>
      </h3>
      {none && <p className="quiet">Nothing of the machine changes this point.</p>}
      <ul className="sentences">
        {told.map((each) => (
          <li key={each.resource}>{elasticitySentence(each)}</li>
        ))}
      </ul>
    </section>
  )
}
