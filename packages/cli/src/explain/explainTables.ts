import type { Breakdown, Explanation, resources } from 'paretoken'
import { formatBytes, formatFlop } from '../catalog/units.ts'
import { formatNumber } from '../output/formatNumber.ts'
import { formatSeconds } from '../output/formatSeconds.ts'
import { tableOf } from '../output/table.ts'

/** A share as a percentage with one decimal: 5.0 %. */
const shareCell = (share: number): string => `${(100 * share).toFixed(1)} %`

const breakdownWords: Readonly<Record<keyof Breakdown, string>> = {
  arithmeticSeconds: 'arithmetic',
  weightReadSeconds: 'reading weights',
  cacheReadSeconds: 'reading the cache',
  activationSeconds: 'activations through memory',
  networkTransferSeconds: 'network, transfer',
  networkLatencySeconds: 'network, latency',
  kernelSeconds: 'kernel launches',
  hostSeconds: 'waiting for the host',
  pipelineWaitSeconds: 'waiting for the pipeline',
}

/** Where the time between two tokens goes. */
export function breakdownTable({ point }: Explanation): string {
  const total = point.timePerOutputTokenSeconds
  const parts = (Object.entries(breakdownWords) as [keyof Breakdown, string][])
    .map(([part, words]) => [words, point.breakdown[part]] as const)
    .filter(([, seconds]) => seconds > 1e-9 * total)
  return tableOf(
    [{ heading: 'what' }, { heading: 'time', align: 'right' }, { heading: 'share', align: 'right' }],
    [
      ...parts.map(([words, seconds]) => [words, formatSeconds(seconds), shareCell(seconds / total)]),
      ['time per output token', formatSeconds(total), shareCell(1)],
    ],
  )
}

/** Every kernel: what one run of it does, where it stands under the roofline, and the time of all its runs. */
export function kernelTable({ step, roofline, point }: Explanation): string {
  const multiplying = step.kernels.filter(({ time }) => time.work.flop > 0)
  const position = new Map(multiplying.map(({ kernel }, index) => [kernel, roofline[index]]))
  return tableOf(
    [
      { heading: 'kernel' },
      { heading: 'format' },
      { heading: 'runs', align: 'right' },
      { heading: 'FLOP', align: 'right' },
      { heading: 'bytes', align: 'right' },
      { heading: 'FLOP/B', align: 'right' },
      { heading: 'of roof', align: 'right' },
      { heading: 'time', align: 'right' },
      { heading: 'share', align: 'right' },
    ],
    step.kernels.map(({ kernel, time }) => {
      const { flop, weightBytes, cacheBytes, activationBytes } = time.work
      const under = position.get(kernel)
      return [
        kernel.name,
        kernel.format,
        formatNumber(kernel.count, 1),
        flop === 0 ? '–' : formatFlop(flop).replace('FLOP', '').trimEnd(),
        formatBytes(weightBytes + cacheBytes + activationBytes),
        under === undefined ? '–' : formatNumber(under.flopPerByte),
        under === undefined ? '–' : shareCell(under.flopPerSecond / under.roofFlopPerSecond),
        formatSeconds(time.seconds),
        shareCell(time.seconds / point.timePerOutputTokenSeconds),
      ]
    }),
  )
}

/** Every message: how it is carried, and the time of all of its kind. */
export function messageTable({ step, point }: Explanation): string {
  return tableOf(
    [
      { heading: 'message' },
      { heading: 'algorithm' },
      { heading: 'runs', align: 'right' },
      { heading: 'bytes', align: 'right' },
      { heading: 'latency', align: 'right' },
      { heading: 'transfer', align: 'right' },
      { heading: 'share', align: 'right' },
    ],
    step.messages.map(({ message, line, count, bytes, latencySeconds, transferSeconds }) => [
      message.name,
      line?.algorithm ?? '–',
      formatNumber(count, 1),
      formatBytes(bytes),
      formatSeconds(latencySeconds),
      formatSeconds(transferSeconds),
      shareCell((latencySeconds + transferSeconds) / point.timePerOutputTokenSeconds),
    ]),
  )
}

/** What fills the memory of the fullest accelerator. */
export function memoryTable({ point }: Explanation): string {
  const { memory } = point
  const parts = [
    ['weights', memory.weightBytes],
    ['KV cache', memory.kvCacheBytes],
    ['recurrent state', memory.stateBytes],
    ['activations', memory.activationBytes],
    ['kept back', memory.reservedBytes],
    ['free', memory.freeBytes],
    ['missing', -memory.shortfallBytes],
    ['capacity', memory.capacityBytes],
  ] as const
  return tableOf(
    [{ heading: 'memory' }, { heading: 'bytes', align: 'right' }, { heading: 'share', align: 'right' }],
    parts
      .filter(([, bytes]) => bytes !== 0)
      .map(([words, bytes]) => [words, formatBytes(bytes), shareCell(bytes / memory.capacityBytes)]),
  )
}

const signed = (percent: number): string =>
  Math.abs(percent) < 0.005 ? '0' : `${percent > 0 ? '+' : '−'}${Math.abs(percent).toFixed(2)} %`

/** What 1 % more of each resource would do. */
export function elasticityTable(
  { elasticities }: Explanation,
  words: Readonly<Record<(typeof resources)[number], string>>,
): string {
  return tableOf(
    [
      { heading: 'with' },
      { heading: 'speed, same cost', align: 'right' },
      { heading: 'cost, same speed', align: 'right' },
    ],
    elasticities.map(({ resource, speedPercent, costPercent }) => [
      words[resource],
      signed(speedPercent),
      signed(-costPercent),
    ]),
  )
}
