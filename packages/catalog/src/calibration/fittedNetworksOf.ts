import { acceleratorFamilies } from './acceleratorFamily.ts'
import type { FamilyNetwork, FittedNetworks } from './familyNetworks.ts'
import { type FamilyFit, type SharedFit, valuesOf } from './fittedConstant.ts'
import type { NetworkConstant, OwnNetworkConstant, SharedNetworkConstant } from './networkConstants.ts'
import {
  directAllReduceWith,
  expertExchangeWith,
  forwardedExchangeWith,
  libraryExchangeWith,
  libraryWith,
  type NetworkConstantValues,
} from './networkMakeUp.ts'

/** Constants of messages as they are fitted. */
export type NetworkFit = SharedFit<SharedNetworkConstant, OwnNetworkConstant>

/**
 * Communication, made of what was fitted. Exchanges with experts are the library's all to all where kernels of their own were not measured, and are
 * forwarded only where that was.
 */
export function fittedNetworksOf({ shared, families }: NetworkFit): FittedNetworks {
  const familyOf = ({ constants, residuals }: FamilyFit<OwnNetworkConstant>): FamilyNetwork => {
    const values = valuesOf<NetworkConstant>(
      constants,
      shared,
      families.any.constants,
    ) as NetworkConstantValues
    return {
      library: libraryWith(values),
      directAllReduce: {
        vllm: directAllReduceWith('vllm', values),
        sglang: directAllReduceWith('sglang', values),
        'tensorrt-llm': directAllReduceWith('tensorrt-llm', values),
      },
      expertExchange:
        constants.exchangeLaunchSeconds === undefined
          ? libraryExchangeWith(values)
          : expertExchangeWith(values),
      ...(constants.forwardedBandwidthShare && { forwardedExpertExchange: forwardedExchangeWith(values) }),
      residuals,
      constants,
    }
  }
  const any = familyOf(families.any)
  return {
    ...Object.fromEntries(
      acceleratorFamilies.flatMap((family) => {
        const own = families[family]
        return own === undefined ? [] : [[family, familyOf(own)]]
      }),
    ),
    any: {
      ...any,
      expertExchange: { scaleOut: any.library.scaleUp, ...any.expertExchange },
      shared,
    } as FittedNetworks['any'],
  }
}
