const asciiForms: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '—': '-',
  '×': 'x',
  '·': '-',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '±': '+-',
  '→': '->',
  µ: 'u',
}

const toAscii = (text: string): string =>
  text
    .replace(/[−–—×·’‘“”±→µ]/g, (character) => asciiForms[character]!)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]/gu, '?')

/**
 * Text that takes one column for each of its characters: control characters become spaces, combining marks are
 * joined or left out, wide characters become "?". Without unicode, only ASCII is left.
 */
export function terminalText(text: string, unicode: boolean): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
  if (!unicode) return toAscii(line)
  return line
    .normalize('NFC')
    .replace(/\p{M}/gu, '')
    .replace(/[\u1100-\u115f\u2e80-\uffdc\u{10000}-\u{10ffff}]|\p{Emoji_Presentation}/gu, '?')
}

/** The number of columns that a text from `terminalText` takes. */
export const columnsOf = (text: string): number => [...text].length
