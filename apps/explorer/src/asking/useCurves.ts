import { useMemo } from 'react'
import type { Explored } from '../address/explored.ts'
import { useFiles } from '../files/useFiles.ts'
import type { Curve, SeriesQuestion } from '../worker/curve.ts'
import { alignedCurves } from './alignedCurves.ts'
import { sharedOut } from './sharedOut.ts'
import { type Answered, useAnswer } from './useAnswer.ts'
import { frontierWorkers } from './workers.ts'

/** An answer that took longer than this is preceded by a coarse one the next time, in milliseconds. */
const noticeable = 100

/** Curves asked for, and when the change that asks for them was made, by `performance.now()`. */
export type CurvesAsked = { readonly questions: readonly SeriesQuestion[]; readonly askedAt: number }

const curvesOf = (questions: readonly SeriesQuestion[], coarse: boolean): Promise<readonly Curve[]> =>
  sharedOut(frontierWorkers(questions.length), questions, (worker, own) =>
    worker.curves({ questions: own, coarse }),
  )

let lastTook = 0

async function askCurves(
  { questions }: CurvesAsked,
  tell: (curves: readonly Curve[]) => void,
  isNewest: () => boolean,
): Promise<void> {
  if (lastTook > noticeable) tell(await curvesOf(questions, true))
  if (!isNewest()) return
  const started = performance.now()
  const curves = await curvesOf(questions, false)
  lastTook = performance.now() - started
  tell(curves)
}

/**
 * The curves of all series: old ones stand until new ones come; where those take long, coarse ones come first. Where files are given or
 * forgotten, what they describe is asked again.
 */
export function useCurves({
  series,
  flags,
}: Pick<Explored, 'series' | 'flags'>): Answered<CurvesAsked, readonly Curve[]> {
  const files = useFiles()
  // biome-ignore lint/correctness/useExhaustiveDependencies: files are known to the worker and change its answers
  const asked = useMemo(
    () => ({
      questions: series.map(({ hidden: _, ...each }) => ({ series: each, flags })),
      askedAt: performance.now(),
    }),
    [series, flags, files],
  )
  const { answer, question, waiting, failure } = useAnswer(asked, askCurves)
  return useMemo(() => {
    const state = { waiting, ...(failure === undefined ? {} : { failure }) }
    if (answer === undefined || question === undefined) return state
    const aligned = alignedCurves(asked.questions, { questions: question.questions, curves: answer })
    return { ...state, answer: aligned.curves, question: { ...question, questions: aligned.questions } }
  }, [asked, answer, question, waiting, failure])
}
