import { type InvertFlags, invertAnswer, type Library, type Row } from '@paretoken/cli/answers'
import type { BarChart } from '@paretoken/figures'
import { InputError } from 'paretoken'
import { typedFlags } from '../address/flagsOf.ts'

/** The sizes of model that an offer is consistent with. */
export type Sizes = {
  readonly heading: string
  readonly assumptions: string
  /** Where the offer is from. */
  readonly source?: string
  readonly sentences: readonly string[]
  readonly rows: readonly Row[]
  readonly chart?: BarChart
  /** What is wrong with the question, in the command's sentence. */
  readonly problem?: string
  /** What to type after `paretoken`. */
  readonly typed: string
}

/** The sizes of model that an offer is consistent with, by the command's own answer. */
export async function sizesOf(flags: InvertFlags, library: Library): Promise<Sizes> {
  const typed = `invert ${typedFlags(flags as Record<string, unknown>)}`
  try {
    const answer = await invertAnswer(undefined, flags, library)
    if (answer.sought !== 'size') throw new Error('without a model, sizes are sought')
    const { heading, assumptions, source, sentences } = answer
    return {
      heading,
      assumptions,
      ...(source === undefined ? {} : { source }),
      sentences,
      rows: answer.rows(),
      chart: answer.chart(),
      typed,
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { heading: '', assumptions: '', sentences: [], rows: [], problem: error.message, typed }
  }
}
