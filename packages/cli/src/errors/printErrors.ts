import { wrapped } from '../catalog/wrapped.ts'
import { print, terminal } from '../output/terminal.ts'
import { errorLine, type SeriesWithErrors } from './errorLine.ts'

/** Prints how far off to expect times per token, for people; nothing of ideal machines. @param lead what stands before: "Errors:   " */
export function printErrors(lead: string, series: readonly SeriesWithErrors[]): void {
  const line = errorLine(series)
  if (line !== undefined) print(wrapped(lead, line, terminal.columns))
}
