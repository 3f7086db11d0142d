import {
  accelerator,
  directAllReduceWith,
  expertExchangeWith,
  type FittedConstant,
  type FittedConstantsOf,
  forwardedExchangeWith,
  libraryWith,
  type NetworkConstant,
} from '@paretoken/catalog'
import { fastestLine, type NetworkCalibration, networkCosts } from 'paretoken'
import { describe, expect, test } from 'vitest'
import { collectiveSeries } from '../src/collectives/collectiveSeries.ts'
import { expertSeries } from '../src/collectives/expertSeries.ts'
import { fitNetworks } from '../src/collectives/fitNetworks.ts'
import type { MessageSeries } from '../src/collectives/messageSeries.ts'
import { unavailable } from '../src/collectives/unavailable.ts'
import { restingOnNothing } from '../src/fit/restingOn.ts'

const { interconnect: nvlink } = accelerator('h100-sxm')

type Values = { readonly [name in NetworkConstant]: number }

const truth: Values = {
  libraryLaunchSeconds: 6e-6,
  flagSeconds: 2e-6,
  exchangeLaunchSeconds: 12e-6,
  forwardedBandwidthShare: 0.12,
  contention: 0.5,
  flagSecondsPerPeer: 0.4e-6,
  libraryBandwidthShare: 0.62,
  librarySyncSeconds: 0.5e-6,
  librarySyncSecondsPerPeer: 1.2e-6,
  reductionLaunchSeconds: 20e-6,
  directBandwidthShare: 0.5,
  vllmFlagRatio: 1.6,
  exchangeOutsideBandwidthShare: 0.85,
  exchangeOutsideSyncSeconds: 9e-6,
  forwardedLaunchSeconds: 30e-6,
  forwardedOutsideBandwidthShare: 0.4,
  forwardedOutsideSyncSecondsPerPeer: 6e-6,
}

/** The microseconds that a message of a series takes on a network. */
function microseconds({ tiers, cost }: MessageSeries, calibration: NetworkCalibration, bytes: number) {
  const line = fastestLine(cost(networkCosts({ tiers, calibration })), bytes)
  return 1e6 * ((line?.latencySeconds ?? 0) + bytes * (line?.secondsPerByte ?? 0))
}

const library = (values: Values): NetworkCalibration => ({ ...unavailable, ...libraryWith(values) })

/** A table of collectives as they would be measured if constants were the truth of each machine, some rows nine times as long. */
function collectivesTable(
  truths: { readonly [hardware: string]: Values },
  isWild: (row: number) => boolean = () => false,
): string {
  const head = 'hardware,op,implementation,num_gpus,message_bytes,latency_us'
  const kinds = [
    ['all_gather', 'nccl', library],
    ['all_reduce', 'nccl', library],
    ...(
      [
        ['custom_vLLM_custom_graph/vllm', 'vllm'],
        ['custom_SGLang_CustomAllReduce_graph/sglang', 'sglang'],
        ['custom_TRTLLM/trtllm', 'tensorrt-llm'],
      ] as const
    ).map(
      ([implementation, engine]) =>
        [
          'all_reduce',
          implementation,
          (values: Values) => ({ ...library(values), directAllReduce: directAllReduceWith(engine, values) }),
        ] as const,
    ),
  ] as const
  const rows = Object.entries(truths).flatMap(([hardware, values]) =>
    kinds.flatMap(([op, implementation, networkWith]) =>
      [2, 4, 8].flatMap((size) =>
        Array.from({ length: 20 }, (_, power) => {
          const bytes = 1024 * 2 ** power
          const row = `${hardware},${op},${implementation},${size},${bytes}`
          const [series] = collectiveSeries(`${head}\n${row},1\n`)
          if (series === undefined) throw new Error('no series')
          return [row, microseconds(series, networkWith(values), bytes)] as const
        }),
      ),
    ),
  )
  return [head, ...rows.map(([row, time], index) => `${row},${(isWild(index) ? 9 : 1) * time}`)].join('\n')
}

