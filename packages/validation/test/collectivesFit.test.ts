import { accelerator } from '@paretoken/catalog'
import { fastestLine, type InterconnectTier, type NetworkCalibration, networkCosts } from 'paretoken'
import { describe, expect, test } from 'vitest'
import { collectiveSeries } from '../src/collectives/collectiveSeries.ts'
import { expertSeries } from '../src/collectives/expertSeries.ts'
import { fitDirectAllReduce } from '../src/collectives/fitDirectAllReduce.ts'
import { fitExpertExchange } from '../src/collectives/fitExpertExchange.ts'
import { fitLibrary, withLibrary } from '../src/collectives/fitLibrary.ts'
import type { MessageSeries } from '../src/collectives/messageSeries.ts'
import { unavailable } from '../src/collectives/unavailable.ts'

const { interconnect: nvlink } = accelerator('h100-sxm')
const { interconnect: pcie } = accelerator('l40s')

type Kind = {
  readonly tiers: readonly InterconnectTier[]
  readonly size: number
  readonly cost: MessageSeries['cost']
}

/** Messages from 1 KB to 1 GB as they would be measured if a network were the truth, the wild ones nine times as long. */
const seriesOf = (
  truth: NetworkCalibration,
  { tiers, size, cost }: Kind,
  isWild: (row: number) => boolean = () => false,
): MessageSeries => {
  const lines = cost(networkCosts({ tiers, calibration: truth }))
  return {
    accelerator: tiers === pcie ? 'l40s' : 'h100-sxm',
    tiers,
    group: { size, stride: 1 },
    cost,
    messages: Array.from({ length: 20 }, (_, power) => {
      const bytes = 1024 * 2 ** power
      const line = fastestLine(lines, bytes)
      const seconds = (line?.latencySeconds ?? 0) + bytes * (line?.secondsPerByte ?? 0)
      return { bytes, seconds: (isWild(power) ? 9 : 1) * seconds, weight: 1 }
    }),
  }
}

const gather = (tiers: Kind['tiers'], size: number): Kind => ({
  tiers,
  size,
  cost: (costs) => costs.allGather({ size, stride: 1 }),
})
const allReduce = (tiers: Kind['tiers'], size: number): Kind => ({
  tiers,
  size,
  cost: (costs) => costs.allReduce({ size, stride: 1 }),
})
const exchange = (tiers: Kind['tiers'], size: number): Kind => ({
  tiers,
  size,
  cost: (costs) =>
    costs.exchangeWithExperts(
      { size, stride: 1 },
      { experts: 256, expertsPerToken: 8, ranksPerDestination: 1 },
    ),
})

const sizes = [2, 4, 8]
const scaleUp = { bandwidthEfficiency: 0.62, contention: 0.5, syncSeconds: 2e-6, syncSecondsPerPeer: 0.4e-6 }

/** Whether each constant that was found is within a share of the truth. */
function expectNear(found: object, truth: object, share: number): void {
  for (const [name, value] of Object.entries(truth)) {
    const other = found[name as keyof typeof found] as unknown
    if (typeof value === 'object') expectNear(other as object, value, share)
    else expect(Math.abs((other as number) / value - 1), name).toBeLessThan(share)
  }
}

