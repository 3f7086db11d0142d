import type { Layout } from 'paretoken'
import type { ServingFigures } from '../servingRuns/measuredServingRun.ts'

/** Kinds of runs, by how requests are served and what is measured of them. */
export const runKinds = [
  'aggregated',
  'aggregated, drafting',
  'disaggregated',
  'disaggregated, drafting',
  'decode step',
  'static batch',
  'all at once',
  'most throughput',
] as const

/** A kind of run; see `runKinds`. */
export type RunKind = (typeof runKinds)[number]

/** What is predicted for a row of a table of runs, beside what was measured. */
export type RunPrediction = {
  readonly id: string
  /** Of the row in its file. */
  readonly line: number
  /** Names as the table has them. */
  readonly model: string
  readonly hardware: string
  readonly engine: string
  /** Format of most weights: "fp8". */
  readonly precision: string
  readonly kind: RunKind
  /** Tokens of prompts and outputs as the table has them: "1024/1024". */
  readonly lengths: string
  readonly layout: Layout
  /** Accelerators of an instance, in disaggregated serving of one that decodes. */
  readonly accelerators: number
  readonly instances: number
  /** What the load of the row is; of a load that is not stated, what was found or assumed for it. */
  readonly load: number
  /** Sequences that an instance decodes at a time. */
  readonly batch: number
  /** Mean tokens of prompts and outputs. */
  readonly inputTokens: number
  readonly outputTokens: number
  readonly measured: ServingFigures
  /** Throughput is that of output tokens for each accelerator, in disaggregated serving for each that decodes. */
  readonly predicted: ServingFigures
  /** Of the ideal machine; undefined where nothing was measured that it could be held against. */
  readonly ideal: ServingFigures
  /** Requests wait for memory: more of them than it holds. */
  readonly waitsForMemory: boolean
  /** Share of the predicted time between tokens that prompts add. */
  readonly promptShare: number
  /** Reasons to distrust the row; none where it can be as it is labelled. */
  readonly doubts: readonly string[]
}

/** A row that nothing is predicted for. */
export type Unpredicted = {
  readonly id: string
  readonly line: number
  readonly reason: string
}
