import type { CostUnit } from '@paretoken/figures/charts'
import { InputError } from 'paretoken'
import type { CostedAnswer } from './costedSeries.ts'

/**
 * What costs of several series are compared in: dollars, or accelerator-seconds where all are of one machine whose price is not known. Throws
 * InputError where machines differ and one has no price.
 */
export function costUnitOf({ series }: Pick<CostedAnswer, 'series'>): CostUnit {
  const unpriced = series.find(({ dollarsPerHour }) => dollarsPerHour === undefined)
  if (unpriced === undefined) return 'dollars'
  const machines = [...new Set(series.map(({ facets }) => facets.hardware))]
  if (machines.length === 1) return 'acceleratorSeconds'
  throw new InputError(
    `${unpriced.facets.hardware} has no price, and machines are compared in dollars; give --price, one for each of ${machines.join(', ')}`,
  )
}

const words = {
  decoding: {
    dollars: '$ per million output tokens',
    acceleratorSeconds: 'accelerator-seconds per thousand output tokens',
  },
  requests: {
    dollars: '$ per million tokens, prompts and output as requests mix them',
    acceleratorSeconds: 'accelerator-seconds per request',
  },
} as const

/** What a cost is, in words. */
export const costWords = (of: CostedAnswer['of'], unit: CostUnit): string => words[of][unit]

const headings = {
  decoding: { dollars: '$/Mtok', acceleratorSeconds: 's/ktok' },
  requests: { dollars: '$/Mtok', acceleratorSeconds: 's/request' },
} as const

/** What a cost is, as the heading of a column. */
export const costHeading = (of: CostedAnswer['of'], unit: CostUnit): string => headings[of][unit]
