import type { BarChart, ChartWords, ValueFormat } from '@paretoken/figures/charts'
import { marginWords } from './sizeTable.ts'

/** An amount for a series when so much is left of the price; undefined where there is none. */
export type MarginAmount = {
  readonly name: string
  readonly margin: number
  readonly amount: number | undefined
}

/** Bars of an amount: a group for each series, a bar in it for each margin. */
export function marginBars(
  words: ChartWords,
  value: { readonly label: string; readonly format: ValueFormat },
  amounts: readonly MarginAmount[],
): BarChart {
  const margins = [...new Set(amounts.map(({ margin }) => margin))]
  const names = [...new Set(amounts.map(({ name }) => name))]
  return {
    kind: 'bar',
    ...words,
    value,
    arrangement: 'grouped',
    parts: margins.map((margin) => ({
      name: margin === 0 ? 'at cost' : `${marginWords(margin)} of the price left`,
    })),
    bars: names.map((name) => ({
      name,
      amounts: margins.map(
        (margin) =>
          amounts.find((each) => each.name === name && each.margin === margin)?.amount ?? Number.NaN,
      ),
    })),
  }
}
