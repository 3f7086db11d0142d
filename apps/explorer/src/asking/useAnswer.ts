import { useEffect, useRef, useState } from 'react'
import { newestOf } from './newest.ts'

/** The answer to the newest question that has one. */
export type Answered<Question, Answer> = {
  readonly answer?: Answer
  /** What was asked for it. */
  readonly question?: Question
  /** Whether a newer question waits for its answer. */
  readonly waiting: boolean
  /** Why the newest question has no answer. */
  readonly failure?: string
}

type State<Question, Answer> = Omit<Answered<Question, Answer>, 'waiting'> & { readonly settled?: Question }

/**
 * The answer to a question, which stands until that to a newer one comes. Questions are compared by identity.
 * @param ask tells answers as they come: a coarse one may come before the exact one
 */
export function useAnswer<Question, Answer>(
  question: Question | undefined,
  ask: (question: Question, tell: (answer: Answer) => void, isNewest: () => boolean) => Promise<void>,
): Answered<Question, Answer> {
  const [state, setState] = useState<State<Question, Answer>>({})
  const latest = useRef(ask)
  latest.current = ask
  const asked = useRef<(question: Question) => void>(undefined)
  asked.current ??= newestOf<Question>(
    async (newest, isNewest) => {
      try {
        await latest.current(newest, (answer) => setState({ answer, question: newest }), isNewest)
        setState((before) => ({ ...before, settled: newest }))
      } catch (error) {
        setState({ question: newest, settled: newest, failure: (error as Error).message })
      }
    },
    () => undefined,
  )
  useEffect(() => {
    if (question !== undefined) asked.current?.(question)
  }, [question])
  const { settled, ...answered } = state
  return { ...answered, waiting: question !== undefined && settled !== question }
}
