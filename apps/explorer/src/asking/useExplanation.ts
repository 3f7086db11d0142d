import { useMemo } from 'react'
import type { Explained, ExplainQuestion } from '../worker/explained.ts'
import { useAnswer } from './useAnswer.ts'
import { useStanding } from './useStanding.ts'
import { otherWorker } from './workers.ts'

/** A point that stands for so long, in milliseconds, is explained. */
const standing = 250

/** An explanation, and whether it is of what was asked last. */
export type Explanation = {
  readonly explained?: Explained
  readonly current: boolean
  /** What went wrong, where it was no question's fault. */
  readonly failure?: string
}

async function ask(question: ExplainQuestion, tell: (answer: Explained) => void): Promise<void> {
  tell(await otherWorker().explain(question))
}

/** The explanation of a deployment, once it stands still; the old one stays until the new one comes. @param asked undefined where nothing is to be explained */
export function useExplanation(asked: ExplainQuestion | undefined): Explanation {
  const key = asked === undefined ? undefined : JSON.stringify(asked)
  const stood = useStanding(key, standing)
  const question = useMemo(
    () => (stood === undefined ? undefined : (JSON.parse(stood) as ExplainQuestion)),
    [stood],
  )
  const { answer, question: answered, failure } = useAnswer(question, ask)
  return {
    ...(answer === undefined ? {} : { explained: answer }),
    current: key !== undefined && answered !== undefined && JSON.stringify(answered) === key,
    ...(failure === undefined ? {} : { failure }),
  }
}
