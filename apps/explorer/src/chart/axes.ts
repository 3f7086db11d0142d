import type { Axis } from '@paretoken/figures'
import { type CostAxis, costAxes, type SpeedAxis } from '../address/explored.ts'
import type { CurvePoint } from '../worker/curve.ts'

/** What stands along an axis: how it is read off a point, and what it means. */
export type AxisReading = {
  readonly axis: Axis
  /** In the unit of the axis; null where the point has no such figure. */
  readonly read: (point: CurvePoint) => number | null
  /** What it is, what its unit is, and what is counted. */
  readonly definition: string
  /** How the figure grows where the time per token does: as a cost does (1), or as a throughput (−1). */
  readonly withTime: 1 | -1
}

const dollars = (label: string): Axis => ({ label, scale: 'log', format: 'dollars' })
const number = (label: string): Axis => ({ label, scale: 'log', format: 'number' })

/** What can stand up the chart. */
export const costReadings: Readonly<Record<CostAxis, AxisReading>> = {
  output: {
    axis: dollars('$ per million output tokens'),
    read: ({ dollarsPerMillionOutputTokens }) => dollarsPerMillionOutputTokens,
    definition:
      'Accelerator-seconds that generating a token takes, times what an accelerator costs for a second. Of requests, the time that prompts take is left to input tokens.',
    withTime: 1,
  },
  input: {
    axis: dollars('$ per million input tokens'),
    read: ({ dollarsPerMillionInputTokens }) => dollarsPerMillionInputTokens,
    definition:
      'Accelerator-seconds that a token of a prompt takes which no cache holds, times what an accelerator costs for a second. Only where requests are asked, by ISL and OSL.',
    withTime: 1,
  },
  blended: {
    axis: dollars('$ per million tokens, input and output'),
    read: ({ dollarsPerMillionTokens }) => dollarsPerMillionTokens,
    definition: 'What a request costs over all its tokens, prompt and output as requests mix them.',
    withTime: 1,
  },
  perAccelerator: {
    axis: number('Tokens/s per accelerator'),
    read: ({ tokensPerSecondPerAccelerator }) => tokensPerSecondPerAccelerator,
    definition:
      'Output tokens per second of all users, over all accelerators, those that compute prompts included.',
    withTime: -1,
  },
  perMegawatt: {
    axis: number('Tokens/s per megawatt'),
    read: ({ tokensPerSecondPerMegawatt }) => tokensPerSecondPerMegawatt,
    definition:
      'Output tokens per second that a million watts sustain: accelerators with their share of server and site (PUE), as assumed below.',
    withTime: -1,
  },
  energy: {
    axis: number('Joules per output token'),
    read: ({ energyPerTokenJoules }) => energyPerTokenJoules,
    definition:
      'Energy from the grid for an output token, its share of the prompt, server and site included.',
    withTime: 1,
  },
}

/** Costs that requests alone have; of decoding alone all is output. */
const ofRequests: readonly CostAxis[] = ['input', 'blended']

/** What can stand up a chart of requests, or of decoding alone. */
export const costAxesOf = (requests: boolean): readonly CostAxis[] =>
  costAxes.filter((axis) => requests || !ofRequests.includes(axis))

/** What stands up the chart: as asked, or the cost of output where only decoding has no such figure. */
export const shownCost = (asked: CostAxis, requests: boolean): CostAxis =>
  costAxesOf(requests).includes(asked) ? asked : 'output'

/** What can stand along the chart. */
export const speedReadings: Readonly<Record<SpeedAxis, AxisReading>> = {
  speed: {
    axis: { label: 'Tokens/s for one user', scale: 'linear', format: 'number' },
    read: ({ tokensPerSecond }) => tokensPerSecond,
    definition: 'Tokens that one user is given in a second, after the first token: 1 / TPOT.',
    withTime: -1,
  },
  time: {
    axis: { label: 'Time per output token (TPOT)', scale: 'log', format: 'seconds' },
    read: ({ timePerOutputTokenSeconds }) => timePerOutputTokenSeconds,
    definition: 'Time between two tokens of one user, prompts of others that pass between them included.',
    withTime: 1,
  },
}
