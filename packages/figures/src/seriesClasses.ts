import { seriesStyle } from './palette.ts'

/** The classes that colour and dash what belongs to the series at this position. */
export function seriesClasses(position: number): string {
  const { colour, dash } = seriesStyle(position)
  return `colour-${colour} dash-${dash}`
}
