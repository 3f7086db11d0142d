import type { BarChart } from '@paretoken/figures/charts'
import { InputError, type ListPrice } from 'paretoken'
import type { Library } from '../catalog/library.ts'
import { costedAnswer } from '../costs/costedAnswer.ts'
import type { CostedAnswer } from '../costs/costedSeries.ts'
import { commonName } from '../decode/seriesNames.ts'
import { checkNumberOfSeries } from '../frontier/checkNumberOfSeries.ts'
import type { Row } from '../output/csv.ts'
import { formatDollars, formatNumber } from '../output/formatNumber.ts'
import { formatTyped } from '../output/formatTyped.ts'
import { asksForRequests, requestsAsked } from '../serving/requestsAsked.ts'
import { speedTyped } from './askedOffer.ts'
import { type InvertFlags, machinePriced, marginsAsked } from './invertFlags.ts'
import { listPriceAsked } from './listPriceAsked.ts'
import { marginBars } from './marginBars.ts'
import { priceWords } from './offerWords.ts'
import { pricedCsvRows, pricedRecord } from './pricedRecords.ts'
import { type PricedRow, rowsAtPrice, rowsAtSpeed } from './pricedRows.ts'

/** What a model costs at a speed, or how fast it is at a price, and what is said of it. */
export type PricedAnswer = CostedAnswer & {
  readonly sought: 'price' | 'speed'
  /** The deployment for each series and margin. */
  readonly priced: readonly PricedRow[]
  /** What it is about. */
  readonly heading: string
  /** What prices are, in a sentence. */
  readonly prices: string
  /** Why a series has no points, in a sentence, for each series; undefined where it has some. */
  readonly reasons: readonly (string | undefined)[]
  /** What comes nearest where a series has no deployment at a price with some margin. */
  readonly nearest: readonly string[]
  /** What to type next, after the command; undefined where nothing was found. */
  readonly next: string | undefined
  /** Everything, as `--json` prints it. */
  readonly record: () => object
  /** A flat record for each deployment, as `--csv` prints it; none where nothing was found. */
  readonly rows: () => readonly Row[]
  /** Prices or speeds, as bars; undefined where nothing was found. */
  readonly chart: () => BarChart | undefined
}

/** What is known of a model's offer: its speed, or its price. */
type Known =
  | { readonly sought: 'price'; readonly tokensPerSecond: number }
  | { readonly sought: 'speed'; readonly listPrice: ListPrice }

/** What flags say is known. Throws InputError where they say both, or neither. */
function knownOf(modelName: string, flags: InvertFlags): Known {
  if (flags.offer !== undefined)
    throw new InputError(
      `--offer: list prices are held against the cost of a model by \`paretoken margins ${modelName}\`; leave out --offer, or the model for the sizes that fit it`,
    )
  if (flags.sparsity !== undefined)
    throw new InputError('--sparsity is of sizes that are sought; leave it out, or the model')
  const tokensPerSecond = speedTyped(flags)
  const listPrice = listPriceAsked(flags)
  if (tokensPerSecond !== undefined && listPrice !== undefined)
    throw new InputError(
      '--speed and --price: of a model that is known one follows from the other; leave one out, or the model for the sizes that fit both',
    )
  if (tokensPerSecond !== undefined) return { sought: 'price', tokensPerSecond }
  if (listPrice !== undefined) return { sought: 'speed', listPrice }
  throw new InputError(
    'give --speed 50 for what it costs at that speed, or --price 0.50 for how fast it is at that price',
  )
}

/** What is sought, in words. */
const soughtWords = (known: Known): string =>
  known.sought === 'price'
    ? `what ${formatTyped(known.tokensPerSecond)} tokens/s cost`
    : `the fastest at which tokens cost no more than ${priceWords(known)}`

