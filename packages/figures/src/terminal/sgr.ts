import { seriesStyle } from '../palette.ts'

/** Writes text in a colour or weight, or leaves it as it is. */
export type Ink = (text: string) => string

const sgr =
  (codes: string): Ink =>
  (text) =>
    `\u001b[${codes}m${text}\u001b[0m`

/** Colours of the 256-colour table that come near the figures' palette and show on dark and light grounds. */
const seriesCodes = [33, 208, 36, 170, 136, 74, 245, 99, 161, 106]

/** The colour of a series, the same for the same position as in a figure, as near as a terminal comes. */
export const seriesInk = (position: number): Ink => sgr(`38;5;${seriesCodes[seriesStyle(position).colour]!}`)

/** Bold, for titles. */
export const bold: Ink = sgr('1')

/** Faint, for axes and notes. */
export const faint: Ink = sgr('2')

/** No ink at all, for terminals without colour. */
export const plain: Ink = (text) => text
