import type { ErrorBand } from '@paretoken/catalog'
import { formatNumber } from '../output/formatNumber.ts'

/** Errors of more kinds than this are told as a range. */
const fewKinds = 4

/** As much of a series as tells its errors; those of ideal machines have none. */
export type SeriesWithErrors = { readonly name: string; readonly errorBand?: ErrorBand | undefined }

/** Series that share their errors. */
type Kind = { readonly names: readonly string[]; readonly errorBand: ErrorBand }

const digits = (error: number): string => formatNumber(100 * error, 2)

/** An error as a percentage with two digits: 8.5 %, 11 %. */
export const errorPercent = (error: number): string => `${digits(error)} %`

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

/** All that is known of the errors of one kind. */
function wholeWords({ medianError, p90Error, measuredRuns, basis, ofWiderClass }: ErrorBand): string {
  const errors = `${errorPercent(medianError)} off in the median, ${errorPercent(p90Error)} at the 90th percentile`
  const runs = `${formatNumber(measuredRuns, 1)} runs of ${basis}`
  return ofWiderClass
    ? `${errors}: too few runs of its own kind were measured; taken from wider kinds, the nearest ${runs}`
    : `${errors}, as in ${runs}`
}

/** The errors of one kind beside others. */
function briefWords({ names, errorBand: { medianError, p90Error, ofWiderClass } }: Kind): string {
  const wider = ofWiderClass ? ' (taken from wider kinds)' : ''
  return `${namesWords(names)} ${errorPercent(medianError)} and ${errorPercent(p90Error)}${wider}`
}

/** The least and the most: "8.5–26 %". */
function rangeWords(errors: readonly number[]): string {
  const [least, most] = [digits(Math.min(...errors)), digits(Math.max(...errors))]
  return least === most ? `${least} %` : `${least}–${most} %`
}

/** How far off to expect times per token, in a sentence; undefined where all machines are ideal. */
export function errorLine(series: readonly SeriesWithErrors[]): string | undefined {
  const kinds = kindsOf(series)
  const [first, ...others] = kinds
  if (first === undefined) return undefined
  const ideal = series.some(({ errorBand }) => errorBand === undefined)
  if (others.length === 0)
    return `a time per token${ideal ? ` of ${namesWords(first.names)}` : ''} may be ${wholeWords(first.errorBand)}`
  const lead = 'a time per token may be off, in the median and at the 90th percentile, by'
  if (kinds.length <= fewKinds) return `${lead}: ${kinds.map(briefWords).join('; ')}`
  const range = (figure: 'medianError' | 'p90Error'): string =>
    rangeWords(kinds.map(({ errorBand }) => errorBand[figure]))
  return `${lead} ${range('medianError')} and ${range('p90Error')}; --json tells each`
}
