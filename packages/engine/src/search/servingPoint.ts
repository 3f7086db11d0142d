import type { RequestSeconds, TokenPrices } from '../economics/tokenPrices.ts'
import type { Layout } from '../layout/layout.ts'
import type { MemoryMap } from '../layout/memoryMap.ts'
import type { Breakdown, Limit } from '../step/breakdown.ts'

/** Where the time between two tokens of a request goes; adds up to it. */
export type ServingBreakdown = Breakdown & {
  /** Drafting tokens that are then verified. */
  readonly draftSeconds: number
}

/** The pool that computes prompts, in disaggregated serving. */
export type PrefillPool = {
  /** Id of its machine. */
  readonly hardware: string
  readonly layout: Layout
  /** Accelerators of one instance. */
  readonly accelerators: number
  readonly requestsPerSecond: number
  /** Instances for each instance that decodes; not whole where pools are matched at the limit. */
  readonly instancesPerDecodeInstance: number
  /** Whole instances of both pools; null where pools are matched at the limit. */
  readonly instances: { readonly prefill: number; readonly decode: number } | null
  /** Share of the time in which its instances work. */
  readonly utilization: number
  /** Tokens of prompts that pass together. */
  readonly promptTokensPerPass: number
  /** Seconds a prompt waits for others, and those in which it is computed and its cache handed over. */
  readonly waitingSeconds: number
  readonly computingSeconds: number
  readonly transferSeconds: number
  readonly transferBytes: number
}

/** One way to serve requests: a deployment, how fast it is for a user, what it costs, and why. */
export type ServingPoint = {
  readonly serving: 'aggregated' | 'disaggregated'
  /** Of the instance that decodes, and in aggregated serving computes prompts too. */
  readonly layout: Layout
  /** Of one such instance. */
  readonly accelerators: number
  /** Sequences it decodes at the same time, all replicas and micro-batches together; a mean where it is not whole. */
  readonly batch: number
  /** Tokens per second of one user, after the first. */
  readonly tokensPerSecond: number
  readonly timePerOutputTokenSeconds: number
  /** From the arrival of a request to its first token, on average. */
  readonly timeToFirstTokenSeconds: number
  /** From the arrival of a request to its last token, on average. */
  readonly requestSeconds: number
  /** Requests that one instance ends in a second. */
  readonly requestsPerSecond: number
  /** Requests that one instance has at a time: those it decodes, and those that wait for their first token. */
  readonly concurrency: number
  /** Output tokens per second of all users of one instance. */
  readonly throughputTokensPerSecond: number
  /** The same for each accelerator, those of the pool that computes prompts among them. */
  readonly tokensPerSecondPerAccelerator: number
  /** Accelerator-seconds that a request takes, by what they are spent on; those of both pools add up. */
  readonly requestAcceleratorSeconds: RequestSeconds
  /** What tokens cost; null where the price of a machine is not known. */
  readonly prices: TokenPrices | null
  /** Share of what can be computed of prompts that is used. */
  readonly promptUtilization: number
  /** Tokens drafted for each sequence in a pass, and those that a pass gives. */
  readonly draftTokens: number
  readonly tokensPerPass: number
  /** Null in aggregated serving, and where there are no prompts to compute. */
  readonly prefill: PrefillPool | null
  /** Memory of the fullest accelerator of an instance that decodes. */
  readonly memory: MemoryMap
  readonly breakdown: ServingBreakdown
  /** Of the time between tokens, what is added by prompts that pass between them. */
  readonly promptSecondsPerToken: number
  /** What most of the time between tokens is due to. */
  readonly limit: Limit
}

/** Accelerator-seconds of a request in all. */
export const requestAcceleratorSecondsOf = ({
  newInputSeconds,
  cachedInputSeconds,
  outputSeconds,
}: RequestSeconds): number => newInputSeconds + cachedInputSeconds + outputSeconds
