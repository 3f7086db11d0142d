import type { ErrorBand } from '@paretoken/catalog'
import type { Layout, Limit, MemoryMap, PrefillPool, ServingInfeasible } from 'paretoken'
import type { SeriesAsked, SharedFlags } from '../address/explored.ts'
import type { Anatomy } from './anatomy.ts'

/** One series and what is asked of it. */
export type SeriesQuestion = { readonly series: SeriesAsked; readonly flags: SharedFlags }

/** What the time between two tokens is spent on. */
export type Cause =
  | 'arithmeticSeconds'
  | 'weightReadSeconds'
  | 'cacheReadSeconds'
  | 'activationSeconds'
  | 'networkTransferSeconds'
  | 'networkLatencySeconds'
  | 'kernelSeconds'
  | 'hostSeconds'
  | 'pipelineWaitSeconds'
  | 'draftSeconds'

/** A point of a curve, whether of decoding alone or of requests; null where a figure is not known, or is not of its kind. */
export type CurvePoint = {
  readonly tokensPerSecond: number
  readonly timePerOutputTokenSeconds: number
  readonly timeToFirstTokenSeconds: number | null
  readonly requestSeconds: number | null
  readonly dollarsPerMillionOutputTokens: number | null
  readonly dollarsPerMillionInputTokens: number | null
  /** Of all tokens, prompts and output as requests mix them; of decoding alone as of output. */
  readonly dollarsPerMillionTokens: number | null
  readonly tokensPerSecondPerAccelerator: number
  readonly tokensPerSecondPerMegawatt: number | null
  readonly energyPerTokenJoules: number | null
  /** Output tokens per second of all users. */
  readonly throughputTokensPerSecond: number
  readonly requestsPerSecond: number | null
  readonly accelerators: number
  readonly batch: number
  readonly layoutName: string
  readonly layout: Layout
  /** The pool that computes prompts; null where they pass with decoding. */
  readonly prefill:
    | (Pick<
        PrefillPool,
        'layout' | 'accelerators' | 'hardware' | 'instances' | 'instancesPerDecodeInstance'
      > & {
        readonly layoutName: string
      })
    | null
  readonly mfu: number | null
  readonly mbu: number | null
  readonly memory: MemoryMap
  readonly breakdown: Readonly<Partial<Record<Cause, number>>>
  readonly limit: Limit
}

/** The points of a curve that are marked, by their place in it. */
export type CurveMarks = {
  readonly fastest?: number
  readonly preferred?: number
  readonly cheapest?: number
}

/** The frontier of one series, or why there is none. */
export type Curve = {
  /** Whether it is of decoding alone or of requests; undefined where the question could not be asked. */
  readonly of?: 'decoding' | 'requests'
  /** The series as the command names it. */
  readonly facets?: {
    readonly model: string
    readonly hardware: string
    readonly precision: string
    readonly calibration: string
  }
  /** What a picture of a layout needs. */
  readonly anatomy?: Anatomy
  /** The speed the slowest first. */
  readonly points: readonly CurvePoint[]
  readonly marks: CurveMarks
  readonly errorBand?: ErrorBand
  /** The same in the command's sentence. */
  readonly errors?: string
  readonly dollarsPerHour: number | null
  /** Everything assumed, in a line. */
  readonly assumptions: string
  readonly warnings: readonly string[]
  /** Why there are no points, in a sentence. */
  readonly reason?: string
  /** The same as data: which limit, and what is nearest to it. */
  readonly infeasible?: ServingInfeasible
  /** What is wrong with the question, in the command's sentence. */
  readonly problem?: string
  /** What to type after `paretoken frontier` for the same answer. */
  readonly typed: string
  readonly searched?: { readonly layouts: number; readonly configurations: number }
  /** Whether only some numbers of accelerators were tried, for the time being. */
  readonly coarse?: true
  /** What it took to compute. */
  readonly milliseconds: number
}
