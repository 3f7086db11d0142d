import { costErrorColumns } from '../errors/errorColumns.ts'
import type { Comparison } from './comparison.ts'

/** A comparison as `--json` prints it: every series at every speed, and who is the cheapest where, all ranges told apart. */
export const comparisonRecord = ({ of, unit, speeds, series, ranges }: Comparison) => ({
  of,
  unit: unit === 'dollars' ? 'dollarsPerMillionTokens' : accelerators[of],
  speeds,
  series: series.map(({ name, described, reason, points, atSpeeds }) => ({
    name,
    ...described,
    ...(reason === undefined ? {} : { reason }),
    fastestTokensPerSecond: points[0]?.tokensPerSecond ?? null,
    atSpeeds: atSpeeds.map((at, index) => ({
      atTokensPerSecond: speeds[index],
      cost: at?.point.cost ?? null,
      timesCheapest: at?.timesCheapest ?? null,
      layoutName: at?.point.layoutName ?? null,
      point: at?.point.point ?? null,
    })),
  })),
  ranges: ranges.map(({ frontier, ...range }) => ({
    name: series[frontier]?.name,
    series: frontier,
    ...range,
  })),
})

const accelerators = {
  decoding: 'acceleratorSecondsPerThousandTokens',
  requests: 'acceleratorSecondsPerRequest',
} as const

/** A record for each series and speed that it reaches, for CSV. */
export const comparisonRows = ({ of, unit, speeds, series }: Comparison) =>
  series.flatMap(({ facets, errorBand, atSpeeds }) =>
    atSpeeds.flatMap((at, index) =>
      at === undefined
        ? []
        : [
            {
              ...facets,
              atTokensPerSecond: speeds[index],
              cost: at.point.cost,
              unit,
              ...costErrorColumns(errorBand, of),
              timesCheapest: at.timesCheapest,
              tokensPerSecond: at.point.tokensPerSecond,
              accelerators: at.point.accelerators,
              batch: at.point.batch,
              binds: at.point.limit,
              layout: at.point.layoutName,
            },
          ],
    ),
  )
