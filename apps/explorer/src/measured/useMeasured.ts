import { useMemo } from 'react'
import type { Explored } from '../address/explored.ts'
import { useAnswer } from '../asking/useAnswer.ts'
import { otherWorker } from '../asking/workers.ts'
import type { MeasuredQuestion, MeasuredRun } from '../worker/measuredRuns.ts'

/** Measured runs of each series, in its place. */
export type MeasuredRuns = readonly (readonly MeasuredRun[])[]

const ask = async (question: MeasuredQuestion, tell: (runs: MeasuredRuns) => void): Promise<void> =>
  tell(await otherWorker().measured(question))

/** Measured runs of the configurations that are explored, where they are wanted; undefined until they are known. */
export function useMeasured({
  series,
  flags,
  measured,
}: Pick<Explored, 'series' | 'flags' | 'measured'>): MeasuredRuns | undefined {
  const question = useMemo(
    () => (measured === true ? { series, flags } : undefined),
    [series, flags, measured],
  )
  const { answer, question: answered } = useAnswer(question, ask)
  return measured === true && answered !== undefined ? answer : undefined
}
