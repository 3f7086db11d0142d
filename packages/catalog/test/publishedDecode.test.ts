import {
  type Accelerator,
  type Calibration,
  type DecodePoint,
  type DecodeQuestion,
  evaluate,
  evaluateStep,
  idealCalibration,
  layoutOf,
  paretoFrontier,
  type Transformer,
  uniformPrecision,
} from 'paretoken'
import { describe, expect, it } from 'vitest'
import { accelerator, calibrationFor, modelEntry } from '../src/index.ts'

/** A machine with the figures that a publication reckons with. */
const machine = (figures: Partial<Accelerator>): Accelerator => ({
  id: 'as-published',
  name: 'as published',
  vendor: 'as published',
  flopPerSecond: {},
  hbmBytes: 1e12,
  hbmBytesPerSecond: 1e12,
  interconnect: [
    {
      name: 'as published',
      size: 64,
      topology: 'switch',
      bytesPerSecondPerDirection: 1e11,
      startUpLatencySeconds: 1e-6,
      inNetworkReduction: false,
    },
  ],
  ...figures,
})

/** TPU v5e: 197 TFLOP/s, 394 TOP/s, 820 GB/s. Scaling book, "All about transformer inference". */
const tpuV5e = machine({
  flopPerSecond: { bf16: 1.97e14, int8: 3.94e14 },
  hbmBytesPerSecond: 8.2e11,
})

const ideal = (model: Transformer, hardware: Accelerator, contextTokens: number): DecodeQuestion => ({
  model,
  hardware,
  precision: uniformPrecision('bf16'),
  workload: { contextTokens },
  calibration: idealCalibration,
})

/** The smallest batch at which the widest product of a dense model is limited by arithmetic. */
function criticalBatch(question: DecodeQuestion): number {
  for (let batch = 1; batch < 1000; batch++) {
    const { step } = evaluateStep({ ...question, layout: layoutOf({}), batch })
    const widest = step.kernels.find(({ kernel }) => kernel.name === 'gate and up projections')
    if (widest !== undefined && widest.time.arithmeticSeconds > 0) return batch
  }
  return Number.NaN
}

describe('the ideal machine against published arithmetic', () => {
  const llama70B = modelEntry('llama-3.1-70b').model

  it('has a critical batch of 240 on TPU v5e in bf16: scaling book, "Theoretical estimates for LLM latency and throughput"', () => {
    const critical = criticalBatch(ideal(llama70B, tpuV5e, 1))
    expect(critical).toBe(Math.ceil(1.97e14 / 8.2e11))
    expect(critical / 240).toBeCloseTo(1, 2)
  })

  it('has a critical batch of 120 with int8 weights and bf16 products: scaling book, same section', () => {
    const precision = { ...uniformPrecision('int8'), compute: 'bf16' as const }
    const critical = criticalBatch({ ...ideal(llama70B, tpuV5e, 1), precision })
    expect(critical / 120).toBeCloseTo(1, 1)
  })

  it('has a critical batch of about 298 on H100 at 1e15 FLOP/s and 3.35 TB/s: scaling book, same section', () => {
    const h100 = machine({ flopPerSecond: { bf16: 1e15 }, hbmBytesPerSecond: 3.35e12 })
    const critical = criticalBatch(ideal(llama70B, h100, 1))
    expect(critical / 298).toBeCloseTo(1, 2)
  })

  it.each([
    [1, 4.98],
    [16, 20.3],
  ])(
    'decodes Llama-2-13B at 8k on 8 TPU v5e, batch %i, in %f ms: scaling book, "Theoretical estimates for LLM latency and throughput"',
    (batch, milliseconds) => {
      const question = ideal(modelEntry('llama-2-13b').model, tpuV5e, 8192)
      const { timePerOutputTokenSeconds } = evaluate({
        ...question,
        layout: layoutOf({ tensorParallel: 8 }),
        batch,
      })
      expect(Math.abs((1e3 * timePerOutputTokenSeconds) / milliseconds - 1)).toBeLessThan(0.015)
    },
  )

  it.each([
    ['4×2', 8, 17],
    ['4×4', 16, 8.5],
  ])(
    'decodes Llama-3-70B in int8 at batch 32 and 8k on %s TPU v5e, %i chips, in %f ms: scaling book, "Serving Llama 3-70B on TPUs"',
    (_slice, chips, milliseconds) => {
      const question = {
        ...ideal(modelEntry('llama-3-70b').model, tpuV5e, 8192),
        precision: uniformPrecision('int8', { kvCache: 'int8', head: 'int8', embedding: 'int8' }),
      }
      const layout = layoutOf({ tensorParallel: 8, contextParallel: chips / 8 })
      const { timePerOutputTokenSeconds } = evaluate({ ...question, layout, batch: 32 })
      expect(Math.abs((1e3 * timePerOutputTokenSeconds) / milliseconds - 1)).toBeLessThan(0.025)
    },
  )

  it('decodes a 52B model on 4 A100 in about 17 ms: kipply, "Transformer inference arithmetic"', () => {
    const hiddenSize = 8192
    const model: Transformer = {
      hiddenSize,
      vocabularySize: 65_536,
      tiedEmbeddings: true,
      maximumContext: null,
      layers: [
        {
          count: 64,
          attention: { kind: 'grouped-query', queryHeads: 64, keyValueHeads: 64, headDimension: 128 },
          feedForward: { kind: 'dense', width: 4 * hiddenSize, gated: false },
        },
      ],
    }
    const a100 = machine({ flopPerSecond: { bf16: 312e12 }, hbmBytesPerSecond: 1.5e12 })
    const { timePerOutputTokenSeconds } = evaluate({
      ...ideal(model, a100, 1),
      layout: layoutOf({ tensorParallel: 4 }),
      batch: 1,
    })
    expect(Math.abs((1e3 * timePerOutputTokenSeconds) / 17.3 - 1)).toBeLessThan(0.03)
  })
})

