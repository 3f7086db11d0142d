import { type Accelerator, type Explanation, type Resource, resources } from 'paretoken'
import type { BarChart } from './barChart.ts'
import type { ChartWords } from './chartWords.ts'
import type { LineChart } from './lineChart.ts'
import { rooflineChart } from './rooflineChart.ts'
import type { WaterfallChart } from './waterfallChart.ts'

const secondsAxis = { label: 'Time between two tokens of a user', format: 'seconds' } as const

/** Where the time goes from the ideal machine to this one; what adds nothing is left out. */
export const stepWaterfallChart = (
  words: ChartWords,
  { waterfall }: Pick<Explanation, 'waterfall'>,
): WaterfallChart => ({
  kind: 'waterfall',
  ...words,
  value: secondsAxis,
  first: { name: 'ideal machine', amount: waterfall.idealSeconds },
  steps: waterfall.steps
    .filter(({ seconds }) => Math.abs(seconds) > 1e-6 * waterfall.seconds)
    .map(({ name, seconds }) => ({ name, amount: seconds })),
  last: { name: 'this machine' },
})

const kernelParts = [
  { name: 'arithmetic' },
  { name: 'weights' },
  { name: 'cache' },
  { name: 'activations' },
  { name: 'launches' },
  { name: 'network transfer' },
  { name: 'network latency' },
] as const

/** The time of every kernel and message, by what it goes to; the longest first. */
export const operationsChart = (words: ChartWords, { step }: Pick<Explanation, 'step'>): BarChart => {
  const kernels = step.kernels.map(({ kernel, time }) => ({
    name: kernel.name,
    amounts: [
      time.arithmeticSeconds,
      time.weightReadSeconds,
      time.cacheReadSeconds,
      time.activationSeconds,
      time.launchSeconds,
      0,
      0,
    ],
  }))
  const messages = step.messages.map(({ message, transferSeconds, latencySeconds }) => ({
    name: message.name,
    amounts: [0, 0, 0, 0, 0, transferSeconds, latencySeconds],
  }))
  const total = ({ amounts }: { amounts: readonly number[] }) => amounts.reduce((sum, each) => sum + each, 0)
  const bars = [...kernels, ...messages].sort((a, b) => total(b) - total(a))
  const used = kernelParts.map((_, part) => bars.some(({ amounts }) => (amounts[part] ?? 0) > 0))
  return {
    kind: 'bar',
    ...words,
    value: secondsAxis,
    parts: kernelParts.filter((_, part) => used[part]),
    bars: bars.map(({ name, amounts }) => ({ name, amounts: amounts.filter((_, part) => used[part]) })),
  }
}

/** What fills the memory of the fullest accelerator. */
export const memoryChart = (words: ChartWords, { point }: Pick<Explanation, 'point'>): BarChart => {
  const { memory } = point
  const parts = [
    { name: 'weights', bytes: memory.weightBytes },
    { name: 'KV cache', bytes: memory.kvCacheBytes },
    { name: 'recurrent state', bytes: memory.stateBytes },
    { name: 'activations', bytes: memory.activationBytes },
    { name: 'kept back', bytes: memory.reservedBytes },
    { name: 'free', bytes: memory.freeBytes, vacant: true },
  ].filter(({ bytes }) => bytes > 0)
  return {
    kind: 'bar',
    ...words,
    value: { label: 'Memory of the fullest accelerator', format: 'bytes' },
    parts: parts.map(({ name, vacant }) => ({ name, ...(vacant === undefined ? {} : { vacant }) })),
    bars: [{ name: 'in use', amounts: parts.map(({ bytes }) => bytes) }],
    limit: { name: 'capacity', amount: memory.capacityBytes },
  }
}

/** Kernels that multiply, under the roofs of their formats. */
export const stepRooflineChart = (
  words: ChartWords,
  { roofline, roofs }: Pick<Explanation, 'roofline' | 'roofs'>,
  { hbmBytesPerSecond, memoryType = 'memory' }: Pick<Accelerator, 'hbmBytesPerSecond' | 'memoryType'>,
): LineChart =>
  rooflineChart(words, {
    memory: { name: memoryType, bytesPerSecond: hbmBytesPerSecond },
    roofs: roofs.map(({ format, flopPerSecond }) => ({ name: format, flopPerSecond })),
    ops: roofline.map(({ kernel, format, flopPerByte, flopPerSecond }) => ({
      name: kernel,
      flopPerByte,
      flopPerSecond,
      roof: format,
    })),
  })

/** Each resource as people speak of having 1 % more of it, or 1 % less where less is better. */
export const resourceWords: Readonly<Record<Resource, string>> = {
  flopPerSecond: '1 % more FLOP/s',
  hbmBytesPerSecond: '1 % more memory bandwidth',
  hbmBytes: '1 % more memory',
  networkBytesPerSecond: '1 % more network bandwidth',
  networkLatency: '1 % less network latency',
  kernelLaunch: '1 % less kernel launch',
  host: '1 % less waiting for the host',
}

/** What 1 % more of each resource would do to speed at the same cost, and to cost at the same speed. */
export const elasticitiesChart = (
  words: ChartWords,
  { elasticities }: Pick<Explanation, 'elasticities'>,
): BarChart => ({
  kind: 'bar',
  ...words,
  arrangement: 'grouped',
  value: { label: 'Gain', format: 'percent' },
  parts: [{ name: 'faster at the same cost' }, { name: 'cheaper at the same speed' }],
  bars: resources.flatMap((resource) =>
    elasticities
      .filter((each) => each.resource === resource)
      .map(({ speedPercent, costPercent }) => ({
        name: resourceWords[resource],
        amounts: [speedPercent / 100, costPercent / 100],
      })),
  ),
})
