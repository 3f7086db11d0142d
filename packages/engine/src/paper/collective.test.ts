import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundAccelerator, torusAccelerator } from '../../test/paperFixtures.ts'
import { type CollectiveKind, collectiveFloor, collectiveTime } from './collective.ts'

const kinds: readonly CollectiveKind[] = ['all-reduce', 'all-to-all', 'point-to-point']

describe('a collective over NCCL', () => {
  it('takes the low-latency protocol for a small message: 2·7·0.6 µs + 6.8 µs in one node of 8', () => {
    const time = collectiveTime(roundAccelerator, 'all-reduce', { ranks: 8, nodes: 1 }, 1000)
    expect(time.latencySeconds).toBeCloseTo(15.2e-6, 15)
    // 7/8 of the bytes at half of 200 GB/s
    expect(time.transferSeconds).toBeCloseTo((7 / 8) * (1000 / 100e9), 18)
  })

  it('takes LL128 for a middling message: 2·7·1.25 µs + 14 µs, at 95 % of the bandwidth', () => {
    const time = collectiveTime(roundAccelerator, 'all-reduce', { ranks: 8, nodes: 1 }, 1e8)
    expect(time.latencySeconds).toBeCloseTo(31.5e-6, 15)
    expect(time.transferSeconds).toBeCloseTo(((7 / 8) * 1e8) / 190e9, 15)
  })

  it('takes Simple for a large message: 2·7·28 µs, at full bandwidth', () => {
    const time = collectiveTime(roundAccelerator, 'all-reduce', { ranks: 8, nodes: 1 }, 1e10)
    expect(time.latencySeconds).toBeCloseTo(392e-6, 15)
    expect(time.transferSeconds).toBeCloseTo(((7 / 8) * 1e10) / 200e9, 12)
  })

  it('is bound by the slower network between nodes: (4 − 1)/32 of the bytes at 25 GB/s', () => {
    const time = collectiveTime(roundAccelerator, 'all-reduce', { ranks: 32, nodes: 4 }, 1e12)
    expect(time.latencySeconds).toBeCloseTo(2 * (7 * 28e-6 + 2 * 28e-6), 15)
    const within = ((4 * 7) / 32) * (1e12 / 200e9)
    const between = (3 / 32) * (1e12 / 25e9)
    expect(time.transferSeconds).toBeCloseTo(Math.max(within, between), 9)
  })

  it('has one round where nothing is reduced, with half the transfer', () => {
    const group = { ranks: 8, nodes: 1 }
    for (const kind of ['all-to-all', 'point-to-point'] as const) {
      const time = collectiveTime(roundAccelerator, kind, group, 1000)
      expect(time.latencySeconds).toBeCloseTo(7 * 0.6e-6 + 6.8e-6, 15)
      expect(time.transferSeconds).toBeCloseTo((7 / 8) * (1000 / 100e9) * 0.5, 18)
    }
  })

  it('has no base latency on the paper’s zero-latency machine', () => {
    const { interconnect } = roundAccelerator
    if (interconnect.law !== 'nccl') throw new Error('another law')
    const zero = { ...roundAccelerator, interconnect: { ...interconnect, baseLatency: 'zero' as const } }
    const time = collectiveTime(zero, 'all-reduce', { ranks: 8, nodes: 1 }, 0)
    expect(time.latencySeconds).toBeCloseTo(2 * 7 * 0.6e-6, 15)
  })
})

describe('a collective on a torus', () => {
  it('takes a microsecond a hop and sends (r − 1)/r of the bytes', () => {
    const time = collectiveTime(torusAccelerator, 'all-reduce', { ranks: 5, nodes: 5 }, 1e9)
    expect(time.latencySeconds).toBeCloseTo(2 * 4e-6, 15)
    expect(time.transferSeconds).toBeCloseTo((4 / 5) * (1e9 / 100e9), 12)
  })

  it('sends half as much where nothing is reduced', () => {
    const time = collectiveTime(torusAccelerator, 'all-to-all', { ranks: 5, nodes: 5 }, 1e9)
    expect(time.latencySeconds).toBeCloseTo(4e-6, 15)
    expect(time.transferSeconds).toBeCloseTo((4 / 5) * (1e9 / 100e9) * 0.5, 12)
  })
})

describe('any collective', () => {
  it.each([roundAccelerator, torusAccelerator])(
    'is free for one rank or a fraction of one: $name',
    (accelerator) => {
      for (const kind of kinds)
        for (const ranks of [0.3, 1])
          expect(collectiveTime(accelerator, kind, { ranks, nodes: 1 }, 1e9)).toEqual({
            latencySeconds: 0,
            transferSeconds: 0,
          })
    },
  )

  it.each([roundAccelerator, torusAccelerator])(
    'has a floor that is its time where group and bytes are one: $name',
    (accelerator) => {
      const groups = fc.record({
        ranks: fc.double({ min: 0.5, max: 5000, noNaN: true }),
        nodeSize: fc.constantFrom(1, 8),
      })
      fc.assert(
        fc.property(
          fc.constantFrom(...kinds),
          groups,
          fc.double({ min: 0, max: 1e12, noNaN: true }),
          (kind, { ranks, nodeSize }, bytes) => {
            const nodes = Math.ceil(ranks / nodeSize)
            const time = collectiveTime(accelerator, kind, { ranks, nodes }, bytes)
            const floor = collectiveFloor(accelerator, kind)(ranks, ranks, nodes, nodes, 1, bytes, 0)
            const seconds = time.latencySeconds + time.transferSeconds
            expect(Math.abs(floor - seconds)).toBeLessThanOrEqual(1e-12 * seconds)
          },
        ),
      )
    },
  )
})
