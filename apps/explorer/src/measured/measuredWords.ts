import { formatValue } from '@paretoken/figures'
import type { MeasuredRun } from '../worker/measuredRuns.ts'

/** A measured run in words: "28.4 tokens/s, 1,210 per accelerator; trtllm on 8 accelerators, … · source SemiAnalysis InferenceX". */
export const measuredWords = (run: MeasuredRun): string =>
  `${formatValue(run.tokensPerSecond, 'number')} tokens/s for one user, ${formatValue(run.tokensPerSecondPerAccelerator, 'number')} per accelerator; ${run.words} · source ${run.source}`
