import type { BarChart } from '@paretoken/figures/charts'
import { priceOf } from 'paretoken'
import type { Library } from '../catalog/library.ts'
import { hourlyWords } from '../costs/hourlyWords.ts'
import { acceleratorWords, subjectWords } from '../decode/subjectWords.ts'
import type { Row } from '../output/csv.ts'
import { formatNumber } from '../output/formatNumber.ts'
import type { StartProgress } from '../output/progress.ts'
import { asksForRequests } from '../serving/requestsAsked.ts'
import { servingWords } from '../serving/servingWords.ts'
import { type AskedOffer, askedOffer } from './askedOffer.ts'
import { impliedSizes, isSize, type SizeRow } from './impliedSizes.ts'
import { type InvertFlags, marginsAsked } from './invertFlags.ts'
import { marginBars } from './marginBars.ts'
import { offerWords, sourceWords } from './offerWords.ts'
import { sizeRows, sizesRecord } from './sizeRecords.ts'
import { sizeSentences } from './sizeSentences.ts'
import { type SizeSeries, sizeSeries } from './sizeSeries.ts'
import { sizeNames, sparsityWords } from './sizeTable.ts'

/** The sizes of model that a speed and a price are consistent with, and what is said of them. */
export type SizesAnswer = {
  readonly sought: 'size'
  /** Output tokens after prompts that cost nothing, or requests from prompt to last token. */
  readonly of: 'decoding' | 'requests'
  readonly offer: AskedOffer
  /** The largest model for each machine, precision, calibration, sparsity and margin. */
  readonly sizes: readonly SizeRow[]
  /** What it is about. */
  readonly heading: string
  /** Everything assumed, in a line. */
  readonly assumptions: string
  /** What a person should know; nothing. */
  readonly warnings: readonly string[]
  /** Where the offer is from; undefined where it was typed. */
  readonly source: string | undefined
  /** What the sizes say. */
  readonly sentences: readonly string[]
  /** What to type next, after the command. */
  readonly next: string
  /** Everything, as `--json` prints it. */
  readonly record: () => object
  /** A flat record for each size, as `--csv` prints it. */
  readonly rows: () => readonly Row[]
  /** The sizes, as bars. */
  readonly chart: () => BarChart
}

/** The most accelerators of a deployment where nothing is said. */
const usualMaximum = 64

/** Everything assumed, in a line. */
function assumptionsOf(series: readonly SizeSeries[], flags: InvertFlags): string {
  const tried = series.map(({ question }) => [question.maximumAccelerators ?? usualMaximum])
  const asked = series.map((each) => ({ ...each, facets: { model: '', ...each.facets } }))
  const hourly = hourlyWords(
    series.map(({ facets, question }) => ({ facets, dollarsPerHour: priceOf(question) })),
  )
  const { inputTokens = 0 } = series[0]?.question.requests[0] ?? {}
  const words = asksForRequests(flags)
    ? servingWords(asked, tried)
    : [
        'decoding alone, prompts cost nothing',
        `context ${formatNumber(inputTokens + 1, 1)}`,
        ...subjectWords(asked),
        acceleratorWords(series[0]?.question.accelerators, tried),
      ]
  return [...words, hourly].filter((part) => part !== undefined).join(' · ')
}

const headingOf = (offer: AskedOffer): string =>
  `The largest models that can be offered at ${offerWords(offer)}`

const chartOf = (rows: readonly SizeRow[], offer: AskedOffer, subtitle: string): BarChart => {
  const nameOf = sizeNames(rows)
  return marginBars(
    { title: headingOf(offer), subtitle },
    { label: 'Parameters, in billions', format: 'number' },
    rows.map((row) => ({
      name: `${nameOf(row)}, ${row.series.question.sparsity === 1 ? '' : 'sparsity '}${sparsityWords(row.series.question.sparsity)}`,
      margin: row.margin,
      amount: isSize(row.size) ? row.size.totalParameters / 1e9 : undefined,
    })),
  )
}

/** How sizes are to be taken. */
const asScale =
  'Models have usual proportions; one as large that is wider and shallower is faster, so take sizes as a scale, not to the digit.'

/**
 * The sizes of model that a speed and a price are consistent with. Throws InputError where flags contradict each other.
 * @param startProgress told of every series that is done
 */
export async function sizesAnswer(
  flags: InvertFlags,
  library: Library,
  startProgress?: StartProgress,
): Promise<SizesAnswer> {
  const offer = askedOffer(flags)
  const margins = marginsAsked(flags)
  const series = await sizeSeries(flags, offer, library)
  const sizes = await impliedSizes(series, margins, startProgress)
  const assumptions = assumptionsOf(series, flags)
  const decoding = !asksForRequests(flags)
  return {
    sought: 'size',
    of: decoding ? 'decoding' : 'requests',
    offer,
    sizes,
    heading: headingOf(offer),
    assumptions,
    warnings: [],
    source: sourceWords(offer),
    sentences: [...sizeSentences(sizes, offer), asScale],
    next: `invert llama-3.1-70b --speed ${offer.tokensPerSecond} --on ${series[0]?.facets.hardware} --precision ${flags.precision?.[0] ?? 'fp8'}`,
    record: () => sizesRecord(sizes, offer, decoding),
    rows: () => sizeRows(sizes, offer),
    chart: () => chartOf(sizes, offer, assumptions),
  }
}