/** Throws InputError where a machine has no price. */
function checkPrices({ series }: CostedAnswer): void {
  const unpriced = series.find(({ dollarsPerHour }) => dollarsPerHour === undefined)
  if (unpriced !== undefined)
    throw new InputError(
      `${unpriced.facets.hardware} has no price, and prices of tokens follow from it; add --rent 2.10`,
    )
}

const headingOf = (known: Known, { series }: CostedAnswer): string =>
  `${commonName(series.map(({ facets }) => facets))}: ${soughtWords(known)}`

const chartOf = (known: Known, answer: CostedAnswer, rows: readonly PricedRow[]): BarChart =>
  marginBars(
    { title: headingOf(known, answer), subtitle: answer.assumptions },
    known.sought === 'price'
      ? {
          label:
            answer.of === 'decoding'
              ? 'Dollars per million output tokens'
              : 'Dollars per million tokens, prompts and output',
          format: 'dollars',
        }
      : { label: 'Tokens per second for one user', format: 'number' },
    rows.map(({ series: { name }, margin, point, prices }) => ({
      name,
      margin,
      amount:
        known.sought === 'price' ? (prices?.dollarsPerMillionTokens ?? undefined) : point?.tokensPerSecond,
    })),
  )

/** What comes nearest where a series has no deployment at a price with some margin. */
function cheapestWords(rows: readonly PricedRow[], known: Known, of: CostedAnswer['of']): readonly string[] {
  if (known.sought === 'price') return []
  const none = rows.filter(({ point, series }) => point === undefined && series.points.length > 0)
  return [...new Set(none.map(({ series }) => series))].map((series) => {
    const cheapest = series.points.at(-1)
    return `${series.name}: nothing is as cheap; the cheapest, at ${formatNumber(cheapest?.tokensPerSecond ?? 0)} tokens/s, takes ${formatDollars(cheapest?.cost ?? 0)} per million tokens${of === 'decoding' ? '' : ', prompts and output'}.`
  })
}

/** What to type for all of the first deployment. */
function nextQuestion(known: Known, of: CostedAnswer['of'], { series, point }: PricedRow): string {
  const speed = Math.floor(100 * (point?.tokensPerSecond ?? 0)) / 100
  return of === 'decoding'
    ? `explain ${series.typed} --speed ${known.sought === 'price' ? known.tokensPerSecond : speed}`
    : `frontier ${series.typed}`
}

/** What a model costs at a speed, or how fast it is at a price. Throws InputError where a name is not known, or flags contradict each other. */
export async function pricedAnswer(
  modelName: string,
  flags: InvertFlags,
  library: Library,
): Promise<PricedAnswer> {
  const known = knownOf(modelName, flags)
  const margins = marginsAsked(flags)
  const requests = asksForRequests(flags) ? await requestsAsked(flags, library) : undefined
  const bounds = known.sought === 'price' ? { minimumTokensPerSecond: known.tokensPerSecond } : {}
  const answer = await costedAnswer([modelName], machinePriced(flags), library, bounds, '--speed')
  checkNumberOfSeries(answer.series)
  checkPrices(answer)
  const { of, series } = answer
  const priced =
    known.sought === 'price'
      ? rowsAtSpeed(series, margins, known.tokensPerSecond)
      : rowsAtPrice(series, margins, known.listPrice, requests)
  const first = priced.find(({ point }) => point !== undefined)
  return {
    ...answer,
    sought: known.sought,
    priced,
    heading: headingOf(known, answer),
    prices:
      of === 'decoding'
        ? 'Prices are per million output tokens: the cost, over what is not margin of it.'
        : 'Prices are per million tokens of each kind, $/Mtok of all as requests mix them: the cost, over what is not margin of it.',
    reasons: series.map(({ reason }) => reason),
    nearest: cheapestWords(priced, known, of),
    next: first && nextQuestion(known, of, first),
    record: () => pricedRecord({ ...known, of }, series, priced),
    rows: () => pricedCsvRows(priced),
    chart: () => (first === undefined ? undefined : chartOf(known, answer, priced)),
  }
}
