import type { ValidationReport } from '@paretoken/validation'
import { parseShare } from '../arguments/share.ts'
import { formatPercent } from '../output/formatNumber.ts'
import type { ValidateFlags } from './validateFlags.ts'

/** The most that errors in time per output token may be; no bound where undefined. */
export type ErrorBounds = {
  readonly medianError: number | undefined
  readonly p90Error: number | undefined
}

/** Errors beyond that are no bound to anything. */
const mostError = 10

function boundOf(text: string | undefined, flag: string): number | undefined {
  return text === undefined
    ? undefined
    : parseShare(text, flag, { what: 'an error', most: mostError, example: '15%' })
}

/** The bounds as typed. Throws InputError where one is no share. */
export const errorBoundsAsked = ({
  maxMedianError,
  maxP90Error,
}: Pick<ValidateFlags, 'maxMedianError' | 'maxP90Error'>): ErrorBounds => ({
  medianError: boundOf(maxMedianError, '--max-median-error'),
  p90Error: boundOf(maxP90Error, '--max-p90-error'),
})

const named = {
  medianError: { flag: '--max-median-error', words: 'the median error' },
  p90Error: { flag: '--max-p90-error', words: 'the 90th percentile of the error' },
} as const

/** A sentence for each bound that errors exceed, those of all rows; one too where there is nothing to compare. */
export function exceededBounds({ overall }: ValidationReport, bounds: ErrorBounds): readonly string[] {
  const { timePerOutputToken } = overall.all
  return (Object.keys(named) as (keyof typeof named)[]).flatMap((error) => {
    const most = bounds[error]
    const found = timePerOutputToken[error]
    const { flag, words } = named[error]
    if (most === undefined) return []
    if (found === null) return [`${flag}: no row measured a time per output token that is predicted`]
    return found > most
      ? [
          `${words} in time per output token is ${formatPercent(found)}, more than ${flag} ${formatPercent(most)}`,
        ]
      : []
  })
}
