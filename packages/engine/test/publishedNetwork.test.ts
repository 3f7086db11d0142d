import { describe, expect, it, test } from 'vitest'
import {
  fastestLine,
  type InterconnectTier,
  idealCalibration,
  type MessageCost,
  type NetworkCalibration,
  networkCosts,
} from '../src/index.ts'

const secondsOf = (cost: MessageCost, bytes: number): number => {
  const line = fastestLine(cost, bytes)
  return line === undefined ? 0 : line.latencySeconds + bytes * line.secondsPerByte
}

const switches = (bytesPerSecondPerDirection: number, startUpLatencySeconds = 0): InterconnectTier => ({
  name: 'switches',
  topology: 'switch',
  size: 65_536,
  bytesPerSecondPerDirection,
  startUpLatencySeconds,
  inNetworkReduction: false,
})

/**
 * "Insights into DeepSeek-V3" (arXiv:2505.09343), section 2.3.2: each device has one expert and 32 tokens, each token goes to 9
 * experts (8 and the shared one), dispatched in 1 byte and combined in 2, 7000 elements. The paper counts every copy as leaving;
 * with n ranks one in n stays, so predictions are 1/n below it.
 */
describe('the floor of expert parallelism', () => {
  const ranks = 32_768
  const routing = { experts: ranks, expertsPerToken: 9, ranksPerDestination: 1 }

  const exchangeSeconds = (bytesPerSecond: number): number => {
    const network = { tiers: [switches(bytesPerSecond)], calibration: idealCalibration.network }
    const cost = networkCosts(network).exchangeWithExperts({ size: ranks, stride: 1 }, routing)
    return secondsOf(cost, 1 * 32 * 7000) + secondsOf(cost, 2 * 32 * 7000)
  }

  const published = [
    { machine: 'InfiniBand of 50 GB/s', rate: 50e9, microseconds: 120.96, milliseconds: 14.76 },
    { machine: 'GB200 NVL72 of 900 GB/s', rate: 900e9, microseconds: 6.72, milliseconds: 0.82 },
  ]

  it.each(published)('is as published on $machine', ({ rate, microseconds, milliseconds }) => {
    const seconds = exchangeSeconds(rate)
    expect(seconds * (ranks / (ranks - 1)) * 1e6).toBeCloseTo(microseconds, 9)
    expect(Math.abs((seconds * 1e6) / microseconds - 1)).toBeLessThan(1.01 / ranks)
    const tokenMilliseconds = 2 * 61 * seconds * 1e3
    expect(Number(tokenMilliseconds.toFixed(2))).toBe(milliseconds)
  })
})

/**
 * Austin et al., "How to Scale Your Model", on sharding: gathering V bytes along a ring takes V/W, W what a chip sends along an axis
 * both ways; along two axes at once half of that. Of V bytes a share of 1/n is there already, which the book leaves out.
 */
describe('gathering on a torus', () => {
  const link = 50e9
  const axis = 2 * link
  const torus: InterconnectTier = {
    ...switches(2 * axis),
    name: 'ICI',
    topology: 'torus',
    dimensions: [16, 16],
    size: 256,
  }
  const { allGather, allReduce } = networkCosts({ tiers: [torus], calibration: idealCalibration.network })
  const bytes = 256e6

  it('takes V/W along a ring, half along two axes', () => {
    expect(secondsOf(allGather({ size: 16, stride: 1 }), bytes)).toBeCloseTo((15 / 16) * (bytes / axis), 12)
    expect(secondsOf(allGather({ size: 16, stride: 16 }), bytes)).toBeCloseTo((15 / 16) * (bytes / axis), 12)
    expect(secondsOf(allGather({ size: 256, stride: 1 }), bytes)).toBeCloseTo(
      (255 / 256) * (bytes / (2 * axis)),
      12,
    )
  })

  it('and adding up takes twice as long', () => {
    for (const group of [
      { size: 16, stride: 1 },
      { size: 256, stride: 1 },
    ])
      expect(secondsOf(allReduce(group), bytes)).toBeCloseTo(2 * secondsOf(allGather(group), bytes), 12)
  })
})

