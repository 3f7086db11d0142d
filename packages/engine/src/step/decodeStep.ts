import type { Breakdown } from './breakdown.ts'
import type { Kernel } from './kernel.ts'
import { type KernelTime, kernelTime } from './kernelTime.ts'
import type { Machine } from './machine.ts'
import { exchangeTime, type MessageTime } from './messageTime.ts'
import type { PassLoad } from './passLoad.ts'
import { pipelineTime } from './pipelineTime.ts'
import type { StepWork, Work } from './stepWork.ts'

/** One decode step: its time, where it goes, and each kernel and message. */
export type DecodeStep = {
  /** Seconds between a sequence's tokens. */
  readonly stepSeconds: number
  readonly breakdown: Breakdown
  readonly kernels: readonly { readonly kernel: Kernel; readonly time: KernelTime }[]
  readonly messages: readonly MessageTime[]
}

type Part = {
  readonly seconds: number
  readonly breakdown: Omit<Breakdown, 'hostSeconds' | 'pipelineWaitSeconds'>
  readonly kernels: DecodeStep['kernels']
  readonly messages: readonly MessageTime[]
}

/** The time of kernels and messages, overlapped: what hides is taken from the shorter of computing and communicating. */
function timePart(work: Work, load: PassLoad, machine: Machine): Part {
  const kernels = work.kernels
    .filter(({ per }) => load[per] > 0)
    .map((kernel) => ({ kernel, time: kernelTime(kernel, load, machine) }))
  const messages = work.exchanges.flatMap((exchange) => exchangeTime(exchange, load))
  let arithmetic = 0
  let weights = 0
  let cache = 0
  let activations = 0
  let launches = 0
  for (const { time } of kernels) {
    arithmetic += time.arithmeticSeconds
    weights += time.weightReadSeconds
    cache += time.cacheReadSeconds
    activations += time.activationSeconds
    launches += time.launchSeconds
  }
  let latency = 0
  let transfer = 0
  for (const time of messages) {
    latency += time.latencySeconds
    transfer += time.transferSeconds
  }
  const computing = arithmetic + weights + cache + activations + launches
  const communicating = latency + transfer
  const { networkOverlap } = machine.calibration
  const computingShown = communicating > computing ? 1 - networkOverlap : 1
  const communicatingShown = communicating > computing ? 1 : 1 - networkOverlap
  return {
    seconds: computingShown * computing + communicatingShown * communicating,
    breakdown: {
      arithmeticSeconds: computingShown * arithmetic,
      weightReadSeconds: computingShown * weights,
      cacheReadSeconds: computingShown * cache,
      activationSeconds: computingShown * activations,
      kernelSeconds: computingShown * launches,
      networkTransferSeconds: communicatingShown * transfer,
      networkLatencySeconds: communicatingShown * latency,
    },
    kernels,
    messages,
  }
}

/** The sends of one micro-batch between all stages. */
const sendTimes = ({ send }: StepWork, load: PassLoad, pipelineParallel: number): readonly MessageTime[] =>
  pipelineParallel === 1 ? [] : exchangeTime({ ...send, count: pipelineParallel - 1 }, load)

/**
 * One pass through the model, told apart. Kernels of what the load has none of are left out.
 * @param layers of the model
 */
export function decodeStep(
  work: StepWork,
  load: PassLoad,
  machine: Machine,
  { layers, pipelineParallel }: { readonly layers: number; readonly pipelineParallel: number },
): DecodeStep {
  const inner = timePart(work.layers, load, machine)
  const ends = timePart(work.ends, load, machine)
  const sends = sendTimes(work, load, pipelineParallel)
  const sendLatency = sends.reduce((sum, { latencySeconds }) => sum + latencySeconds, 0)
  const sendTransfer = sends.reduce((sum, { transferSeconds }) => sum + transferSeconds, 0)
  const { calibration } = machine
  const hostSeconds = calibration.hostSeconds + calibration.hostSecondsPerSample * load.sample
  const { throughSeconds, stepSeconds } = pipelineTime(
    {
      layerSeconds: inner.seconds,
      endSeconds: ends.seconds,
      sendSeconds: pipelineParallel === 1 ? 0 : (sendLatency + sendTransfer) / (pipelineParallel - 1),
      hostSeconds,
    },
    layers,
    pipelineParallel,
  )
  const [a, b] = [inner.breakdown, ends.breakdown]
  return {
    stepSeconds,
    breakdown: {
      arithmeticSeconds: a.arithmeticSeconds + b.arithmeticSeconds,
      weightReadSeconds: a.weightReadSeconds + b.weightReadSeconds,
      cacheReadSeconds: a.cacheReadSeconds + b.cacheReadSeconds,
      activationSeconds: a.activationSeconds + b.activationSeconds,
      networkTransferSeconds: a.networkTransferSeconds + b.networkTransferSeconds + sendTransfer,
      networkLatencySeconds: a.networkLatencySeconds + b.networkLatencySeconds + sendLatency,
      kernelSeconds: a.kernelSeconds + b.kernelSeconds,
      hostSeconds: pipelineParallel * hostSeconds,
      pipelineWaitSeconds: stepSeconds - throughSeconds,
    },
    kernels: [...inner.kernels, ...ends.kernels],
    messages: [...inner.messages, ...ends.messages, ...sends],
  }
}
