import { hasExperts, InputError, layoutName } from 'paretoken'
import type { Library } from '../catalog/library.ts'
import { type DecodeSeries, decodeSeries } from '../decode/decodeSeries.ts'
import { warningsOf } from '../decode/warnings.ts'
import { errorLine } from '../errors/errorLine.ts'
import { questionWords } from '../frontier/assumptions.ts'
import { describedSeries } from '../frontier/decodeRecords.ts'
import { infeasibleSentence } from '../frontier/infeasibleSentence.ts'
import type { Row } from '../output/csv.ts'
import { type Explained, explainedPoint } from './explainedPoint.ts'
import type { ExplainFlags } from './explainFlags.ts'
import { explanationRecord, operationRecords } from './explainRecords.ts'
import { headlineOf, shortfallOf } from './explainWords.ts'
import { type ExplanationCharts, explanationCharts } from './explanationCharts.ts'

/** A deployment told apart, or why there is none. */
export type ExplainAnswer = {
  readonly series: DecodeSeries
  /** Undefined where no deployment does what was asked. */
  readonly explained: Explained | undefined
  /** Why there is none, in a sentence; undefined where there is one. */
  readonly reason: string | undefined
  /** The deployment and its figures in a few sentences; undefined where there is none. */
  readonly headline: string | undefined
  /** Everything assumed, and how the deployment was come by, in a line. */
  readonly assumptions: string
  /** That it does not fit in memory, in a sentence; undefined where it does. */
  readonly shortfall: string | undefined
  /** What a person should know, each said once. */
  readonly warnings: readonly string[]
  /** How far off to expect the time per token, in a sentence; undefined where nothing is predicted. */
  readonly errors: string | undefined
  /** What to type for the same deployment, after the command; undefined where there is none. */
  readonly next: string | undefined
  /** Everything, as `--json` prints it. */
  readonly record: () => object
  /** A flat record for each kernel and message, as `--csv` prints it; none where there is no deployment. */
  readonly rows: () => readonly Row[]
  /** The charts; undefined where there is no deployment. */
  readonly charts: () => Promise<ExplanationCharts> | undefined
}

/** The one series that flags ask for. */
async function onlySeries(modelName: string, flags: ExplainFlags, library: Library): Promise<DecodeSeries> {
  const [first, ...others] = await decodeSeries([modelName], flags, library)
  if (first !== undefined && others.length === 0) return first
  throw new InputError(
    'explain takes one model, machine, precision and calibration at a time; `paretoken frontier` compares several',
  )
}

/** What to type for the same deployment. */
function typedDeployment({ typed }: DecodeSeries, { configuration, explanation }: Explained): string {
  const { layout, batch } = explanation.point
  return `explain ${typed} --layout "${layoutName(layout, hasExperts(configuration.model))}" --batch ${batch}`
}

/** One deployment, told apart. Throws InputError where a name is not known, or flags contradict each other. */
export async function explainAnswer(
  modelName: string,
  flags: ExplainFlags,
  library: Library,
): Promise<ExplainAnswer> {
  const series = await onlySeries(modelName, flags, library)
  const found = explainedPoint(series, flags)
  const about = { series, warnings: warningsOf([series]) }
  if ('infeasible' in found) {
    const reason = infeasibleSentence(found.infeasible, '--speed')
    const { infeasible } = found.infeasible.frontier
    return {
      ...about,
      explained: undefined,
      reason,
      headline: undefined,
      assumptions: questionWords([series]).join(' · '),
      shortfall: undefined,
      errors: undefined,
      next: undefined,
      record: () => ({ ...describedSeries(series), reason, infeasible }),
      rows: () => [],
      charts: () => undefined,
    }
  }
  return {
    ...about,
    explained: found,
    reason: undefined,
    headline: headlineOf(series, found),
    assumptions: [...questionWords([series]), found.chosen].join(' · '),
    shortfall: shortfallOf(found),
    errors: errorLine([series]),
    next: typedDeployment(series, found),
    record: () => explanationRecord(series, found),
    rows: () => operationRecords(found.explanation.step),
    charts: () => explanationCharts(series, found),
  }
}
