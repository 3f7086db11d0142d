import {
  type AcceleratorFamily,
  acceleratorFamilies,
  type FamilyFit,
  type FittedNetworks,
  fittedNetworksOf,
  type NetworkConstant,
  type NetworkConstantValues,
  type OwnNetworkConstant,
  ownNetworkConstants,
  pcieNetworkConstants,
  type SharedNetworkConstant,
  sharedNetworkConstants,
} from '@paretoken/catalog'
import type { Residuals } from 'paretoken'
import { fitTied, type TiedPart } from '../fit/fitTied.ts'
import { residualsOf } from '../fit/residualsOf.ts'
import { dependent, restingOn } from '../fit/restingOn.ts'
import { significant } from '../fit/significant.ts'
import type { NetworkTables } from './measuredNetwork.ts'
import type { MessageSeries } from './messageSeries.ts'
import { networkConstantBounds } from './networkConstantBounds.ts'
import { isOverPcie, type MessagesOfWay, networkParts } from './networkParts.ts'
import { lossOf, predictMessages } from './predictMessages.ts'

type Ways = readonly MessagesOfWay[]
type Values = { readonly [name in NetworkConstant]?: number }

const has = (names: readonly string[], name: string): boolean => names.includes(name)

const seriesOf = ({ measured }: MessagesOfWay): readonly MessageSeries[] =>
  measured.flatMap(({ series }) => series)

/** Values of all constants; those that nothing was measured of are where a search would begin. */
const complete = (values: Values): NetworkConstantValues =>
  Object.fromEntries(
    (Object.keys(networkConstantBounds) as NetworkConstant[]).map((name) => [
      name,
      values[name] ?? networkConstantBounds[name].start,
    ]),
  ) as NetworkConstantValues

/** A way counts as the square root of how much was measured of it, so that neither the largest tables prevail nor the smallest. */
function tiedPart(way: MessagesOfWay): TiedPart<AcceleratorFamily, NetworkConstant> {
  const series = seriesOf(way)
  const weight = series.reduce(
    (sum, { messages }) => messages.reduce((all, each) => all + each.weight, sum),
    0,
  )
  return {
    family: way.family,
    names: way.names,
    weight: Math.sqrt(weight),
    loss: (values) => lossOf(series, way.networkWith(complete(values))),
  }
}

const machinesOf = (series: readonly MessageSeries[]): readonly string[] =>
  [...new Set(series.map(({ accelerator }) => accelerator))].sort()

/** Constants with what they rest on, of those ways whose values these are. */
const resting = <Name extends NetworkConstant>(
  constants: { readonly [name in Name]?: number },
  ways: Ways,
  valuesOf: (family: AcceleratorFamily) => Values,
) =>
  Object.fromEntries(
    (Object.entries(constants) as [Name, number][]).map(([name, value]) => {
      const counted = ways
        .filter(({ names }) => has(names, name))
        .flatMap((way) =>
          way.measured.map(({ table, series }) => ({
            source: table,
            machines: machinesOf(series),
            count: dependent(value, (moved) =>
              predictMessages(
                series,
                way.networkWith(complete({ ...valuesOf(way.family), [name]: moved })),
              ).map(({ predicted }) => predicted),
            ),
          })),
        )
      return [name, { value, restsOn: restingOn(counted) }]
    }),
  )

/** How well a way's measurements are predicted, by what they are of. */
function residuals(way: MessagesOfWay, values: Values): readonly (readonly [string, Residuals])[] {
  const network = way.networkWith(complete(values))
  return way.measured.map(({ part, table, series }) => {
    const compared = predictMessages(series, network).map(({ message, predicted }) => ({
      measured: message.seconds,
      predicted,
    }))
    const { fittedTo, count, medianError, p90Error } = residualsOf(
      `${table}: ${machinesOf(series).join(', ')}`,
      compared,
    )
    return [part, { fittedTo, count, medianError: significant(medianError), p90Error: significant(p90Error) }]
  })
}

const rounded = <Name extends string>(constants: { readonly [name in Name]?: number } = {}) =>
  Object.fromEntries(
    Object.entries<number | undefined>(constants).map(([name, value]) => [name, significant(value ?? 0)]),
  ) as { readonly [name in Name]?: number }

/**
 * Constants of communication, fitted to measurements: those that families share and each family's own, all at once, and under `any` what its own would be were
 * all measurements of one family. Families without a measurement are absent. Exchanges with experts are those of DeepEP; where a family was not measured
 * with it, each token goes to its experts as all to all of the collectives library does. The same tables give the same constants.
 */
export function fitNetworks(tables: NetworkTables): FittedNetworks {
  const { byFamily, together } = networkParts(tables)
  const overPcie = new Set(
    acceleratorFamilies.filter((family) => isOverPcie(byFamily.filter((way) => way.family === family))),
  )
  const isOwn = (name: NetworkConstant, family: AcceleratorFamily): boolean =>
    has(ownNetworkConstants, name) || (overPcie.has(family) && has(pcieNetworkConstants, name))
  const free = networkConstantBounds
  const tied = fitTied({ parts: byFamily.map(tiedPart), free, isOwn })
  // What families without PCIe share of sharing it is what all measurements together show.
  const { contention: _, ...given } = rounded<SharedNetworkConstant>(tied.shared)
  const all = fitTied({
    parts: together.map(tiedPart),
    free,
    isOwn: (name) => has(ownNetworkConstants, name),
    given,
  })
  const any = rounded<OwnNetworkConstant>(all.own.any)
  const shared: { readonly [name in SharedNetworkConstant]?: number } = Object.fromEntries(
    Object.entries(complete({ ...rounded(all.shared), ...given })).filter(([name]) =>
      has(sharedNetworkConstants, name),
    ),
  )
  const ownOf = (family: AcceleratorFamily): { readonly [name in OwnNetworkConstant]?: number } =>
    family === 'any' ? any : rounded<OwnNetworkConstant>(tied.own[family])
  const valuesOf = (family: AcceleratorFamily): Values => ({ ...shared, ...ownOf(family) })

  const familyOf = (family: AcceleratorFamily, ways: Ways): FamilyFit<OwnNetworkConstant> => ({
    constants: resting(ownOf(family), ways, valuesOf),
    residuals: Object.fromEntries(ways.flatMap((way) => residuals(way, valuesOf(family)))),
  })
  const families = acceleratorFamilies.flatMap((family) => {
    const ways = byFamily.filter((way) => way.family === family)
    return ways.length === 0 || family === 'any' ? [] : [[family, familyOf(family, ways)] as const]
  })
  const withoutPcie = byFamily.filter(({ family }) => !overPcie.has(family))
  return fittedNetworksOf({
    shared: {
      ...resting(shared, byFamily, valuesOf),
      ...resting(
        {
          ...(shared.flagSecondsPerPeer !== undefined && { flagSecondsPerPeer: shared.flagSecondsPerPeer }),
        },
        withoutPcie,
        valuesOf,
      ),
      ...resting({ contention: shared.contention ?? 0 }, together, () => valuesOf('any')),
    },
    families: { ...Object.fromEntries(families), any: familyOf('any', together) },
  })
}
