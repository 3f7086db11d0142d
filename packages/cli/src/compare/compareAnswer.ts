import type { LineChart } from '@paretoken/figures/charts'
import type { Library } from '../catalog/library.ts'
import { costedAnswer } from '../costs/costedAnswer.ts'
import { costWords } from '../costs/costUnit.ts'
import { commonName } from '../decode/seriesNames.ts'
import { errorLine } from '../errors/errorLine.ts'
import { checkNumberOfSeries } from '../frontier/checkNumberOfSeries.ts'
import type { Row } from '../output/csv.ts'
import { compareChart } from './compareChart.ts'
import { type CompareFlags, speedsAsked } from './compareFlags.ts'
import { comparisonRecord, comparisonRows } from './compareRecords.ts'
import { type Comparison, comparisonOf } from './comparison.ts'
import { rangeWords } from './rangeWords.ts'

/** Series side by side, and what is said of them. */
export type CompareAnswer = Comparison & {
  /** What it is about. */
  readonly heading: string
  /** What costs are, and the signs beside them, in a sentence. */
  readonly costs: string
  /** Why a series has no points, in a sentence, for each series; undefined where it has some. */
  readonly reasons: readonly (string | undefined)[]
  /** Which series is the cheapest where; undefined where nothing is to be compared. */
  readonly winners: string | undefined
  /** How far off to expect times per token, in a sentence; undefined where nothing is predicted. */
  readonly errors: string | undefined
  /** What to type next, after the command, for all that stands behind a cost; undefined where nothing is feasible. */
  readonly next: string | undefined
  /** Everything, as `--json` prints it. */
  readonly record: () => object
  /** A flat record for each series and speed that it reaches, as `--csv` prints it. */
  readonly rows: () => readonly Row[]
  /** All series that have points, as curves; undefined where none has. */
  readonly chart: () => Promise<LineChart> | undefined
}

/** What to type for all that stands behind a cost in the middle of the table. */
function nextQuestion({ of, speeds, series }: Comparison): string {
  const middle = speeds[speeds.length >> 1] ?? 0
  const index = speeds.indexOf(middle)
  const cheapest = series.find(({ atSpeeds }) => atSpeeds[index]?.timesCheapest === 1)
  const typed = cheapest?.typed ?? series.find(({ points }) => points.length > 0)?.typed ?? ''
  return of === 'requests' || cheapest === undefined
    ? `frontier ${typed}`
    : `explain ${typed} --speed ${middle}`
}

/** Models on machines side by side. Throws InputError where a name is not known, or costs cannot be compared. */
export async function compareAnswer(
  modelNames: readonly string[],
  flags: CompareFlags,
  library: Library,
): Promise<CompareAnswer> {
  const speeds = speedsAsked(flags)
  const answer = await costedAnswer(modelNames, flags, library, {}, '--speeds')
  checkNumberOfSeries(answer.series)
  const comparison = comparisonOf(answer, speeds)
  const { of, unit, series, ranges } = comparison
  const feasible = series.filter(({ points }) => points.length > 0)
  return {
    ...comparison,
    heading: `${commonName(series.map(({ facets }) => facets))}: who is the cheapest at which speed`,
    costs: `Costs are ${costWords(of, unit)}, of the cheapest deployment that gives one user at least that speed: ○ the cheapest of a column, × how much dearer the others are, – not reached.`,
    reasons: series.map(({ reason }) => reason),
    winners:
      feasible.length > 1
        ? rangeWords(
            ranges,
            series.map(({ name }) => name),
          )
        : undefined,
    errors: errorLine(feasible),
    next: feasible.length > 0 ? nextQuestion(comparison) : undefined,
    record: () => comparisonRecord(comparison),
    rows: () => comparisonRows(comparison),
    chart: () => (feasible.length > 0 ? compareChart(comparison) : undefined),
  }
}
