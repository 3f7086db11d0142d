import type { NetworkCalibration } from '../hardware/calibration.ts'
import { type InterconnectTier, tierHolding } from '../hardware/interconnect.ts'
import type { Group } from './group.ts'
import type { MessageCost } from './messageCost.ts'

/** What tokens' choice of experts says of where they go. */
export type Routing = {
  readonly experts: number
  readonly expertsPerToken: number
  /** Accelerators that split every expert, each of which needs the token. */
  readonly ranksPerDestination: number
}

/** What messages cost on one network, each kind and group worked out once. */
export type NetworkCosts = {
  readonly allReduce: (group: Group) => MessageCost
  readonly allGather: (group: Group) => MessageCost
  readonly reduceScatter: (group: Group) => MessageCost
  /** To the accelerator that far away in the order of placement. */
  readonly send: (stride: number) => MessageCost
  readonly dispatch: (group: Group, routing: Routing) => MessageCost
  readonly combine: (group: Group, routing: Routing) => MessageCost
}

/** Provisional: ring over the tier that holds the group. */
export function networkCosts(network: {
  readonly tiers: readonly InterconnectTier[]
  readonly calibration: NetworkCalibration
}): NetworkCosts {
  const line = (size: number, steps: number, share: number): MessageCost => {
    const tier = tierHolding(network.tiers, size)
    if (size <= 1 || tier === undefined) return []
    return [
      {
        algorithm: 'ring',
        latencySeconds: steps * tier.startUpLatencySeconds,
        secondsPerByte: share / tier.bytesPerSecondPerDirection,
      },
    ]
  }
  return {
    allReduce: ({ size, stride }) => line(size * stride, 2, (2 * (size - 1)) / size),
    allGather: ({ size, stride }) => line(size * stride, 1, (size - 1) / size),
    reduceScatter: ({ size, stride }) => line(size * stride, 1, (size - 1) / size),
    send: (stride) => line(stride + 1, 1, 1),
    dispatch: ({ size, stride }, { expertsPerToken }) =>
      line(size * stride, 1, Math.min(size, expertsPerToken)),
    combine: ({ size, stride }, { expertsPerToken }) =>
      line(size * stride, 1, Math.min(size, expertsPerToken)),
  }
}
