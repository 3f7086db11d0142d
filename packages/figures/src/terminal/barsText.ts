import type { DrawableBars, KeyPart } from '../drawableBars.ts'
import { fillOf } from './barCells.ts'
import { paragraph, type Screen } from './paragraph.ts'
import { bold, faint, type Ink, plain, seriesInk } from './sgr.ts'
import { terminalBars } from './terminalBars.ts'
import { columnsOf } from './terminalText.ts'

/** The key's entries, as many in a line as have room. */
function keyLines(key: readonly KeyPart[], screen: Screen): readonly string[] {
  const lines: { text: string; length: number }[] = []
  for (const { name, position, vacant } of key) {
    const ink: Ink = screen.colour ? (vacant ? faint : seriesInk(position)) : plain
    const [first = '', ...rest] = paragraph(
      `${fillOf(position, vacant, screen.unicode)} ${name}`,
      plain,
      screen,
    )
    const last = lines.at(-1)
    const length = columnsOf(first)
    if (last !== undefined && rest.length === 0 && last.length + 3 + length <= screen.columns) {
      last.text += `   ${ink(first)}`
      last.length += 3 + length
    } else lines.push(...[first, ...rest].map((line) => ({ text: ink(line), length: columnsOf(line) })))
  }
  return lines.map(({ text }) => text)
}

/** Bars as lines for a terminal. */
export function barsText(bars: DrawableBars, screen: Screen): readonly string[] {
  const head = [...paragraph(bars.title, bold, screen), ...paragraph(bars.subtitle, faint, screen)]
  const foot = paragraph(bars.footnote, faint, screen)
  if (bars.rows.length === 0) return [...head, '', 'Nothing to show', '', ...foot]
  return [
    ...head,
    ...keyLines(bars.key, screen),
    ...paragraph(bars.value.label, plain, screen),
    ...terminalBars(bars, screen),
    ...foot,
  ]
}
