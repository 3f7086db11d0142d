import {
  type AcceleratorFamily,
  acceleratorFamilies,
  acceleratorFamily,
  type FamilyNetwork,
  type FittedNetworks,
  type ServingEngine,
} from '@paretoken/catalog'
import type { NetworkCalibration, Residuals } from 'paretoken'
import { residualsOf } from '../fit/residualsOf.ts'
import { significant } from '../fit/significant.ts'
import { fitDirectAllReduce } from './fitDirectAllReduce.ts'
import { type ExchangeWay, fitExpertExchange } from './fitExpertExchange.ts'
import { fitLibrary, withLibrary } from './fitLibrary.ts'
import { predictMessages } from './fitMessages.ts'
import { type MeasuredNetwork, measuredNetwork, type NetworkTables, ofFamily } from './measuredNetwork.ts'
import type { MessageSeries } from './messageSeries.ts'
import { unavailable } from './unavailable.ts'

/** How well a network predicts some series. @param table what was measured: "collectives.csv nccl" */
function residuals(table: string, series: readonly MessageSeries[], network: NetworkCalibration): Residuals {
  const machines = [...new Set(series.map(({ accelerator }) => accelerator))].sort().join(', ')
  const compared = predictMessages(series, network).map(({ message, predicted }) => ({
    measured: message.seconds,
    predicted,
  }))
  const { fittedTo, count, medianError, p90Error } = residualsOf(`${table}: ${machines}`, compared)
  return { fittedTo, count, medianError: significant(medianError), p90Error: significant(p90Error) }
}

/** One way of exchanging with experts, and how well it fits. */
function fitWay(way: ExchangeWay, table: string, series: readonly MessageSeries[], contention: number) {
  const fitted = fitExpertExchange(way, series, contention)
  const network = { ...unavailable, [way]: { scaleOut: fitted.scaleUp, ...fitted } }
  return { fitted, residuals: residuals(table, series, network) }
}

/**
 * Everything of one family. Exchanges with experts are those of DeepEP; where a family was not measured with it, each token goes to
 * its experts as all to all of the collectives library does.
 */
function fitFamily(measured: MeasuredNetwork, contention: number): FamilyNetwork {
  const { gathers, allReduces, directAllReduces, allToAlls, lowLatency, normal } = measured
  const library = fitLibrary([...gathers, ...allReduces], contention)
  const network = withLibrary(library)
  const shared = library.scaleUp.contention
  const exchange =
    lowLatency.length > 0
      ? fitWay('expertExchange', 'expert_alltoall.csv deepep-low-latency', lowLatency, shared)
      : fitWay('expertExchange', 'collectives.csv alltoall nccl', allToAlls, shared)
  const forwarded =
    normal.length > 0
      ? fitWay('forwardedExpertExchange', 'expert_alltoall.csv deepep-normal', normal, shared)
      : undefined
  const engines = (Object.keys(directAllReduces) as ServingEngine[]).map((engine) => {
    const { implementation, series } = directAllReduces[engine]
    const direct = fitDirectAllReduce(series, network)
    const table = `collectives.csv ${implementation}`
    return { engine, direct, residuals: residuals(table, series, { ...network, directAllReduce: direct }) }
  })
  return {
    library,
    directAllReduce: Object.fromEntries(
      engines.map(({ engine, direct }) => [engine, direct]),
    ) as FamilyNetwork['directAllReduce'],
    expertExchange: exchange.fitted,
    ...(forwarded && { forwardedExpertExchange: forwarded.fitted }),
    residuals: {
      'library gather': residuals('collectives.csv all_gather and reduce_scatter nccl', gathers, network),
      'library all-reduce': residuals('collectives.csv all_reduce nccl', allReduces, network),
      ...Object.fromEntries(
        engines.map(({ engine, residuals }) => [`direct all-reduce ${engine}`, residuals]),
      ),
      'expert exchange': exchange.residuals,
      ...(forwarded && { 'forwarded expert exchange': forwarded.residuals }),
    },
  }
}

/**
 * Constants of communication for each family of accelerators, fitted to measurements, and under `any` to all of them together; families
 * without a measurement are absent. What a family's measurements cannot show of sharing PCIe it has from all of them. The same
 * tables give the same constants.
 */
export function fitNetworks(tables: NetworkTables): FittedNetworks {
  const measured = measuredNetwork(tables)
  const any = fitFamily(measured, 0) as FittedNetworks['any']
  const families = acceleratorFamilies.flatMap(
    (family): readonly (readonly [AcceleratorFamily, FamilyNetwork])[] => {
      const own = ofFamily(measured, (id) => acceleratorFamily({ id }) === family)
      return own.gathers.length > 0 ? [[family, fitFamily(own, any.library.scaleUp.contention)]] : []
    },
  )
  return { ...Object.fromEntries(families), any }
}
