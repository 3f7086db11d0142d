import type { BarChart } from '../src/barChart.ts'
import type { LineChart, Series } from '../src/lineChart.ts'
import { rooflineChart } from '../src/rooflineChart.ts'
import type { WaterfallChart } from '../src/waterfallChart.ts'

/** Charts as an explanation of one operating point has them, with amounts of the right size. */
const point = 'Llama-3.1-70B, fp8, on 8 × H100: tensor parallel 8, batch 96, context 8k'

/** From the memory's time alone to a whole step: 12.9 ms, in steps of very different sizes. */
export const decodeStepChart: WaterfallChart = {
  kind: 'waterfall',
  title: 'Where the 12.9 ms of a decode step go',
  subtitle: point,
  value: { label: 'Time of one decode step', format: 'seconds' },
  first: { name: 'Reading the weights', amount: 6.2e-3 },
  steps: [
    { name: 'Reading the KV cache', amount: 1.1e-3 },
    { name: 'Computation', amount: 0.4e-3 },
    { name: 'Network latency', amount: 1.9e-3 },
    { name: 'Network transfer', amount: 0.6e-3 },
    { name: 'Kernel launches', amount: 2.3e-3 },
    { name: 'Host', amount: 0.25e-3 },
    { name: 'Sampling', amount: 0.15e-3 },
  ],
  last: { name: 'Decode step' },
}

/** From what an ideal machine takes to what this one takes, and back a little. */
export const waterfallChart: WaterfallChart = {
  kind: 'waterfall',
  title: 'From the ideal machine to this one',
  subtitle: point,
  footnote: 'Calibration: ideal beside h100-2026-10. Every step keeps those above it.',
  value: { label: 'Time of one decode step', format: 'seconds' },
  first: { name: 'Ideal machine', amount: 8.1e-3 },
  steps: [
    { name: 'Efficiency of matrix multiplications', amount: 1.32e-3 },
    { name: 'Efficiency of memory reads', amount: 0.94e-3 },
    { name: 'Network latency', amount: 1.61e-3 },
    { name: 'Network bandwidth', amount: 0.42e-3 },
    { name: 'Kernel launches', amount: 2.2e-3 },
    { name: 'Overlap of communication and computation', amount: -0.85e-3 },
    { name: 'Host', amount: 0.46e-3 },
    { name: 'Sampling', amount: 0.02e-3 },
  ],
  last: { name: 'This machine' },
}

/** What fills the memory of an accelerator of each pipeline stage. */
export const memoryChart: BarChart = {
  kind: 'bar',
  title: 'Memory of one accelerator, by pipeline stage',
  subtitle: point,
  value: { label: 'Bytes on one accelerator', format: 'bytes' },
  parts: [
    { name: 'weights' },
    { name: 'KV cache' },
    { name: 'activations' },
    { name: 'reserve' },
    { name: 'free', vacant: true },
  ],
  bars: [
    { name: 'Stage 1, with embedding', amounts: [38.2e9, 24.1e9, 1.4e9, 4e9, 12.3e9] },
    { name: 'Stage 2', amounts: [36.1e9, 24.1e9, 1.4e9, 4e9, 14.4e9] },
    { name: 'Stage 3', amounts: [36.1e9, 24.1e9, 1.4e9, 4e9, 14.4e9] },
    { name: 'Stage 4, with head', amounts: [38.3e9, 24.1e9, 2.2e9, 4e9, 11.4e9] },
  ],
  limit: { name: 'capacity', amount: 80e9 },
}

/** The memory of one accelerator as a single bar. */
export const memoryOfOneChart: BarChart = {
  ...memoryChart,
  title: 'Memory of one accelerator',
  bars: [{ name: 'H100 80 GB', amounts: [8.8e9, 53.1e9, 1.1e9, 4e9, 13e9] }],
}

/** The same, with a bar for each thing that it holds. */
export const memoryMapChart: BarChart = {
  ...memoryChart,
  title: 'Memory of one accelerator',
  parts: [{ name: 'bytes' }],
  bars: [
    { name: 'Weights', amounts: [8.8e9] },
    { name: 'KV cache', amounts: [53.1e9] },
    { name: 'Activations', amounts: [1.1e9] },
    { name: 'Reserve', amounts: [4e9] },
    { name: 'Free', amounts: [13e9] },
  ],
}

