import type { CostedRequests } from '../costs/costedRequests.ts'
import type { MarginRow, Margins } from './marginRows.ts'
import type { ReportedDay } from './reportedDays.ts'

function rowRecord({ offer, served, breakEven, margin, tokensPerSecond, ...row }: MarginRow) {
  return {
    offer,
    ...row,
    tokensPerSecond: tokensPerSecond ?? served?.point.tokensPerSecond ?? null,
    margin: margin?.margin ?? null,
    markup: margin?.markup ?? null,
    revenueDollarsPerRequest: margin?.revenueDollars ?? null,
    costDollarsPerRequest: margin?.costDollars ?? null,
    costDollarsPerMillionTokens: served?.point.cost ?? null,
    breakEvenTokensPerSecond: breakEven?.point.tokensPerSecond ?? null,
    series: served?.series.name ?? null,
    ...(served?.series.facets ?? {}),
    layoutName: served?.point.layoutName ?? null,
    point: served?.point.point ?? null,
  }
}

const dayRecord = ({ computed, ...day }: ReportedDay) => ({
  ...day,
  computed:
    computed === undefined
      ? null
      : {
          ...computed.served.series.facets,
          accelerators: computed.accelerators,
          ...computed.margin,
          layoutName: computed.served.point.layoutName,
          point: computed.served.point.point,
        },
})

/** Offers held against costs, as `--json` prints them. */
export const marginsRecord = (
  { requests, series }: CostedRequests,
  { rows, speedOnly }: Margins,
  days: readonly ReportedDay[],
) => ({
  requests,
  series: series.map(({ name, described, reason, points }) => ({
    name,
    ...described,
    ...(reason === undefined ? {} : { reason }),
    fastestTokensPerSecond: points[0]?.tokensPerSecond ?? null,
  })),
  offers: rows.map(rowRecord),
  speedOnly,
  reportedDays: days.map(dayRecord),
})

/** A record for each offer with prices, for CSV. */
export const marginRecords = ({ rows }: Margins) =>
  rows.map(
    ({ offer, served, margin, listDollarsPerMillionTokens, speedFrom, tokensPerSecond, breakEven }) => ({
      model: offer.model ?? undefined,
      provider: offer.provider,
      name: offer.name,
      date: offer.date,
      inputDollarsPerMillionTokens: offer.inputDollarsPerMillionTokens,
      cachedInputDollarsPerMillionTokens: offer.cachedInputDollarsPerMillionTokens,
      outputDollarsPerMillionTokens: offer.outputDollarsPerMillionTokens,
      listDollarsPerMillionTokens,
      speedFrom,
      tokensPerSecond: tokensPerSecond ?? served?.point.tokensPerSecond,
      costDollarsPerMillionTokens: served?.point.cost,
      margin: margin?.margin ?? undefined,
      markup: margin?.markup ?? undefined,
      breakEvenTokensPerSecond: breakEven?.point.tokensPerSecond,
      hardware: served?.series.facets.hardware,
      precision: served?.series.facets.precision,
      calibration: served?.series.facets.calibration,
      accelerators: served?.point.accelerators,
      batch: served?.point.batch,
      layout: served?.point.layoutName,
      note: offer.note,
      source: offer.source,
    }),
  )
