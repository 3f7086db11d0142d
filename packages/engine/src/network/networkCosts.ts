import { allReduceCost } from './allReduceCost.ts'
import { expertExchangeCost } from './expertExchangeCost.ts'
import { gatherCost } from './gatherCost.ts'
import type { Group } from './group.ts'
import type { MessageCost } from './messageCost.ts'
import type { Network } from './network.ts'
import type { Routing } from './routing.ts'
import { sendCost } from './sendCost.ts'

/** What messages cost on one network, each kind and group worked out once. */
export type NetworkCosts = {
  /** Bytes are those that each member has. */
  readonly allReduce: (group: Group) => MessageCost
  /** Bytes are those of the whole that each member ends with. */
  readonly allGather: (group: Group) => MessageCost
  /** Bytes are those of the whole that each member starts with. */
  readonly reduceScatter: (group: Group) => MessageCost
  /** To the accelerator that far away in the order of placement. */
  readonly send: (stride: number) => MessageCost
  /** Tokens to their experts, or outputs back: bytes are those of one member's tokens, each counted once. */
  readonly exchangeWithExperts: (group: Group, routing: Routing) => MessageCost
}

/** Remembers what was worked out for each group. */
function remembered(cost: (group: Group) => MessageCost): (group: Group) => MessageCost {
  const known = new Map<number, MessageCost>()
  return (group) => {
    const key = group.size * 65_536 + group.stride
    const found = known.get(key)
    if (found !== undefined) return found
    const fresh = cost(group)
    known.set(key, fresh)
    return fresh
  }
}

/** The costs of messages on a network. */
export function networkCosts(network: Network): NetworkCosts {
  const gather = remembered((group) => gatherCost(network, group))
  const send = remembered(({ stride }) => sendCost(network, stride))
  const byRouting = new Map<string, (group: Group) => MessageCost>()
  return {
    allReduce: remembered((group) => allReduceCost(network, group)),
    allGather: gather,
    reduceScatter: gather,
    send: (stride) => send({ size: 2, stride }),
    exchangeWithExperts: (group, routing) => {
      const { experts, expertsPerToken, ranksPerDestination } = routing
      const key = `${experts} ${expertsPerToken} ${ranksPerDestination}`
      const found = byRouting.get(key) ?? remembered((asked) => expertExchangeCost(network, asked, routing))
      byRouting.set(key, found)
      return found(group)
    },
  }
}
