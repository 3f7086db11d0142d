import { machineNames } from '../decode/machineNames.ts'
import { formatDollars, formatNumber, formatPercent } from '../output/formatNumber.ts'
import { formatPrice } from '../output/formatPrice.ts'
import { tableOf } from '../output/table.ts'
import type { Footnotes } from './footnotes.ts'
import type { MarginRow, Margins } from './marginRows.ts'
import { offerFootnote, offerLabels } from './offerLabels.ts'

/** A share of more or less than nothing: 84.5 %, −31 %. */
export const signedPercent = (share: number | null | undefined): string =>
  share == null ? '–' : `${share < 0 ? '−' : ''}${formatPercent(Math.abs(share))}`

const price = (dollars: number | undefined): string => (dollars === undefined ? '' : formatPrice(dollars))

type Shown = { readonly heading: string; readonly left?: true; readonly cell: (row: MarginRow) => string }

const speedCell = ({ speedFrom, served, tokensPerSecond }: MarginRow): string => {
  const speed = tokensPerSecond ?? served?.point.tokensPerSecond
  const mark = speedFrom === 'offer' ? '' : speedFrom === 'asked' ? ' ?' : ' ◆'
  return speed === undefined ? '–' : `${formatNumber(speed)}${mark}`
}

/** Offers with what they cost, a row each. */
export function marginTable({ rows, speedOnly }: Margins, notes: Footnotes): string {
  const nameOf = machineNames(
    rows.flatMap(({ served }) => (served === undefined ? [] : [served.series.facets])),
  )
  const several = new Set(rows.map(({ offer }) => offer.model)).size > 1
  const labelOf = offerLabels([...rows.map(({ offer }) => offer), ...speedOnly])
  const cached = rows.some(({ offer }) => offer.cachedInputDollarsPerMillionTokens !== undefined)
  const shown: readonly Shown[] = [
    ...(several
      ? [{ heading: '', left: true, cell: ({ offer }: MarginRow) => offer.model ?? '' } as const]
      : []),
    { heading: '', left: true, cell: ({ offer }) => labelOf(offer) },
    { heading: 'date', left: true, cell: ({ offer }) => offer.date },
    { heading: 'input', cell: ({ offer }) => price(offer.inputDollarsPerMillionTokens) },
    ...(cached
      ? [
          {
            heading: 'cached',
            cell: ({ offer }: MarginRow) => price(offer.cachedInputDollarsPerMillionTokens),
          },
        ]
      : []),
    { heading: 'output', cell: ({ offer }) => price(offer.outputDollarsPerMillionTokens) },
    { heading: 'list', cell: ({ listDollarsPerMillionTokens: list }) => formatDollars(list) },
    {
      heading: 'cost',
      cell: ({ served }) => (served === undefined ? '–' : formatDollars(served.point.cost)),
    },
    { heading: 'margin', cell: ({ margin }) => signedPercent(margin?.margin) },
    { heading: 'markup', cell: ({ margin }) => signedPercent(margin?.markup) },
    { heading: 'tokens/s', cell: speedCell },
    {
      heading: 'on',
      left: true,
      cell: ({ served }) => (served === undefined ? 'nothing so fast' : nameOf(served.series.facets)),
    },
    {
      heading: 'even at',
      cell: ({ breakEven }) =>
        breakEven === undefined ? '–' : formatNumber(breakEven.point.tokensPerSecond),
    },
    { heading: '', left: true, cell: ({ offer }) => notes.markOf(offerFootnote(offer)) },
  ]
  return tableOf(
    shown.map(({ heading, left }) => ({ heading, align: left ? 'left' : 'right' })),
    rows.map((row) => shown.map(({ cell }) => cell(row))),
  )
}
