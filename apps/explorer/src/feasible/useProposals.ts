import { useEffect, useState } from 'react'
import { otherWorker } from '../asking/workers.ts'
import type { Curve, SeriesQuestion } from '../worker/curve.ts'
import { type Proposal, proposalsFor, proposed } from './proposalsFor.ts'

/** The first of some alternatives that can be done. */
async function firstFeasible(
  question: SeriesQuestion,
  alternatives: readonly Proposal[],
  wanted: () => boolean,
): Promise<Proposal | undefined> {
  for (const alternative of alternatives) {
    if (!wanted()) return undefined
    const [curve] = await otherWorker().curves({ questions: [proposed(question, alternative)], coarse: true })
    if ((curve?.points.length ?? 0) > 0) return alternative
  }
  return undefined
}

/** What can be asked instead of what cannot be done, each proposal tried before it is told. */
export function useProposals(question: SeriesQuestion, { infeasible }: Curve): readonly Proposal[] {
  const [proposals, setProposals] = useState<readonly Proposal[]>([])
  const key = JSON.stringify([question, infeasible])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is what was asked and answered
  useEffect(() => {
    let wanted = true
    setProposals([])
    const ask = async () => {
      for (const alternatives of infeasible === undefined ? [] : proposalsFor({ question, infeasible })) {
        const found = await firstFeasible(question, alternatives, () => wanted)
        if (found !== undefined && wanted) setProposals((before) => [...before, found])
      }
    }
    void ask()
    return () => {
      wanted = false
    }
  }, [key])
  return proposals
}
