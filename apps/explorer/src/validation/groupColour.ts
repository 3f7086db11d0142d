import { seriesStyle } from '@paretoken/figures'

/** Groups that have a colour of their own; those after them share a quiet one. */
const colouredGroups = 9

/** The colour of a group by its place, the largest first. */
export const groupColour = (place: number): string =>
  place < colouredGroups
    ? `var(--series-${seriesStyle(place < 6 ? place : place + 1).colour})`
    : 'var(--quiet)'
