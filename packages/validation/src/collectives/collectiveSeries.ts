import { accelerator } from '@paretoken/catalog'
import { type Group, InputError, type MessageCost, type NetworkCosts } from 'paretoken'
import { readTable } from '../fit/readTable.ts'
import { groupedBy, type MessageSeries, weightOf } from './messageSeries.ts'

/** Collectives of one kind and one implementation: "all_reduce" by "nccl". */
export type CollectiveSeries = MessageSeries & {
  readonly operation: string
  readonly implementation: string
}

const columns = {
  texts: ['hardware', 'op', 'implementation'],
  figures: ['num_gpus', 'message_bytes', 'latency_us'],
} as const

/** A collective as the network's functions have it. */
type Collective = {
  readonly cost: (costs: NetworkCosts, group: Group) => MessageCost
  /** Bytes in the sense of its cost function, of those that a table gives for it. */
  readonly bytesOf: (messageBytes: number, ranks: number) => number
}

const asGiven = (messageBytes: number): number => messageBytes

/**
 * The collectives of the table, whose bytes are those of nccl-tests: the whole that is gathered, scattered, or sent by each rank. All to
 * all is an exchange in which each token goes to an expert on each rank, its bytes those for one of them.
 */
const collectives: Readonly<Record<string, Collective>> = {
  all_reduce: { cost: (costs, group) => costs.allReduce(group), bytesOf: asGiven },
  all_gather: { cost: (costs, group) => costs.allGather(group), bytesOf: asGiven },
  reduce_scatter: { cost: (costs, group) => costs.reduceScatter(group), bytesOf: asGiven },
  alltoall: {
    cost: (costs, group) =>
      costs.exchangeWithExperts(group, {
        experts: group.size,
        expertsPerToken: group.size,
        ranksPerDestination: 1,
      }),
    bytesOf: (messageBytes, ranks) => messageBytes / ranks,
  },
}

/** Collectives inside one server, measured: a table with columns hardware, op, implementation, num_gpus, message_bytes, latency_us. */
export function collectiveSeries(csv: string): readonly CollectiveSeries[] {
  const rows = readTable(csv, 'collectives.csv', columns)
  const keyOf = ({ hardware, op, implementation, num_gpus }: (typeof rows)[number]) =>
    `${hardware} ${op} ${implementation} ${num_gpus}`
  return groupedBy(rows, keyOf).map((series) => {
    const [{ hardware, op, implementation, num_gpus }] = series
    const collective = collectives[op]
    if (collective === undefined) throw new InputError(`collectives.csv: unknown op "${op}"`)
    const group = { size: num_gpus, stride: 1 }
    return {
      accelerator: hardware,
      operation: op,
      implementation,
      tiers: accelerator(hardware).interconnect,
      group,
      cost: (costs) => collective.cost(costs, group),
      messages: series.map(({ message_bytes, latency_us }) => ({
        bytes: collective.bytesOf(message_bytes, num_gpus),
        seconds: latency_us * 1e-6,
        weight: weightOf(message_bytes),
      })),
    }
  })
}
