import type { CostedSeries } from '../costs/costedSeries.ts'
import type { PricedRow } from './pricedRows.ts'

/** A series with its deployments as `--json` prints them. */
const seriesRecord = (series: CostedSeries, rows: readonly PricedRow[]) => ({
  name: series.name,
  ...series.described,
  ...(series.reason === undefined ? {} : { reason: series.reason }),
  rows: rows
    .filter((row) => row.series === series)
    .map(({ margin, point, prices }) => ({
      margin,
      prices: prices ?? null,
      layoutName: point?.layoutName ?? null,
      point: point?.point ?? null,
    })),
})

/** Prices at a speed, or speeds at a price, as `--json` prints them. @param asked what was sought, and at what */
export const pricedRecord = (
  asked: Readonly<Record<string, unknown>>,
  series: readonly CostedSeries[],
  rows: readonly PricedRow[],
) => ({ ...asked, series: series.map((each) => seriesRecord(each, rows)) })

/** A record for each series and margin that has a deployment, for CSV. */
export const pricedCsvRows = (rows: readonly PricedRow[]) =>
  rows.flatMap(({ series, margin, point, prices }) =>
    point === undefined
      ? []
      : [
          {
            ...series.facets,
            margin,
            tokensPerSecond: point.tokensPerSecond,
            dollarsPerMillionInputTokens: prices?.dollarsPerMillionInputTokens ?? undefined,
            dollarsPerMillionCachedInputTokens: prices?.dollarsPerMillionCachedInputTokens ?? undefined,
            dollarsPerMillionOutputTokens: prices?.dollarsPerMillionOutputTokens ?? undefined,
            dollarsPerMillionTokens: prices?.dollarsPerMillionTokens ?? undefined,
            accelerators: point.accelerators,
            batch: point.batch,
            binds: point.limit,
            layout: point.layoutName,
          },
        ],
  )
