import { priceOf } from 'paretoken'
import { wrapped } from '../catalog/wrapped.ts'
import { hourlyWords } from '../costs/hourlyWords.ts'
import { acceleratorWords, subjectWords } from '../decode/subjectWords.ts'
import { writeChart } from '../output/chartFiles.ts'
import { csvOf } from '../output/csv.ts'
import { formatNumber } from '../output/formatNumber.ts'
import { commandPrefix, print, printText, terminal } from '../output/terminal.ts'
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
import { sizeNames, sizeTable, sparsityWords } from './sizeTable.ts'

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

const chartOf = (rows: readonly SizeRow[], offer: AskedOffer, subtitle: string) => {
  const nameOf = sizeNames(rows)
  return marginBars(
    { title: `The largest models that can be offered at ${offerWords(offer)}`, subtitle },
    { label: 'Parameters, in billions', format: 'number' },
    rows.map((row) => ({
      name: `${nameOf(row)}, ${row.series.question.sparsity === 1 ? '' : 'sparsity '}${sparsityWords(row.series.question.sparsity)}`,
      margin: row.margin,
      amount: isSize(row.size) ? row.size.totalParameters / 1e9 : undefined,
    })),
  )
}

/** Answers `paretoken invert` without a model: the sizes of model that a speed and a price are consistent with. */
export async function answerSizes(flags: InvertFlags): Promise<void> {
  const offer = askedOffer(flags)
  const margins = marginsAsked(flags)
  const series = await sizeSeries(flags, offer)
  const rows = await impliedSizes(series, margins)
  const assumptions = assumptionsOf(series, flags)
  const chart = chartOf(rows, offer, assumptions)
  const written = await writeChart(() => chart, flags)
  if (flags.json) print(JSON.stringify(sizesRecord(rows, offer, !asksForRequests(flags)), undefined, 2))
  else if (flags.csv) printText(csvOf(sizeRows(rows, offer)))
  else {
    const line = (text: string, lead = ''): void => print(wrapped(lead, text, terminal.columns))
    line(`The largest models that can be offered at ${offerWords(offer)}`)
    line(assumptions)
    const source = sourceWords(offer)
    if (source !== undefined) line(source, 'Offer: ')
    print()
    print(sizeTable(rows, !asksForRequests(flags)))
    print()
    for (const sentence of sizeSentences(rows, offer)) line(sentence)
    line(
      'Models have usual proportions; one as large that is wider and shallower is faster, so take sizes as a scale, not to the digit.',
    )
    const { textOf } = await import('@paretoken/figures')
    const { subtitle: _printedAbove, ...drawn } = chart
    print()
    print(textOf(drawn, terminal))
    print()
    for (const path of written) print(`Figure:   ${path}`)
    const machine = series[0]?.facets
    print(
      `Next:     ${commandPrefix} invert llama-3.1-70b --speed ${offer.tokensPerSecond} --on ${machine?.hardware} --precision ${flags.precision?.[0] ?? 'fp8'}`,
    )
  }
}
