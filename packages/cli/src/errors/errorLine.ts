import type { ErrorBand, FigureErrorBand } from '@paretoken/catalog'
import { formatNumber } from '../output/formatNumber.ts'
import { errorRange, errorWords } from './errorWords.ts'

/** Errors of more kinds than this are told as a range. */
const fewKinds = 4

/** As much of a series as tells its errors; those of ideal machines have none. */
export type SeriesWithErrors = { readonly name: string; readonly errorBand?: ErrorBand | undefined }

/** Series that share their errors. */
type Kind = { readonly names: readonly string[]; readonly errorBand: ErrorBand }

function kindsOf(series: readonly SeriesWithErrors[]): readonly Kind[] {
  const kinds = new Map<string, Kind>()
  for (const { name, errorBand } of series)
    if (errorBand !== undefined) {
      const key = JSON.stringify(errorBand)
      kinds.set(key, { errorBand, names: [...(kinds.get(key)?.names ?? []), name] })
    }
  return [...kinds.values()]
}

/** "h100-sxm", "h100-sxm and h200-sxm", "h100-sxm and 2 others". */
function namesWords([first = '', second, ...others]: readonly string[]): string {
  if (second === undefined) return first
  return `${first} and ${others.length === 0 ? second : `${others.length + 1} others`}`
}

/** What errors rest on. */
function basisWords({ measuredRuns, models, basis, ofWiderClass }: FigureErrorBand): string {
  const runs = `${formatNumber(measuredRuns, 1)} runs of ${basis}`
  return ofWiderClass
    ? `too few runs of its own kind were measured; taken from wider kinds, the nearest ${runs}`
    : `from ${runs}, which are of ${formatNumber(models, 1)} model${models === 1 ? '' : 's'}, and from wider kinds`
}

/** What requests have besides times per token. */
const requestFigures = [
  ['timeToFirstToken', 'one to the first token'],
  ['throughput', 'throughput and cost'],
] as const

/** The errors of times to the first token and of throughput, or how far they reach; none where only decoding is asked about. */
const requestWords = (kinds: readonly Kind[]): readonly string[] =>
  requestFigures.flatMap(([figure, words]) => {
    const bands = kinds.flatMap(({ errorBand }) => errorBand[figure] ?? [])
    const range = (error: 'medianError' | 'p90Error'): string => errorRange(bands.map((band) => band[error]))
    return bands.length === 0 ? [] : [`${words} ${range('medianError')} and ${range('p90Error')}`]
  })

/** All that is known of the errors of one kind. */
function wholeWords(kind: Kind): string {
  const { medianError, p90Error } = kind.errorBand
  const perToken = `${errorWords(medianError)} off in the median, ${errorWords(p90Error)} at the 90th percentile`
  return `${[perToken, ...requestWords([kind])].join(', ')}: ${basisWords(kind.errorBand)}`
}

/** The errors of one kind beside others. */
function briefWords({ names, errorBand: { medianError, p90Error, ofWiderClass } }: Kind): string {
  const wider = ofWiderClass ? ' (taken from wider kinds)' : ''
  return `${namesWords(names)} ${errorWords(medianError)} and ${errorWords(p90Error)}${wider}`
}

/** How far off to expect times per token, and what else is predicted of requests, in a sentence; undefined where all machines are ideal. */
export function errorLine(series: readonly SeriesWithErrors[]): string | undefined {
  const kinds = kindsOf(series)
  const [first, ...others] = kinds
  if (first === undefined) return undefined
  const ideal = series.some(({ errorBand }) => errorBand === undefined)
  if (others.length === 0)
    return `a time per token${ideal ? ` of ${namesWords(first.names)}` : ''} may be ${wholeWords(first)}`
  const lead = 'a time per token may be off, in the median and at the 90th percentile, by'
  if (kinds.length <= fewKinds)
    return `${lead}: ${[...kinds.map(briefWords), ...requestWords(kinds)].join('; ')}`
  const range = (figure: 'medianError' | 'p90Error'): string =>
    errorRange(kinds.map(({ errorBand }) => errorBand[figure]))
  const perToken = `${range('medianError')} and ${range('p90Error')}`
  return `${lead} ${[perToken, ...requestWords(kinds)].join(', ')}; --json tells each`
}
