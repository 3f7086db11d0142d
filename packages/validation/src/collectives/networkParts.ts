import {
  type AcceleratorFamily,
  acceleratorFamilies,
  acceleratorFamily,
  directAllReduceWith,
  expertExchangeWith,
  forwardedExchangeWith,
  libraryExchangeWith,
  libraryWith,
  type NetworkConstant,
  type NetworkConstantValues,
  servingEngines,
} from '@paretoken/catalog'
import type { NetworkCalibration } from 'paretoken'
import { type MeasuredNetwork, measuredNetwork, type NetworkTables, ofFamily } from './measuredNetwork.ts'
import type { MessageSeries } from './messageSeries.ts'
import { shows } from './shows.ts'
import { unavailable } from './unavailable.ts'

/** A way of sending messages, as it was measured on some machines. */
export type MessagesOfWay = {
  readonly family: AcceleratorFamily
  /** What was measured, by what residuals are called: "library gather". */
  readonly measured: readonly {
    readonly part: string
    readonly table: string
    readonly series: readonly MessageSeries[]
  }[]
  /** The constants that it is made of. */
  readonly names: readonly NetworkConstant[]
  /** A network on which messages go by nothing else. */
  readonly networkWith: (values: NetworkConstantValues) => NetworkCalibration
}

/** Constants of the collectives library, of which some machines show only a part. */
const libraryNames = (series: readonly MessageSeries[]): readonly NetworkConstant[] => [
  'libraryLaunchSeconds',
  'libraryBandwidthShare',
  'librarySyncSeconds',
  'librarySyncSecondsPerPeer',
  ...(shows.inNetworkReduction(series) ? (['reductionLaunchSeconds'] as const) : []),
  'contention',
]

const withLibrary = (values: NetworkConstantValues): NetworkCalibration => ({
  ...unavailable,
  ...libraryWith(values),
})

/** The ways that messages were measured to go on the machines of a family. */
function waysOf(family: AcceleratorFamily, network: MeasuredNetwork): readonly MessagesOfWay[] {
  const { gathers, allReduces, directAllReduces, allToAlls, lowLatency, normal } = network
  const library: MessagesOfWay = {
    family,
    measured: [
      {
        part: 'library gather',
        table: 'collectives.csv all_gather and reduce_scatter nccl',
        series: gathers,
      },
      { part: 'library all-reduce', table: 'collectives.csv all_reduce nccl', series: allReduces },
    ],
    names: libraryNames([...gathers, ...allReduces]),
    networkWith: withLibrary,
  }
  const direct = servingEngines.map((engine): MessagesOfWay => {
    const { implementation, series } = directAllReduces[engine]
    return {
      family,
      measured: [{ part: `direct all-reduce ${engine}`, table: `collectives.csv ${implementation}`, series }],
      // Engines leave large messages to the library.
      names: [
        ...libraryNames(series),
        'directBandwidthShare',
        'flagSeconds',
        'flagSecondsPerPeer',
        ...(engine === 'vllm' ? (['vllmFlagRatio'] as const) : []),
      ],
      networkWith: (values) => ({
        ...withLibrary(values),
        directAllReduce: directAllReduceWith(engine, values),
      }),
    }
  })
  const exchange: MessagesOfWay =
    lowLatency.length > 0
      ? {
          family,
          measured: [
            {
              part: 'expert exchange',
              table: 'expert_alltoall.csv deepep-low-latency',
              series: lowLatency,
            },
          ],
          names: [
            'exchangeLaunchSeconds',
            'directBandwidthShare',
            'contention',
            ...(shows.scaleOut(lowLatency)
              ? ([
                  'exchangeOutsideBandwidthShare',
                  'exchangeOutsideSyncSeconds',
                  'flagSecondsPerPeer',
                ] as const)
              : []),
          ],
          networkWith: (values) => ({ ...unavailable, expertExchange: expertExchangeWith(values) }),
        }
      : {
          family,
          measured: [{ part: 'expert exchange', table: 'collectives.csv alltoall nccl', series: allToAlls }],
          names: libraryNames([]),
          networkWith: (values) => {
            const inside = libraryExchangeWith(values)
            return { ...unavailable, expertExchange: { ...inside, scaleOut: inside.scaleUp } }
          },
        }
  const forwarded: MessagesOfWay = {
    family,
    measured: [
      { part: 'forwarded expert exchange', table: 'expert_alltoall.csv deepep-normal', series: normal },
    ],
    names: [
      'forwardedLaunchSeconds',
      'forwardedBandwidthShare',
      'contention',
      ...(shows.scaleOut(normal)
        ? (['forwardedOutsideBandwidthShare', 'forwardedOutsideSyncSecondsPerPeer'] as const)
        : []),
    ],
    networkWith: (values) => ({ ...unavailable, forwardedExpertExchange: forwardedExchangeWith(values) }),
  }
  return [library, ...direct, exchange, forwarded].filter(({ measured }) =>
    measured.some(({ series }) => series.length > 0),
  )
}

/** The ways of sending messages that tables have, by family; and all families' together, as those of `any`. */
export function networkParts(tables: NetworkTables): {
  readonly byFamily: readonly MessagesOfWay[]
  readonly together: readonly MessagesOfWay[]
} {
  const measured = measuredNetwork(tables)
  return {
    byFamily: acceleratorFamilies.flatMap((family) => {
      const own = ofFamily(measured, (id) => acceleratorFamily({ id }) === family)
      return own.gathers.length > 0 ? waysOf(family, own) : []
    }),
    together: waysOf('any', measured),
  }
}

/** Whether all that was measured of a family passes through the PCIe of hosts where it does not leave it. */
export const isOverPcie = (ways: readonly MessagesOfWay[]): boolean =>
  ways.every(({ measured }) =>
    measured.every(({ series }) => series.every(({ tiers }) => tiers[0]?.topology === 'pcie')),
  )