/** The time of each op and message of a step, by what it waits for. */
export const opsChart: BarChart = {
  kind: 'bar',
  title: 'Time of each op and message of a decode step',
  subtitle: point,
  footnote: 'Of all 80 layers together.',
  value: { label: 'Time in one decode step', format: 'seconds' },
  parts: [{ name: 'computation' }, { name: 'memory' }, { name: 'network' }, { name: 'launch' }],
  bars: [
    { name: 'QKV projection', amounts: [0, 0.87e-3, 0, 0.24e-3] },
    { name: 'rotary embedding', amounts: [0, 21e-6, 0, 0.24e-3] },
    { name: 'attention', amounts: [0, 1.1e-3, 0, 0.24e-3] },
    { name: 'output projection', amounts: [0, 0.58e-3, 0, 0.24e-3] },
    { name: 'all-reduce after attention', amounts: [0, 0, 1.25e-3, 0] },
    { name: 'norms', amounts: [0, 30e-6, 0, 0.48e-3] },
    { name: 'gate and up', amounts: [0.31e-3, 3.1e-3, 0, 0.24e-3] },
    { name: 'activation', amounts: [0, 12e-6, 0, 0.24e-3] },
    { name: 'down', amounts: [0.09e-3, 1.5e-3, 0, 0.24e-3] },
    { name: 'all-reduce after feed-forward', amounts: [0, 0, 1.25e-3, 0] },
    { name: 'head', amounts: [0, 0.16e-3, 0, 3e-6] },
    { name: 'sampling', amounts: [0, 4e-6, 0, 0.15e-3] },
  ],
}

/** As many bars as asked for, from seconds down to nanoseconds. */
export function manyBars(count: number): BarChart {
  const { parts: _, bars, ...chart } = opsChart
  return {
    ...chart,
    parts: [{ name: 'time' }],
    bars: Array.from({ length: count }, (_, index) => ({
      name: `${bars[index % bars.length]!.name} ${index + 1}`,
      amounts: [4.1e-3 * 0.62 ** index],
    })),
  }
}

/** One bar, which does not fit. */
export const overflowChart: BarChart = {
  ...memoryChart,
  title: 'What does not fit',
  bars: [{ name: 'Accelerator', amounts: [70.5e9, 24.1e9, 1.4e9, 4e9, 0] }],
}

/** How speed and cost answer to 1 % more of each hardware figure. */
export const elasticityChart: BarChart = {
  kind: 'bar',
  title: 'What 1 % more would do',
  subtitle: point,
  value: { label: 'Change for 1 % more of each', format: 'percent' },
  arrangement: 'grouped',
  parts: [{ name: 'speed' }, { name: 'cost per token' }],
  bars: [
    { name: 'FLOP/s', amounts: [0.0012, -0.0011] },
    { name: 'Memory bandwidth', amounts: [0.0058, -0.0057] },
    { name: 'Memory size', amounts: [0, -0.0021] },
    { name: 'Network bandwidth', amounts: [0.0003, -0.0003] },
    { name: 'Network latency', amounts: [-0.0014, 0.0014] },
    { name: 'Time of a kernel launch', amounts: [-0.0017, 0.0017] },
    { name: 'Price', amounts: [0, 0.01] },
  ],
}

