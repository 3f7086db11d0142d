import type { FigureName } from '@paretoken/validation'

/** What figures of runs are called. */
export const figureWords: Readonly<Record<FigureName, string>> = {
  timePerOutputToken: 'time per output token',
  timeToFirstToken: 'time to the first token',
  throughput: 'output tokens/s per accelerator',
}