/** By hand: 8 accelerators, links of 400 GB/s of which kernels reach half, 1 µs to start up and 2 µs to see a flag, 0.5 µs for each further peer. */
describe('an all-reduce among eight', () => {
  const link = { bandwidthEfficiency: 0.5, contention: 0, syncSeconds: 2e-6, syncSecondsPerPeer: 0.5e-6 }
  const transport = { launchSeconds: 4e-6, scaleUp: link, scaleOut: link }
  const calibration: NetworkCalibration = {
    ...transport,
    stragglerSeconds: 0,
    inNetworkReduction: { launchSeconds: 10e-6, bandwidthEfficiency: 0.8 },
    directAllReduce: { launchSeconds: 3e-6, scaleUp: link },
    expertExchange: transport,
    forwardedExpertExchange: transport,
  }
  const eight = { size: 8, stride: 1 }
  const costOn = (tier: InterconnectTier) => networkCosts({ tiers: [tier], calibration }).allReduce(eight)
  const exchange = 1e-6 + 2e-6 + 6 * 0.5e-6

  test('is one-shot while small: one exchange, seven times the bytes', () => {
    const bytes = 100e3
    const cost = costOn(switches(400e9, 1e-6))
    expect(fastestLine(cost, bytes)?.algorithm).toBe('one-shot')
    expect(secondsOf(cost, bytes)).toBeCloseTo(3e-6 + exchange + (7 * bytes) / 200e9, 15)
  })

  test('is two-shot when larger: two exchanges, 2 · 7/8 of the bytes', () => {
    const bytes = 10e6
    const cost = costOn(switches(400e9, 1e-6))
    expect(fastestLine(cost, bytes)?.algorithm).toBe('two-shot')
    expect(secondsOf(cost, bytes)).toBeCloseTo(3e-6 + 2 * exchange + ((2 * 7) / 8) * (bytes / 200e9), 15)
  })

  test('goes through switches that add up when largest: the bytes once, at what they reach of the links', () => {
    const bytes = 1e9
    const cost = costOn({ ...switches(400e9, 1e-6), inNetworkReduction: true })
    expect(fastestLine(cost, bytes)?.algorithm).toBe('in-switch')
    expect(secondsOf(cost, bytes)).toBeCloseTo(4e-6 + 10e-6 + 2 * 1e-6 + bytes / 320e9, 15)
  })

  test('waits for the slowest of them, once for each of three doublings, whichever algorithm it takes; a gathering does not', () => {
    const tiers = [{ ...switches(400e9, 1e-6), inNetworkReduction: true }]
    const ready = networkCosts({ tiers, calibration })
    const waiting = networkCosts({ tiers, calibration: { ...calibration, stragglerSeconds: 2e-6 } })
    for (const bytes of [100e3, 10e6, 1e9])
      expect(secondsOf(waiting.allReduce(eight), bytes)).toBeCloseTo(
        secondsOf(ready.allReduce(eight), bytes) + 6e-6,
        15,
      )
    expect(waiting.allGather(eight)).toEqual(ready.allGather(eight))
  })

  test('passes a ring twice where the engine has no kernel of its own', () => {
    const slow = { ...calibration, directAllReduce: { launchSeconds: 1, scaleUp: link } }
    const cost = networkCosts({ tiers: [switches(400e9, 1e-6)], calibration: slow }).allReduce(eight)
    expect(fastestLine(cost, 10e6)?.algorithm).toBe('ring')
    expect(secondsOf(cost, 10e6)).toBeCloseTo(4e-6 + 2 * exchange + ((2 * 7) / 8) * (10e6 / 200e9), 15)
  })
})
