import {
  type DecodePoint,
  type DecodeQuestion,
  decodeFlop,
  evaluate,
  evaluateStep,
  idealCalibration,
  type KernelBytes,
  kvCacheBytesPerToken,
  kvReadBytes,
  type Layout,
  layoutOf,
  layoutProblems,
  type Precision,
  shardingRules,
  stateBytes,
  type Transformer,
  uniformPrecision,
  weightBytes,
  weightReadBytes,
} from 'paretoken'
import { describe, expect, it } from 'vitest'
import { accelerator, modelEntries } from '../src/index.ts'

/** A machine that any model fits on. */
const roomy = { ...accelerator('h100-sxm'), hbmBytes: 1e18, reportedHbmBytes: 1e18 }

const question = (model: Transformer, precision: Precision, contextTokens: number): DecodeQuestion => ({
  model,
  hardware: roomy,
  precision,
  workload: { contextTokens },
  calibration: idealCalibration,
})

/** What all kernels of a step do together on one accelerator. */
function kernelTotals(deployment: DecodeQuestion, layout: Layout, batch: number): KernelBytes {
  const { kernels } = evaluateStep({ ...deployment, layout, batch }).step
  const sum = (of: (work: KernelBytes) => number): number =>
    kernels.reduce((all, { kernel, time }) => all + kernel.count * of(time.work), 0)
  return {
    flop: sum(({ flop }) => flop),
    weightBytes: sum((work) => work.weightBytes),
    cacheBytes: sum(({ cacheBytes }) => cacheBytes),
    activationBytes: sum(({ activationBytes }) => activationBytes),
  }
}

const bf16 = uniformPrecision('bf16')
const steps = [
  { batch: 1, context: 1 },
  { batch: 7, context: 1000 },
  { batch: 64, context: 100_000 },
]

/** Cache read, the new token's written, recurrent states read and written, for one sequence. */
const cacheTraffic = (model: Transformer, context: number, precision: Precision): number =>
  kvReadBytes(model, context, precision) +
  kvCacheBytesPerToken(model, precision) +
  2 * stateBytes(model, precision)

describe('kernels of one step on one accelerator do together what the model counts', () => {
  it.each(modelEntries)('$id', ({ model, checkpoint }) => {
    for (const precision of [bf16, checkpoint ?? uniformPrecision('fp8')])
      for (const { batch, context } of steps) {
        const totals = kernelTotals(question(model, precision, context), layoutOf({}), batch)
        expect(totals.flop / (batch * decodeFlop(model, context))).toBeCloseTo(1, 9)
        expect(totals.weightBytes / weightReadBytes(model, { batch, precision })).toBeCloseTo(1, 9)
        expect(totals.cacheBytes / (batch * cacheTraffic(model, context, precision))).toBeCloseTo(1, 9)
      }
  })
})

/** Weights, cache, states, activations and what is kept back, filled up by what is free. */
function expectToAddUp({ memory }: DecodePoint): void {
  const { weightBytes, kvCacheBytes, stateBytes, activationBytes, reservedBytes } = memory
  const used = weightBytes + kvCacheBytes + stateBytes + activationBytes + reservedBytes
  expect((used + memory.freeBytes - memory.shortfallBytes) / memory.capacityBytes).toBeCloseTo(1, 12)
  expect(Math.min(memory.freeBytes, memory.shortfallBytes)).toBe(0)
}

/** A model and the layouts, of some, that it can have. */
const laidOut = (model: Transformer, layouts: readonly Layout[]): readonly Layout[] =>
  layouts.filter((layout) => layoutProblems(layout, shardingRules(model), roomy).length === 0)

/** Memory with one sequence of one token in each micro-batch, so that the fullest stage is the one with most weights. */
const nearlyWeights = (model: Transformer, layout: Layout): DecodePoint =>
  evaluate({
    ...question(model, bf16, 1),
    layout,
    batch: layout.dataParallel * layout.pipelineParallel,
  })

const layouts = [
  layoutOf({ tensorParallel: 2 }),
  layoutOf({ tensorParallel: 16 }),
  layoutOf({ contextParallel: 2 }),
  layoutOf({ pipelineParallel: 3 }),
  layoutOf({ pipelineParallel: 4, tensorParallel: 2 }),
  layoutOf({ dataParallel: 4 }),
  layoutOf({ dataParallel: 8, expertParallel: 8 }),
  layoutOf({ tensorParallel: 4, dataParallel: 2, expertParallel: 2 }),
]

describe('accelerators of a layout together', () => {
  it('hold all weights and do all FLOP, and the memory of each adds up to what it has', () => {
    let checked = 0
    for (const { model } of modelEntries)
      for (const layout of laidOut(model, layouts)) {
        const point = nearlyWeights(model, layout)
        const all = point.accelerators * point.memory.weightBytes
        expect(all / weightBytes(model, bf16).total).toBeGreaterThanOrEqual(1 - 1e-9)
        const { flop } = kernelTotals(question(model, bf16, 1000), layout, point.batch)
        const stage = point.accelerators / layout.pipelineParallel
        const needed = layout.dataParallel * decodeFlop(model, 1000)
        expect((stage * flop) / needed).toBeGreaterThanOrEqual(1 - 1e-9)
        expectToAddUp(point)
        checked++
      }
    expect(checked).toBeGreaterThan(1000)
  })

  it('hold routed experts once and all else on every rank, with expert parallelism alone', () => {
    const layout = layoutOf({ dataParallel: 8, expertParallel: 8 })
    const models = modelEntries.filter(({ model }) => {
      const { experts } = shardingRules(model)
      return experts.length > 0 && laidOut(model, [layout]).length > 0
    })
    expect(models.length).toBeGreaterThan(50)
    for (const { model } of models) {
      const { total, byKind } = weightBytes(model, bf16)
      const expected = byKind.routedExperts + 8 * (total - byKind.routedExperts)
      expect((8 * nearlyWeights(model, layout).memory.weightBytes) / expected).toBeCloseTo(1, 9)
    }
  })

  it('hold norms and routers on every rank and all else once, with tensor parallelism that no head is too few for', () => {
    const layout = layoutOf({ tensorParallel: 4 })
    const models = modelEntries.filter(
      ({ model }) => laidOut(model, [layout]).length > 0 && splitsWhole(model, 4),
    )
    expect(models.length).toBeGreaterThan(20)
    for (const { model } of models) {
      const { total, byKind } = weightBytes(model, bf16)
      const expected = total + 3 * (byKind.norms + byKind.router)
      expect((4 * nearlyWeights(model, layout).memory.weightBytes) / expected).toBeCloseTo(1, 9)
    }
  })
})

/** Whether attention and blocks have matrices only, all of which so many accelerators can split. */
const splitsWhole = (model: Transformer, ranks: number): boolean =>
  model.headBias !== true &&
  model.layers.every(({ attention, feedForward }) => {
    if (attention?.kind !== 'grouped-query' || attention.keyValueHeads % ranks > 0) return false
    const { queryKeyValueBias, outputBias, queryKeyNorm, queryLoraRank, selection } = attention
    if (queryKeyValueBias || outputBias || queryKeyNorm || queryLoraRank || selection) return false
    if (feedForward?.kind === 'dense') return feedForward.bias !== true
    return (
      feedForward?.kind === 'mixture' &&
      feedForward.bias !== true &&
      feedForward.sharedGate !== true &&
      feedForward.latentSize === undefined
    )
  })
