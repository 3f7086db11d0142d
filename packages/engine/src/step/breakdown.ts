/**
 * Where the seconds of a decode step go; they add up to it. Seconds of communication and of computing that hide behind each other are
 * counted where they show.
 */
export type Breakdown = {
  /** Matrix arithmetic, where it is the limit of a kernel, or shows beside it. */
  readonly arithmeticSeconds: number
  /** Reading weights. */
  readonly weightReadSeconds: number
  /** Reading keys and values, latents, recurrent states. */
  readonly cacheReadSeconds: number
  /** Reading and writing activations. */
  readonly activationSeconds: number
  /** Bytes of messages. */
  readonly networkTransferSeconds: number
  /** Messages, whatever their size. */
  readonly networkLatencySeconds: number
  /** Kernels beside the roofline: launch, ramp-up, tail. */
  readonly kernelSeconds: number
  /** Waiting for the host: scheduling, sampling. */
  readonly hostSeconds: number
  /** A pipeline's stages waiting for its heaviest. */
  readonly pipelineWaitSeconds: number
}

/** The four limits of serial speed and cost: those of the paper, section 2. */
export type Limit = 'arithmetic' | 'memory bandwidth' | 'network bandwidth' | 'latency'

/** Seconds of a step by the limit they are due to; waiting for the pipeline counts as latency. */
export const secondsByLimit = (breakdown: Breakdown): Readonly<Record<Limit, number>> => ({
  arithmetic: breakdown.arithmeticSeconds,
  'memory bandwidth': breakdown.weightReadSeconds + breakdown.cacheReadSeconds + breakdown.activationSeconds,
  'network bandwidth': breakdown.networkTransferSeconds,
  latency:
    breakdown.networkLatencySeconds +
    breakdown.kernelSeconds +
    breakdown.hostSeconds +
    breakdown.pipelineWaitSeconds,
})

const limits: readonly Limit[] = ['arithmetic', 'memory bandwidth', 'network bandwidth', 'latency']

/** The limit that most of a step's time is due to; of equal ones the first. */
export function bindingLimit(breakdown: Breakdown): Limit {
  const seconds = secondsByLimit(breakdown)
  return limits.reduce((most, limit) => (seconds[limit] > seconds[most] ? limit : most))
}