describe('a real machine against a published run', () => {
  /** PaLM 540B with 64 heads in place of 48, as Pope et al. pad it; int8 weights on 64 TPU v4, batch 64. */
  const palm = modelEntry('palm-540b').model
  const padded: Transformer = {
    ...palm,
    layers: palm.layers.map((layer) =>
      layer.attention?.kind === 'grouped-query'
        ? { ...layer, attention: { ...layer.attention, queryHeads: 64 } }
        : layer,
    ),
  }
  const tpuV4 = accelerator('tpu-v4')
  const question: DecodeQuestion = {
    model: padded,
    hardware: tpuV4,
    precision: { ...uniformPrecision('int8'), compute: 'bf16' },
    workload: { contextTokens: 2048 },
    calibration: calibrationFor(tpuV4),
  }

  /** Published: int8 weights of 64 chips read once at 1.2 TB/s each, and a token's time at batch 64. */
  const weightReadSeconds = 0.007
  const measuredSeconds = 0.029

  const frontierOf = (calibration: Calibration) =>
    paretoFrontier({ ...question, calibration, accelerators: [64] }).points

  const at64 = (points: readonly DecodePoint[]): DecodePoint => {
    const point = points.find(({ batch }) => batch >= 64)
    if (point === undefined) throw new Error('no point with 64 sequences')
    return point
  }

  it('decodes PaLM 540B in int8 on 64 TPU v4 in between the 7.0 ms in which its weights are read and the 29 ms measured, where the machine is ideal or one sequence is alone: Pope et al., arXiv:2211.05102, abstract and table 2', () => {
    const ideal = frontierOf(idealCalibration)
    const real = frontierOf(question.calibration)
    for (const point of [ideal[0], at64(ideal), real[0]]) {
      expect(point?.timePerOutputTokenSeconds).toBeGreaterThan(weightReadSeconds)
      expect(point?.timePerOutputTokenSeconds).toBeLessThan(measuredSeconds)
    }
  })

  it('takes more than the 29 ms measured at batch 64, and less than twice as long, reading weights for more than 7.0 ms of it: the same table', () => {
    const { timePerOutputTokenSeconds, breakdown } = at64(frontierOf(question.calibration))
    expect(timePerOutputTokenSeconds / measuredSeconds).toBeGreaterThan(1)
    expect(timePerOutputTokenSeconds / measuredSeconds).toBeLessThan(2)
    expect(breakdown.weightReadSeconds).toBeGreaterThan(weightReadSeconds)
    const parts = Object.values(breakdown).reduce((sum, seconds) => sum + seconds, 0)
    expect(parts / timePerOutputTokenSeconds).toBeCloseTo(1, 9)
  })
})
