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
