import type { BarChart } from '@paretoken/figures/charts'
import { InputError } from 'paretoken'
import { parseTokensPerSecond } from '../arguments/tokensPerSecond.ts'
import type { Library } from '../catalog/library.ts'
import { type CostedRequests, costedRequests } from '../costs/costedRequests.ts'
import { commonName } from '../decode/seriesNames.ts'
import { checkNumberOfSeries } from '../frontier/checkNumberOfSeries.ts'
import type { Row } from '../output/csv.ts'
import { marginChart } from './marginChart.ts'
import { type MarginFlags, withRequests } from './marginFlags.ts'
import { marginRecords, marginsRecord } from './marginRecords.ts'
import { type Margins, marginsOf } from './marginRows.ts'
import { type ReportedDay, reportedDays } from './reportedDays.ts'

/** List prices of models held against what they cost, and what is said of them. */
export type MarginsAnswer = CostedRequests & {
  /** Offers with prices, and those of which only a speed is known. */
  readonly margins: Margins
  /** Days that providers tell of. */
  readonly days: readonly ReportedDay[]
  /** What it is about. */
  readonly heading: string
  /** What the columns of the table of offers are, in a few sentences. */
  readonly columns: string
  /** That a model has no offer in the catalog, a sentence for each that has none. */
  readonly notOffered: readonly string[]
  /** Why a series has no points, in a sentence, for each series; undefined where it has some. */
  readonly reasons: readonly (string | undefined)[]
  /** What to type next, after the command. */
  readonly next: string
  /** Everything, as `--json` prints it. */
  readonly record: () => object
  /** A flat record for each offer with prices, as `--csv` prints it. */
  readonly rows: () => readonly Row[]
  /** List prices and costs, as bars; undefined where there are none. */
  readonly chart: () => BarChart | undefined
}

/** What the columns of the table are, as far as it has them. */
function tableWords({ rows }: Margins): string {
  const has = (from: string): boolean => rows.some(({ speedFrom }) => speedFrom === from)
  return [
    'List and cost are $ per million tokens, prompts and output as requests mix them; the cost is that of the cheapest deployment of any machine that gives one user at least that speed.',
    has('preferred')
      ? '◆ a speed that is not known: that of the preferred point, with the greatest speed³ / cost; --speed sets another.'
      : undefined,
    has('asked') ? '? a speed that is not known: as asked for.' : undefined,
    'Margin is what is left as a share of the price, markup as a share of the cost; nothing but accelerators is counted, and they are never idle. Even at: the fastest, in tokens/s, at which the cost is no more than the price; – where even the cheapest costs more.',
  ]
    .filter((sentence) => sentence !== undefined)
    .join(' ')
}

/** Models that the catalog has no offer of, a sentence each. */
function notOfferedWords({ series }: CostedRequests, { rows, speedOnly }: Margins): readonly string[] {
  const offered = new Set([...rows.map(({ offer }) => offer), ...speedOnly].map(({ model }) => model))
  return [...new Set(series.map(({ facets }) => facets.model))]
    .filter((model) => !offered.has(model))
    .map((model) => `${model}: the catalog has no offer of it.`)
}

/** List prices of models held against what they cost. Throws InputError where a name is not known, or flags contradict each other. */
export async function marginsAnswer(
  modelNames: readonly string[],
  asked: MarginFlags,
  library: Library,
): Promise<MarginsAnswer> {
  const flags = withRequests(asked)
  const speed = flags.speed === undefined ? undefined : parseTokensPerSecond(flags.speed, '--speed', '50')
  const answer = await costedRequests(modelNames, flags, library, {}, '--speed')
  const { series } = answer
  checkNumberOfSeries(series)
  const unpriced = series.find(({ dollarsPerHour }) => dollarsPerHour === undefined)
  if (unpriced !== undefined)
    throw new InputError(
      `${unpriced.facets.hardware} has no price, and list prices are held against costs; add --price 2.10`,
    )
  const margins = marginsOf(answer, speed)
  const days = await reportedDays(answer, flags, library)
  const typed =
    margins.rows.find(({ served }) => served !== undefined)?.served?.series.typed ?? series[0]?.typed
  return {
    ...answer,
    margins,
    days,
    heading: `${commonName(series.map(({ facets }) => facets))}: list prices against costs`,
    columns: tableWords(margins),
    notOffered: notOfferedWords(answer, margins),
    reasons: series.map(({ reason }) => reason),
    next: `frontier ${typed}`,
    record: () => marginsRecord(answer, margins, days),
    rows: () => marginRecords(margins),
    chart: () => (margins.rows.length === 0 ? undefined : marginChart(answer, margins)),
  }
}
