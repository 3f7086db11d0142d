import {
  type ExplainAnswer,
  type ExplanationCharts,
  explainAnswer,
  type Library,
  type Row,
} from '@paretoken/cli/answers'
import { type Explanation, InputError } from 'paretoken'
import { type Deployment, explainFlagsOf } from '../address/explainFlagsOf.ts'
import type { SeriesAsked, SharedFlags } from '../address/explored.ts'
import { withChanges } from './library.ts'
import { type MachineFile, machineFile } from './machineFigures.ts'

/** A deployment of a series that is to be told apart. */
export type ExplainQuestion = {
  readonly series: SeriesAsked
  readonly flags: SharedFlags
  readonly deployment: Deployment
}

/** A deployment told apart as the command tells it; or why it cannot be. */
export type Explained =
  | {
      readonly explanation: Explanation
      /** Every kernel and message, as `--json` and `--csv` have them. */
      readonly operations: readonly Row[]
      readonly charts: ExplanationCharts
      readonly headline: string
      readonly assumptions: string
      /** That it does not fit in memory, in a sentence. */
      readonly shortfall?: string
      /** How far off to expect the time per token, in a sentence. */
      readonly errors?: string
      /** The machine with its changes, where it has some. */
      readonly file?: MachineFile
      readonly problem?: undefined
    }
  | { readonly problem: string; readonly file?: undefined }

async function told({ explained, charts, rows, ...answer }: ExplainAnswer): Promise<Explained> {
  const drawn = await charts()
  if (explained === undefined || drawn === undefined)
    return { problem: answer.reason ?? 'no deployment does that' }
  return {
    explanation: explained.explanation,
    operations: rows(),
    charts: drawn,
    headline: answer.headline ?? '',
    assumptions: answer.assumptions,
    ...(answer.shortfall === undefined ? {} : { shortfall: answer.shortfall }),
    ...(answer.errors === undefined ? {} : { errors: answer.errors }),
  }
}

/** A deployment told apart by the command's own answer; one that cannot be has the command's sentence as its `problem`. */
export async function explainedOf(
  { series, flags, deployment }: ExplainQuestion,
  library: Library,
): Promise<Explained> {
  try {
    const changed = await withChanges(series, library)
    const asked = explainFlagsOf(series, flags, deployment, changed.hardware)
    const answer = await told(await explainAnswer(series.model, asked, changed.library))
    if (series.changes === undefined || answer.problem !== undefined) return answer
    return { ...answer, file: await machineFile(series, library) }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { problem: error.message }
  }
}