describe('a fit finds the constants that made its measurements', () => {
  const library = {
    launchSeconds: 6e-6,
    scaleUp,
    inNetworkReduction: { launchSeconds: 30e-6, bandwidthEfficiency: 0.7 },
  }

  test('of the collectives library, with switches that add up', () => {
    const network = withLibrary(library)
    const series = sizes.flatMap((size) =>
      [gather(nvlink, size), allReduce(nvlink, size)].map((kind) => seriesOf(network, kind)),
    )
    expectNear(fitLibrary(series, scaleUp.contention), library, 0.01)
  })

  test('of the library over PCIe, what sharing it costs too', () => {
    const { inNetworkReduction: _, ...plain } = library
    const network = withLibrary(plain)
    const series = sizes.flatMap((size) =>
      [gather(pcie, size), allReduce(pcie, size)].map((kind) => seriesOf(network, kind)),
    )
    const fitted = fitLibrary(series, 0)
    expectNear(fitted, plain, 0.01)
    expect(fitted.inNetworkReduction).toBeUndefined()
  })

  test('of the all-reduce of an engine, though the library is faster for large messages', () => {
    const direct = { launchSeconds: 1.5e-6, scaleUp: { ...scaleUp, bandwidthEfficiency: 0.5 } }
    const network = withLibrary({ ...library, scaleUp: { ...scaleUp, bandwidthEfficiency: 0.8 } })
    const truth = { ...network, directAllReduce: direct }
    const series = sizes.map((size) => seriesOf(truth, allReduce(nvlink, size)))
    expectNear(fitDirectAllReduce(series, network), direct, 0.01)
    const wild = sizes.map((size) => seriesOf(truth, allReduce(nvlink, size), (row) => row % 7 === 3))
    expectNear(fitDirectAllReduce(wild, network), direct, 0.1)
  })

  test.each(['expertExchange', 'forwardedExpertExchange'] as const)(
    'of %s, inside and between servers',
    (way) => {
      const inside = { ...scaleUp, syncSeconds: 0, syncSecondsPerPeer: 0 }
      const outside = { ...scaleUp, bandwidthEfficiency: 0.85, syncSeconds: 9e-6, syncSecondsPerPeer: 0.2e-6 }
      const truth = { launchSeconds: 12e-6, scaleUp: inside, scaleOut: outside }
      const network = { ...unavailable, [way]: truth }
      const series = [8, 16, 32, 64].map((size) => seriesOf(network, exchange(nvlink, size)))
      const { launchSeconds, scaleUp: found, scaleOut } = fitExpertExchange(way, series, scaleUp.contention)
      expect(launchSeconds / truth.launchSeconds).toBeCloseTo(1, 2)
      expect(found).toEqual({ ...inside, bandwidthEfficiency: found.bandwidthEfficiency })
      expect(found.bandwidthEfficiency).toBeCloseTo(inside.bandwidthEfficiency, 2)
      if (scaleOut === undefined) throw new Error('nothing was found between servers')
      expectNear(scaleOut, outside, 0.02)
    },
  )

  test('of an exchange inside servers alone nothing is said of others', () => {
    const truth = { launchSeconds: 12e-6, scaleUp, scaleOut: scaleUp }
    const network = { ...unavailable, expertExchange: truth }
    const series = sizes.map((size) => seriesOf(network, exchange(nvlink, size)))
    const { launchSeconds, scaleUp: found, scaleOut } = fitExpertExchange('expertExchange', series, 0)
    expect(scaleOut).toBeUndefined()
    expect(launchSeconds).toBeCloseTo(truth.launchSeconds + scaleUp.syncSeconds, 7)
    expect(found.syncSecondsPerPeer).toBeCloseTo(scaleUp.syncSecondsPerPeer, 8)
  })
})

describe('a table', () => {
  const head = 'hardware,op,implementation,num_gpus,message_bytes,latency_us\n'

  test('of collectives: rows of one kind and group are one series', () => {
    const series = collectiveSeries(
      `${head}h100-sxm,all_gather,nccl,4,1024,7\nh100-sxm,all_gather,nccl,4,33554432,99\nh100-sxm,all_gather,nccl,8,1024,9\n`,
    )
    expect(series).toHaveLength(2)
    expect(series[0]).toMatchObject({ operation: 'all_gather', group: { size: 4, stride: 1 }, tiers: nvlink })
    expect(series[0]?.messages).toEqual([
      { bytes: 1024, seconds: 7e-6, weight: 2 },
      { bytes: 33554432, seconds: 99e-6, weight: 1 },
    ])
  })

  test('all to all sends each rank its share of the bytes: all but one leave', () => {
    const [series] = collectiveSeries(`${head}h100-sxm,alltoall,nccl,8,8192,10\n`)
    if (series === undefined) throw new Error('no series')
    const even = { bandwidthEfficiency: 1, contention: 0, syncSeconds: 0, syncSecondsPerPeer: 0 }
    const expertExchange = { launchSeconds: 0, scaleUp: even, scaleOut: even }
    const calibration = { ...unavailable, expertExchange }
    const [line] = series.cost(networkCosts({ tiers: nvlink, calibration }))
    expect((line?.secondsPerByte ?? 0) * (series.messages[0]?.bytes ?? 0)).toBeCloseTo(
      (8192 * 7) / 8 / 450e9,
      15,
    )
  })

  test('of exchanges with experts: a dispatch in fp8 with scales, a combine in bf16, on all ranks of the servers', () => {
    const [series] = expertSeries(
      'hardware,kernel,nodes,hidden_size,tokens_per_rank,top_k,experts,dispatch_us,combine_us\n' +
        'h100-sxm,deepep-normal,4,7168,1024,8,256,32,64\n',
      () => 8,
    )
    expect(series).toMatchObject({ kernel: 'deepep-normal', group: { size: 32, stride: 1 } })
    expect(series?.messages).toEqual([
      { bytes: 1024 * 7168 * (1 + 4 / 128), seconds: 32e-6, weight: 1 },
      { bytes: 1024 * 7168 * 2, seconds: 64e-6, weight: 1 },
    ])
  })

  test('with a collective nobody knows, or without a column, is refused', () => {
    expect(() => collectiveSeries(`${head}h100-sxm,broadcast,nccl,8,8192,10\n`)).toThrow(
      /unknown op "broadcast"/,
    )
    expect(() =>
      collectiveSeries('hardware,op,num_gpus,message_bytes,latency_us\nh100-sxm,a,2,1,1\n'),
    ).toThrow(/no column implementation/)
  })
})
