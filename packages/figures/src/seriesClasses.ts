import { seriesStyle } from './palette.ts'

/** The classes that colour and dash what belongs to the series at this position. */
export function seriesClasses(position: number): string {
  const { colour, dash } = seriesStyle(position)
  return `colour-${colour} dash-${dash}`
}

/** The classes of a piece of a bar: the colour of the series at its position, or none if it is vacant. */
export const pieceClasses = ({
  position,
  vacant,
}: {
  readonly position: number
  readonly vacant: boolean
}): string => (vacant ? 'piece vacant' : `piece colour-${seriesStyle(position).colour}`)