/** A table of exchanges with experts on servers of eight. */
function exchangeTable(hardware: string, values: Values, nodes: readonly number[]): string {
  const head = 'hardware,kernel,nodes,hidden_size,tokens_per_rank,top_k,experts,dispatch_us,combine_us'
  const networks = {
    'deepep-low-latency': { ...unavailable, expertExchange: expertExchangeWith(values) },
    'deepep-normal': { ...unavailable, forwardedExpertExchange: forwardedExchangeWith(values) },
  }
  const rows = Object.entries(networks).flatMap(([kernel, network]) =>
    nodes.flatMap((count) =>
      [1, 4, 16, 64, 256, 1024, 4096].map((tokens) => {
        const row = `${hardware},${kernel},${count},7168,${tokens},8,256`
        const [series] = expertSeries(`${head}\n${row},1,1\n`, () => 8)
        if (series === undefined) throw new Error('no series')
        const times = series.messages.map(({ bytes }) => microseconds(series, network, bytes))
        return `${row},${times.join(',')}`
      }),
    ),
  )
  return [head, ...rows].join('\n')
}

/** Whether each constant that was found is within a share of the truth. */
function expectNear(found: FittedConstantsOf<NetworkConstant> | undefined, truth: Values, share: number) {
  const entries = Object.entries(found ?? {}) as [NetworkConstant, FittedConstant][]
  expect(entries.length).toBeGreaterThan(0)
  for (const [name, { value, restsOn }] of entries)
    if (restsOn !== restingOnNothing) expect(Math.abs(value / truth[name] - 1), name).toBeLessThan(share)
}

describe('a fit finds the constants that made its measurements', () => {
  test('those that families share and those of each', () => {
    const other = { ...truth, libraryLaunchSeconds: 9e-6, flagSeconds: 3e-6 }
    const fitted = fitNetworks({
      collectives: collectivesTable({ 'h100-sxm': truth, 'b200-sxm': other }),
      expertAlltoall: '',
    })
    expectNear(fitted.hopper?.constants, truth, 0.02)
    expectNear(fitted.blackwell?.constants, other, 0.02)
    expectNear(fitted.any.shared, truth, 0.03)
    expect(Object.keys(fitted.hopper?.constants ?? {})).toEqual(['libraryLaunchSeconds', 'flagSeconds'])
  })

  test('what sharing PCIe costs is its own of a family that has nothing else', () => {
    const over = { ...truth, contention: 1.4, flagSecondsPerPeer: 3e-6 }
    const fitted = fitNetworks({
      collectives: collectivesTable({ 'h100-sxm': truth, l40s: over }),
      expertAlltoall: '',
    })
    expect(fitted.ada?.constants?.contention?.value).toBeCloseTo(1.4, 1)
    expect(fitted.any.shared?.flagSecondsPerPeer?.value).toBeCloseTo(0.4e-6, 7)
    expect(Object.keys(fitted.ada?.constants ?? {}).sort()).toEqual([
      'contention',
      'flagSeconds',
      'flagSecondsPerPeer',
      'libraryLaunchSeconds',
    ])
    expect(fitted.hopper?.constants).not.toHaveProperty('contention')
  })

  test('of exchanges with experts, inside and between servers', () => {
    const fitted = fitNetworks({
      collectives: collectivesTable({ 'h100-sxm': truth }),
      expertAlltoall: exchangeTable('h100-sxm', truth, [1, 2, 4, 8]),
    })
    expectNear(fitted.hopper?.constants, truth, 0.03)
    expectNear(fitted.any.shared, truth, 0.05)
    expect(fitted.hopper?.expertExchange.launchSeconds).toBe(
      fitted.hopper?.constants?.exchangeLaunchSeconds?.value,
    )
  })

  test('without them tokens go by the library, and nothing is forwarded', () => {
    const { hopper } = fitNetworks({
      collectives: collectivesTable({ 'h100-sxm': truth }),
      expertAlltoall: '',
    })
    expect(hopper?.expertExchange.launchSeconds).toBe(hopper?.library.launchSeconds)
    expect(hopper?.expertExchange.scaleUp).toEqual(hopper?.library.scaleUp)
    expect(hopper?.forwardedExpertExchange).toBeUndefined()
  })

  test('though some rows are wild', () => {
    const fitted = fitNetworks({
      collectives: collectivesTable({ 'h100-sxm': truth }, (row) => row % 7 === 3),
      expertAlltoall: '',
    })
    expectNear(fitted.hopper?.constants, truth, 0.1)
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