/** Ops of a decode step below two roofs, most of them at few FLOP per byte. */
export const rooflineOfStep: LineChart = rooflineChart(
  { title: 'Where the ops of a step stand', subtitle: point },
  {
    memory: { name: 'HBM', bytesPerSecond: 3.35e12 },
    roofs: [
      { name: 'bf16', flopPerSecond: 989e12 },
      { name: 'fp8', flopPerSecond: 1979e12 },
    ],
    ops: [
      { name: 'QKV projection', flopPerByte: 178, flopPerSecond: 430e12, roof: 'fp8' },
      { name: 'attention', flopPerByte: 7.9, flopPerSecond: 21e12, roof: 'bf16' },
      { name: 'output projection', flopPerByte: 171, flopPerSecond: 390e12, roof: 'fp8' },
      { name: 'gate and up', flopPerByte: 186, flopPerSecond: 520e12, roof: 'fp8' },
      { name: 'down', flopPerByte: 184, flopPerSecond: 490e12, roof: 'fp8' },
      { name: 'head', flopPerByte: 95, flopPerSecond: 260e12, roof: 'bf16' },
      { name: 'norms', flopPerByte: 1.2, flopPerSecond: 1.1e12, roof: 'bf16' },
      { name: 'rotary embedding', flopPerByte: 1.5, flopPerSecond: 0.9e12, roof: 'bf16' },
      { name: 'activation', flopPerByte: 1.6, flopPerSecond: 1.9e12, roof: 'bf16' },
      { name: 'sampling', flopPerByte: 0.7, flopPerSecond: 0.2e12, roof: 'bf16' },
    ],
  },
)

/** Eight ops of nearly the same intensity and performance below one roof. */
export const crowdedRoofline: LineChart = rooflineChart(
  { title: 'Where the matrix multiplications stand', subtitle: point },
  {
    memory: { name: 'HBM', bytesPerSecond: 3.35e12 },
    roofs: [{ name: 'fp8', flopPerSecond: 1979e12 }],
    ops: [
      { name: 'QKV projection', flopPerByte: 181, flopPerSecond: 471e12, roof: 'fp8' },
      { name: 'output projection', flopPerByte: 178, flopPerSecond: 455e12, roof: 'fp8' },
      { name: 'gate', flopPerByte: 186, flopPerSecond: 502e12, roof: 'fp8' },
      { name: 'up', flopPerByte: 186.5, flopPerSecond: 502e12, roof: 'fp8' },
      { name: 'down', flopPerByte: 184, flopPerSecond: 490e12, roof: 'fp8' },
      { name: 'router', flopPerByte: 171, flopPerSecond: 430e12, roof: 'fp8' },
      { name: 'shared expert', flopPerByte: 183, flopPerSecond: 480e12, roof: 'fp8' },
      { name: 'head', flopPerByte: 188, flopPerSecond: 515e12, roof: 'fp8' },
    ],
  },
)

/** Frontiers of several machines: speed against dollars, or against tokens per second and accelerator, with a band. */
export function frontiersChart(count: number, quantity: 'cost' | 'throughput'): LineChart {
  const names = [
    '8 × H100',
    '8 × H200',
    '8 × B200',
    '8 × MI300X',
    '72 × GB200',
    '16 × TPU v6e',
    '8 × MI355X',
    '8 × A100',
  ]
  const series = names.slice(0, count).map((name, index): Series => {
    const fastest = 60 * 1.22 ** ((index * 5) % 8)
    const most = 900 * 1.5 ** ((index * 3) % 8)
    const points = Array.from({ length: 30 }, (_, step) => {
      const x = fastest * (0.08 + (0.92 * step) / 29)
      const throughput = most * (1 - (x / fastest) ** 1.6) + 0.4 * x
      return { x, y: quantity === 'cost' ? (2.5e6 / 3600 / throughput) * (1 + index / 5) : throughput }
    })
    const band = points.map(({ x, y }) => ({ x, low: y / 1.11, high: y * 1.11 }))
    return {
      name,
      points,
      marks: [
        { ...points[0]!, kind: 'cheapest' },
        { ...points[20]!, kind: 'preferred' },
        { ...points.at(-1)!, kind: 'fastest' },
      ],
      ...(index === 0 ? { band } : {}),
    }
  })
  return {
    kind: 'line',
    title: 'Llama-3.1-70B, fp8: what a token costs at each speed',
    subtitle: 'Decode at a context of 8k',
    x: { label: 'Tokens per second for one user', scale: 'log', format: 'number' },
    y:
      quantity === 'cost'
        ? { label: 'Dollars per million output tokens', scale: 'log', format: 'dollars' }
        : { label: 'Tokens per second for one accelerator', scale: 'linear', format: 'number' },
    series,
  }
}
