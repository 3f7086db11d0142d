import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fastestLine,
  type Group,
  type InterconnectTier,
  type MessageCost,
  type Network,
  type NetworkCosts,
  networkCosts,
  type Routing,
} from '../src/index.ts'
import { innermost, networkCalibrations, networks, outermost, tierOf } from './networkArbitraries.ts'

/** Room for rounding, relative. */
const rounding = 1e-9

const groups: fc.Arbitrary<Group> = fc.record({
  size: fc.integer({ min: 1, max: 300 }),
  stride: fc.integer({ min: 1, max: 64 }),
})

const routings: fc.Arbitrary<Routing> = fc
  .tuple(
    fc.integer({ min: 1, max: 256 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom(1, 2, 4),
  )
  .map(([experts, share, ranksPerDestination]) => ({
    experts,
    expertsPerToken: Math.max(1, Math.round(share * experts)),
    ranksPerDestination,
  }))

/** A kind of message, in a group. */
type Message = { readonly kind: string; readonly cost: (costs: NetworkCosts, group: Group) => MessageCost }

const messages: fc.Arbitrary<Message> = fc.oneof(
  fc.constant<Message>({ kind: 'all-reduce', cost: (costs, group) => costs.allReduce(group) }),
  fc.constant<Message>({ kind: 'gather', cost: (costs, group) => costs.allGather(group) }),
  routings.map(
    (routing): Message => ({
      kind: 'exchange',
      cost: (costs, group) => costs.exchangeWithExperts(group, routing),
    }),
  ),
)

const sizes = fc.double({ min: 0, max: 30, noNaN: true }).map((logarithm) => 2 ** logarithm)

/** Seconds of one message by its fastest algorithm. */
function secondsOf(network: Network, { cost }: Message, group: Group, bytes: number): number {
  const line = fastestLine(cost(networkCosts(network), group), bytes)
  return line === undefined ? 0 : line.latencySeconds + bytes * line.secondsPerByte
}

/** A network with one of its tiers changed. */
const withTier = (network: Network, index: number, change: Partial<InterconnectTier>): Network => ({
  ...network,
  tiers: network.tiers.map((tier, place) =>
    place === index ? ({ ...tier, ...change } as InterconnectTier) : tier,
  ),
})

const check = (
  law: (asked: { network: Network; message: Message; group: Group; bytes: number }) => void,
  from: fc.Arbitrary<Network> = networks,
) =>
  fc.assert(fc.property(fc.record({ network: from, message: messages, group: groups, bytes: sizes }), law), {
    numRuns: 400,
  })

describe('a message', () => {
  it('takes a finite time above 0 in any group of more than one, on any topology', () =>
    check(({ network, message, group, bytes }) => {
      if (group.size === 1) return
      for (const { latencySeconds, secondsPerByte } of message.cost(networkCosts(network), group)) {
        expect(Number.isFinite(latencySeconds)).toBe(true)
        expect(Number.isFinite(secondsPerByte)).toBe(true)
        expect(latencySeconds).toBeGreaterThan(0)
        expect(secondsPerByte).toBeGreaterThanOrEqual(0)
      }
      expect(secondsOf(network, message, group, bytes)).toBeGreaterThan(0)
    }))

  it('costs nothing in a group of one', () =>
    check(({ network, message, group }) => {
      expect(message.cost(networkCosts(network), { ...group, size: 1 })).toEqual([])
    }))

  it('is never slower with more bandwidth, nor with less latency', () =>
    check(({ network, message, group, bytes }) => {
      const before = secondsOf(network, message, group, bytes)
      network.tiers.forEach(({ bytesPerSecondPerDirection, startUpLatencySeconds }, index) => {
        for (const change of [
          { bytesPerSecondPerDirection: bytesPerSecondPerDirection * 1.37 },
          { startUpLatencySeconds: startUpLatencySeconds / 1.37 },
        ]) {
          const after = secondsOf(withTier(network, index, change), message, group, bytes)
          expect(after).toBeLessThanOrEqual(before * (1 + rounding))
        }
      })
    }))

  it('is never cheaper with more bytes', () =>
    check(({ network, message, group, bytes }) => {
      const less = secondsOf(network, message, group, bytes)
      expect(secondsOf(network, message, group, bytes * 1.7)).toBeGreaterThanOrEqual(less * (1 - rounding))
    }))

  const switches: fc.Arbitrary<Network> = fc.record({
    tiers: fc
      .oneof(tierOf('switch', fc.constant(65_536)), tierOf('pcie', fc.constant(65_536)))
      .map((tier) => [tier]),
    calibration: networkCalibrations,
  })

  it('is never cheaper in a larger group on one tier of switches', () =>
    check(({ network, message, group, bytes }) => {
      const larger = { ...group, size: group.size + 1 }
      expect(secondsOf(network, message, larger, bytes)).toBeGreaterThanOrEqual(
        secondsOf(network, message, group, bytes) * (1 - rounding),
      )
    }, switches))

  const twoTiers: fc.Arbitrary<Network> = fc.record({
    tiers: fc.tuple(innermost, outermost),
    calibration: networkCalibrations,
  })

  it('is never slower over two tiers than over the outer one alone, by the same software', () =>
    check(({ network, message, group, bytes }) => {
      const [inner, outer] = network.tiers
      const never = { ...network.calibration.directAllReduce, launchSeconds: Number.POSITIVE_INFINITY }
      if (inner === undefined || outer === undefined || message.kind === 'exchange') return
      if (group.size * group.stride <= inner.size) return
      const alone = {
        tiers: [outer],
        calibration: {
          ...network.calibration,
          scaleUp: network.calibration.scaleOut,
          directAllReduce: never,
        },
      }
      expect(secondsOf(network, message, group, bytes)).toBeLessThanOrEqual(
        secondsOf(alone, message, group, bytes) * (1 + rounding),
      )
    }, twoTiers))
})

describe('sharing PCIe', () => {
  it('slows transfers of more than two accelerators, and nothing on switches', () =>
    check(({ network, message, bytes }) => {
      const shared = (topology: 'pcie' | 'switch', contention: number, size: number) => {
        const { calibration } = network
        const link = { ...calibration.scaleUp, contention }
        const exchange = { ...calibration.expertExchange, scaleUp: link }
        const tier = { ...network.tiers[0], topology, size: 65_536, inNetworkReduction: false }
        return secondsOf(
          {
            tiers: [tier as InterconnectTier],
            calibration: {
              ...calibration,
              scaleUp: link,
              directAllReduce: { ...calibration.directAllReduce, scaleUp: link },
              expertExchange: exchange,
              forwardedExpertExchange: exchange,
            },
          },
          message,
          { size, stride: 1 },
          bytes,
        )
      }
      expect(shared('switch', 1, 8)).toBe(shared('switch', 0, 8))
      if (message.kind !== 'exchange') expect(shared('pcie', 1, 2)).toBe(shared('switch', 0, 2))
      expect(shared('pcie', 1, 8)).toBeGreaterThanOrEqual(shared('pcie', 0, 8))
      expect(shared('pcie', 0, 8)).toBe(shared('switch', 0, 8))
    }))
})

describe('a send', () => {
  it('takes a finite time above 0, however far', () => {
    fc.assert(
      fc.property(networks, fc.integer({ min: 1, max: 300 }), sizes, (network, stride, bytes) => {
        const [line] = networkCosts(network).send(stride)
        if (line === undefined) throw new Error('a send costs nothing')
        const seconds = line.latencySeconds + bytes * line.secondsPerByte
        expect(Number.isFinite(seconds)).toBe(true)
        expect(seconds).toBeGreaterThan(0)
      }),
    )
  })
})
