import { wrapText } from '../wrapText.ts'
import { type Ink, plain } from './sgr.ts'
import { columnsOf, terminalText } from './terminalText.ts'

/** What a terminal can show. */
export type Screen = { readonly columns: number; readonly colour: boolean; readonly unicode: boolean }

/** Text in lines no wider than the screen, in an ink if it has colours; no text is no line. */
export const paragraph = (text: string | undefined, ink: Ink, { columns, colour, unicode }: Screen) =>
  wrapText(terminalText(text ?? '', unicode), columns, columnsOf).map(colour ? ink : plain)

/** Text in lines, its middle at the middle of the columns from `left` on, as far as it has room. */
export const centred = (text: string, left: number, { columns, unicode }: Screen): readonly string[] =>
  wrapText(terminalText(text, unicode), columns, columnsOf).map((line) => {
    const start = left + Math.floor((columns - left - columnsOf(line)) / 2)
    return ' '.repeat(Math.max(0, Math.min(start, columns - columnsOf(line)))) + line
  })
