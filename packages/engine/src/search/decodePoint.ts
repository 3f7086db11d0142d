import { flopPerSecondFor } from '../hardware/computeFormatFor.ts'
import { acceleratorsOf, type Layout } from '../layout/layout.ts'
import { type MemoryMap, memoryMap } from '../layout/memoryMap.ts'
import type { StageMemory } from '../layout/stageMemory.ts'
import { decodeFlop } from '../model/flop.ts'
import { layerCount } from '../model/transformer.ts'
import { type Breakdown, bindingLimit, type Limit } from '../step/breakdown.ts'
import { type DecodeStep, decodeStep } from '../step/decodeStep.ts'
import { decodeLoad } from '../step/passLoad.ts'
import type { StepWork } from '../step/stepWork.ts'
import { type DecodeQuestion, priceOf } from './decodeQuestion.ts'

/** One deployment: a layout and a batch, how fast it is, what it costs, and why. */
export type DecodePoint = {
  readonly layout: Layout
  readonly accelerators: number
  /** Sequences decoded at the same time, all replicas and micro-batches together. */
  readonly batch: number
  /** Tokens per second of one user. */
  readonly tokensPerSecond: number
  readonly timePerOutputTokenSeconds: number
  /** Accelerator-seconds that one token takes. */
  readonly acceleratorSecondsPerToken: number
  /** Null where the price of the hardware is not known. */
  readonly dollarsPerMillionTokens: number | null
  /** Tokens per second of all users together. */
  readonly throughputTokensPerSecond: number
  readonly tokensPerSecondPerAccelerator: number
  /** FLOP of the tokens over those the accelerators could do at the data sheet's best, in the narrowest format used: 0 to 1. */
  readonly mfu: number
  /** Bytes the busiest accelerator moves to and from memory over those it could: 0 to 1. */
  readonly mbu: number
  /** Memory of the fullest accelerator. */
  readonly memory: MemoryMap
  /** Where the time between two tokens goes; adds up to it. */
  readonly breakdown: Breakdown
  /** What most of the time is due to. */
  readonly limit: Limit
}

/** Bytes one accelerator moves in a step, for all micro-batches. */
const bytesMoved = ({ kernels }: DecodeStep): number =>
  kernels.reduce(
    (sum, { kernel, time: { work } }) =>
      sum + kernel.count * (work.weightBytes + work.cacheBytes + work.activationBytes),
    0,
  )

/** Sequences in each micro-batch of each replica; where they do not come out even, as many as the largest has. */
const sequencesPerReplica = (batch: number, layout: Layout): number =>
  Math.ceil(batch / (layout.dataParallel * layout.pipelineParallel))

/** A deployment's step and what follows from it. */
export function pointOf(
  question: DecodeQuestion,
  layout: Layout,
  batch: number,
  work: StepWork,
  memories: readonly StageMemory[],
): { readonly point: DecodePoint; readonly step: DecodeStep } {
  const { model, hardware, calibration, precision, workload } = question
  const sequences = sequencesPerReplica(batch, layout)
  const { pipelineParallel } = layout
  const step = decodeStep(
    work,
    decodeLoad(sequences),
    { hardware, calibration },
    { layers: layerCount(model), pipelineParallel },
  )
  const accelerators = acceleratorsOf(layout)
  const { stepSeconds } = step
  const acceleratorSecondsPerToken = (accelerators * stepSeconds) / batch
  const price = priceOf(question)
  const peak = accelerators * flopPerSecondFor(hardware, precision.compute)
  const point: DecodePoint = {
    layout,
    accelerators,
    batch,
    tokensPerSecond: 1 / stepSeconds,
    timePerOutputTokenSeconds: stepSeconds,
    acceleratorSecondsPerToken,
    dollarsPerMillionTokens: price === undefined ? null : (acceleratorSecondsPerToken * price * 1e6) / 3600,
    throughputTokensPerSecond: batch / stepSeconds,
    tokensPerSecondPerAccelerator: 1 / acceleratorSecondsPerToken,
    mfu: (batch * decodeFlop(model, workload.contextTokens)) / (stepSeconds * peak),
    mbu: Math.min(1, bytesMoved(step) / (stepSeconds * hardware.hbmBytesPerSecond)),
    memory: memoryMap(memories, sequences, hardware, calibration),
    breakdown: step.breakdown,
    limit: bindingLimit(step.breakdown),
  }
  return { point, step }
}
