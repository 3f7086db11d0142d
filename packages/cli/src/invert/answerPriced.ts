import { InputError, type ListPrice } from 'paretoken'
import { wrapped } from '../catalog/wrapped.ts'
import { costedAnswer } from '../costs/costedAnswer.ts'
import type { CostedAnswer } from '../costs/costedSeries.ts'
import { commonName } from '../decode/seriesNames.ts'
import { checkNumberOfSeries } from '../frontier/checkNumberOfSeries.ts'
import { writeChart } from '../output/chartFiles.ts'
import { csvOf } from '../output/csv.ts'
import { formatDollars, formatNumber } from '../output/formatNumber.ts'
import { formatTyped } from '../output/formatTyped.ts'
import { commandPrefix, print, printText, terminal, warn } from '../output/terminal.ts'
import { asksForRequests, requestsAsked } from '../serving/requestsAsked.ts'
import { speedTyped } from './askedOffer.ts'
import { type InvertFlags, machinePriced, marginsAsked } from './invertFlags.ts'
import { listPriceAsked } from './listPriceAsked.ts'
import { marginBars } from './marginBars.ts'
import { priceWords } from './offerWords.ts'
import { pricedCsvRows, pricedRecord } from './pricedRecords.ts'
import { type PricedRow, rowsAtPrice, rowsAtSpeed } from './pricedRows.ts'
import { pricedTable } from './pricedTable.ts'

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

const chartOf = (known: Known, { of, series, assumptions }: CostedAnswer, rows: readonly PricedRow[]) =>
  marginBars(
    {
      title: `${commonName(series.map(({ facets }) => facets))}: ${soughtWords(known)}`,
      subtitle: assumptions,
    },
    known.sought === 'price'
      ? {
          label:
            of === 'decoding'
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

async function printPriced(
  known: Known,
  answer: CostedAnswer,
  rows: readonly PricedRow[],
  written: readonly string[],
): Promise<void> {
  const { of, series, assumptions } = answer
  const line = (text: string, lead = ''): void => print(wrapped(lead, text, terminal.columns))
  const found = rows.filter(({ point }) => point !== undefined)
  line(`${commonName(series.map(({ facets }) => facets))}: ${soughtWords(known)}`)
  line(assumptions)
  if (found.length > 0) {
    print()
    print(pricedTable(rows, of === 'decoding'))
    print()
    line(
      of === 'decoding'
        ? 'Prices are per million output tokens: the cost, over what is not margin of it.'
        : 'Prices are per million tokens of each kind, $/Mtok of all as requests mix them: the cost, over what is not margin of it.',
    )
  } else print()
  for (const { reason } of series) if (reason !== undefined) line(reason)
  for (const words of cheapestWords(rows, known, of)) line(words)
  if (found.length === 0) return
  const { textOf } = await import('@paretoken/figures')
  const { subtitle: _printedAbove, ...chart } = chartOf(known, answer, rows)
  print()
  print(textOf(chart, terminal))
  print()
  for (const path of written) print(`Figure:   ${path}`)
  const first = found[0]
  const speed = Math.floor(100 * (first?.point?.tokensPerSecond ?? 0)) / 100
  print(
    of === 'decoding'
      ? `Next:     ${commandPrefix} explain ${first?.series.typed} --speed ${known.sought === 'price' ? known.tokensPerSecond : speed}`
      : `Next:     ${commandPrefix} frontier ${first?.series.typed}`,
  )
}

/** Answers `paretoken invert` of a model: what it costs at a speed, or how fast it is at a price. */
export async function answerPriced(modelName: string, flags: InvertFlags): Promise<void> {
  const known = knownOf(modelName, flags)
  const margins = marginsAsked(flags)
  const requests = asksForRequests(flags) ? requestsAsked(flags) : undefined
  const bounds = known.sought === 'price' ? { minimumTokensPerSecond: known.tokensPerSecond } : {}
  const answer = await costedAnswer([modelName], machinePriced(flags), bounds, '--speed')
  checkNumberOfSeries(answer.series)
  checkPrices(answer)
  const rows =
    known.sought === 'price'
      ? rowsAtSpeed(answer.series, margins, known.tokensPerSecond)
      : rowsAtPrice(answer.series, margins, known.listPrice, requests)
  const found = rows.some(({ point }) => point !== undefined)
  const written = found ? await writeChart(() => chartOf(known, answer, rows), flags) : []
  for (const warning of answer.warnings) warn(warning)
  if (flags.json)
    print(JSON.stringify(pricedRecord({ ...known, of: answer.of }, answer.series, rows), undefined, 2))
  else if (flags.csv) {
    for (const { reason } of answer.series) if (reason !== undefined) warn(reason)
    for (const words of cheapestWords(rows, known, answer.of)) warn(words)
    if (found) printText(csvOf(pricedCsvRows(rows)))
  } else await printPriced(known, answer, rows, written)
}
