import { describe, expect, it } from 'vitest'
import {
  type Calibration,
  decodeFlop,
  evaluateStep,
  idealCalibration,
  type Layout,
  layoutOf,
} from '../src/index.ts'
import { switchOf, tinyModel, tinyQuestion } from './tinyFixtures.ts'

const { hardware } = tinyQuestion
const on = (degrees: Partial<Layout>, batch: number, change: Partial<typeof tinyQuestion> = {}) =>
  evaluateStep({ ...tinyQuestion, ...change, layout: layoutOf(degrees), batch })

describe('the tiny model on one machine that moves a byte in a second', () => {
  const { point, step } = on({}, 3)
  const secondsOf = (name: string) => step.kernels.find(({ kernel }) => kernel.name === name)?.time.seconds

  it('takes for each kernel the bytes of its weights and of three sequences’ cache, in two layers', () => {
    expect(secondsOf('norms and residuals')).toBe(2 * 8 * 2)
    expect(secondsOf('query, key and value projections')).toBe(2 * (16 + 8 + 8) * 2)
    expect(secondsOf('rotary positions, cache write')).toBe(2 * 3 * 4 * 2)
    expect(secondsOf('attention over keys and values')).toBe(2 * 3 * 10 * 4 * 2)
    expect(secondsOf('output projection')).toBe(2 * 16 * 2)
    expect(secondsOf('gate and up projections')).toBe(2 * 48 * 2)
    expect(secondsOf('down projection')).toBe(2 * 24 * 2)
    expect(secondsOf('last norm')).toBe(4 * 2)
    expect(secondsOf('head')).toBe(32 * 2)
    expect(secondsOf('embedding')).toBe(0)
  })

  it('takes 1112 seconds in all: 584 for weights, 528 for the cache', () => {
    expect(point.timePerOutputTokenSeconds).toBe(1112)
    expect(point.breakdown).toEqual({
      arithmeticSeconds: 0,
      weightReadSeconds: 584,
      cacheReadSeconds: 528,
      activationSeconds: 0,
      networkTransferSeconds: 0,
      networkLatencySeconds: 0,
      kernelSeconds: 0,
      hostSeconds: 0,
      pipelineWaitSeconds: 0,
    })
    expect(point.mbu).toBe(1)
    expect(point.limit).toBe('memory bandwidth')
    expect(point.throughputTokensPerSecond).toBe(3 / 1112)
    expect(point.acceleratorSecondsPerToken).toBe(1112 / 3)
  })
})

it('takes 2 FLOP for every weight and 160 for attention, on a machine that does one in a second', () => {
  const slow = { ...hardware, flopPerSecond: { bf16: 1 }, hbmBytesPerSecond: 1e15 }
  const { point } = on({}, 3, { hardware: slow })
  const flop = 2 * (2 * (48 + 72) + 2 * 2 * 4 * 10) + 2 * 32
  expect(point.timePerOutputTokenSeconds).toBeCloseTo(3 * flop, 9)
  expect(point.breakdown.arithmeticSeconds).toBeCloseTo(3 * flop, 9)
  expect(point.mfu).toBeCloseTo(1, 12)
  expect(point.limit).toBe('arithmetic')
})

it('adds launches, activations and the host of a real machine', () => {
  const kernel = { ...idealCalibration.kernels.matrix.usual, launchSeconds: 1 }
  const real: Calibration = {
    ...idealCalibration,
    kernels: { ...idealCalibration.kernels, attention: { usual: kernel } },
    activationTraffic: 1,
    hostSeconds: 5,
  }
  const { breakdown } = on({}, 1, { calibration: real }).point
  expect(breakdown.kernelSeconds).toBe(2)
  expect(breakdown.hostSeconds).toBe(5)
  const layer = 4 * 2 * 4 + (4 + 8) + 2 * 8 + 2 * (2 + 2) + (4 + 4) + (4 + 12) + (12 + 6) + (6 + 4)
  const ends = 2 * 4 + 2 * 4 + (4 + 8) + 2 * 8
  expect(breakdown.activationSeconds).toBe(2 * (2 * layer + ends))
})

it('on two with split heads sums after attention and block, each of a hidden state for every sequence', () => {
  const { step } = on({ tensorParallel: 2 }, 3)
  const sent = step.messages.map(({ message, count, bytes }) => [message.name, count, bytes])
  expect(sent).toEqual([
    ['all-reduce after attention', 2, 3 * 4 * 2],
    ['all-reduce after feed-forward', 2, 3 * 4 * 2],
    ['all-reduce after the embedding', 1, 3 * 4 * 2],
    ['gathering logits', 1, 3 * 8 * 2],
  ])
})

it('hides the shorter of computing and sending by the share that overlaps', () => {
  const slow = { ...hardware, interconnect: [{ ...switchOf(8), bytesPerSecondPerDirection: 1 }] }
  const secondsAt = (networkOverlap: number) =>
    on({ tensorParallel: 2 }, 3, { hardware: slow, calibration: { ...idealCalibration, networkOverlap } })
      .point.timePerOutputTokenSeconds
  const apart = secondsAt(0)
  const together = secondsAt(1)
  expect(together).toBeLessThan(apart)
  expect(secondsAt(0.5)).toBeCloseTo((apart + together) / 2, 9)
})

it('in two stages takes two turns of the last, which has a layer and the head', () => {
  const { point, step } = on({ pipelineParallel: 2 }, 6)
  const send = step.messages.reduce(
    (sum, { latencySeconds, transferSeconds }) => sum + latencySeconds + transferSeconds,
    0,
  )
  expect(point.timePerOutputTokenSeconds).toBeCloseTo(2 * (520 + 72 + send), 9)
  expect(point.breakdown.pipelineWaitSeconds).toBeCloseTo(72 + send, 9)
})

it('depends on layers of one shape, not on how they are grouped', () => {
  const layers = tinyModel.layers.flatMap((layer) => [
    { ...layer, count: 1 },
    { ...layer, count: 1 },
  ])
  const apart = on({ tensorParallel: 2 }, 3, { model: { ...tinyModel, layers } }).point
  const together = on({ tensorParallel: 2 }, 3).point
  expect(apart.timePerOutputTokenSeconds).toBeCloseTo(together.timePerOutputTokenSeconds, 9)
})

it('sends queries and outputs where the context is split, with two-dimensional tensor parallelism too', () => {
  const torus = { ...switchOf(4), topology: 'torus' as const, dimensions: [2, 2] }
  const machine = { ...hardware, interconnect: [torus] }
  const layout = { tensorParallel: 1, contextParallel: 2, tensorParallelRows: 2 }
  const { step } = on(layout, 1, { hardware: machine })
  expect(step.messages.map(({ message }) => message.name)).toContain('combining outputs')
})

it.each([
  ['a narrower embedding', { embeddingWidth: 1 }],
  ['embeddings of every layer', { perLayerEmbedding: { vocabularySize: 8, width: 2 } }],
])('does the FLOP that the model counts, with %s', (_what, part) => {
  const model = { ...tinyModel, ...part }
  const { kernels } = on({}, 1, { model }).step
  const flop = kernels.reduce((sum, { kernel, time }) => sum + kernel.count * time.work.flop, 0)
  // Norms of per-layer embeddings count as weights of a matrix here: 2 and 2 · 4.
  expect(Math.abs(flop - decodeFlop(model, 10))).toBeLessThanOrEqual(2 * (2 + 2 * 4))
})
