import { layoutName, meanRequest, priceOf } from 'paretoken'
import type { AskedOffer } from './askedOffer.ts'
import { isSize, type SizeRow } from './impliedSizes.ts'
import type { SizeSeries } from './sizeSeries.ts'

const named = ({ size }: SizeRow) =>
  isSize(size)
    ? { layoutName: layoutName(size.point.layout, size.activeParameters < size.totalParameters), ...size }
    : { totalParameters: null, activeParameters: null, ...size }

/** What is requested; of decoding alone how long contexts are. */
const requested = ({ question: { requests } }: SizeSeries, decoding: boolean) =>
  decoding ? { contextTokens: meanRequest(requests).contextTokens } : { requests }

/**
 * Sizes as `--json` prints them: what was asked, and the largest models with how they are served.
 * @param decoding whether only output tokens cost anything
 */
export const sizesRecord = (rows: readonly SizeRow[], { from, ...offer }: AskedOffer, decoding: boolean) => ({
  sought: 'size',
  of: decoding ? 'decoding' : 'requests',
  offer: { ...offer, ...(from === undefined ? {} : { from }) },
  sizes: rows.map((row) => ({
    ...row.series.facets,
    sparsity: row.series.question.sparsity,
    margin: row.margin,
    ...requested(row.series, decoding),
    dollarsPerHour: priceOf(row.series.question) ?? null,
    formats: row.series.question.precision,
    ...named(row),
  })),
})

/** A record for each machine, sparsity and margin, for CSV. */
export const sizeRows = (rows: readonly SizeRow[], { tokensPerSecond, listPrice }: AskedOffer) =>
  rows.map(({ series, margin, size }) => {
    const found = isSize(size) ? size : undefined
    return {
      ...series.facets,
      sparsity: series.question.sparsity,
      margin,
      tokensPerSecond,
      inputDollarsPerMillionTokens: listPrice.inputDollarsPerMillionTokens,
      cachedInputDollarsPerMillionTokens: listPrice.cachedInputDollarsPerMillionTokens,
      outputDollarsPerMillionTokens: listPrice.outputDollarsPerMillionTokens,
      totalParameters: found?.totalParameters,
      activeParameters: found?.activeParameters,
      bound: size.bound,
      costDollarsPerRequest: found?.point.prices?.dollarsPerRequest,
      accelerators: found?.point.accelerators,
      batch: found?.point.batch,
      layout:
        found === undefined
          ? undefined
          : layoutName(found.point.layout, found.activeParameters < found.totalParameters),
    }
  })
