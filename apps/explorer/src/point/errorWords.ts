import type { ErrorBand, FigureErrorBand } from '@paretoken/catalog'

/** From here on errors are told as factors, as the command does. */
const largeError = 1

/** An error on either side: "± 11 %", "×/÷ 4.5". */
export const errorWords = (error: number): string =>
  error < largeError
    ? `± ${Number((100 * error).toPrecision(2))} %`
    : `×/÷ ${Number(Math.exp(error).toPrecision(2))}`

/** What that rests on. */
export function errorBasis({ measuredRuns, models, basis, ofWiderClass }: FigureErrorBand): string {
  const runs = `${measuredRuns.toLocaleString('en-US')} measured runs of ${basis}`
  return ofWiderClass
    ? `Too few runs of this kind were measured: taken from wider kinds, the nearest ${runs}.`
    : `From ${runs}, which are of ${models} model${models === 1 ? '' : 's'}, and from wider kinds.`
}

/** Figures of a point whose errors are known, and how far off each is. */
export function errorsOf(
  band: ErrorBand,
): readonly { readonly of: string; readonly band: FigureErrorBand }[] {
  const { throughput, timeToFirstToken } = band
  return [
    { of: throughput === undefined ? 'Speed and cost' : 'Speed', band },
    ...(throughput === undefined ? [] : [{ of: 'Cost', band: throughput }]),
    ...(timeToFirstToken === undefined ? [] : [{ of: 'TTFT', band: timeToFirstToken }]),
  ]
}
