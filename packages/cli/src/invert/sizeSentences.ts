import { formatParameters } from '../output/formatNumber.ts'
import type { AskedOffer } from './askedOffer.ts'
import { isSize, type SizeRow } from './impliedSizes.ts'
import { offerWords } from './offerWords.ts'
import { marginWords, sizeNames, sparsityWords } from './sizeTable.ts'

/** A size in words: "none of sparsity 8 larger than 114B (14B active)". */
function sizeWords({ series, size }: SizeRow): string {
  const { sparsity } = series.question
  const kind = sparsity === 1 ? 'dense model' : `model of sparsity ${sparsityWords(sparsity)}`
  if (!isSize(size)) return `no ${kind} at all`
  const active = sparsity === 1 ? '' : ` (${formatParameters(size.activeParameters)} active)`
  return size.bound === 'none'
    ? `any ${kind}, even one of ${formatParameters(size.totalParameters)}${active}`
    : `no ${kind} larger than ${formatParameters(size.totalParameters)}${active}`
}

const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** What the sizes say, a sentence for each machine: those that can be offered with the first of the margins. */
export function sizeSentences(rows: readonly SizeRow[], offer: AskedOffer): readonly string[] {
  const nameOf = sizeNames(rows)
  const margin = rows[0]?.margin ?? 0
  const first = rows.filter((row) => row.margin === margin)
  const kept = margin === 0 ? 'without loss' : `with ${marginWords(margin)} of the price left`
  return [...new Set(first.map(nameOf))].map((name) => {
    const words = first.filter((row) => nameOf(row) === name).map(sizeWords)
    return `At ${offerWords(offer)}, on ${name} ${joined(words)} can be offered ${kept}.`
  })
}
