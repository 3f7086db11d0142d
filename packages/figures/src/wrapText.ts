/** How wide a text is, in the unit of the limit that it is held against. */
export type Measure = (text: string) => number

/** The words of a text; one too wide for a line is cut into pieces that are not. */
function pieces(text: string, limit: number, measure: Measure): readonly string[] {
  return text.split(/\s+/).flatMap((word) => {
    const parts = ['']
    for (const character of word) {
      const longer = parts.at(-1)! + character
      if (longer.length > 1 && measure(longer) > limit) parts.push(character)
      else parts[parts.length - 1] = longer
    }
    return parts
  })
}

/** The text in lines no wider than the limit, broken between words where that can be. No text is no line. */
export function wrapText(text: string, limit: number, measure: Measure): readonly string[] {
  const lines: string[] = []
  for (const word of pieces(text.trim(), limit, measure)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && measure(longer) <= limit) lines[lines.length - 1] = longer
    else if (word !== '') lines.push(word)
  }
  return lines
}

/** The text in as few lines as `wrapText` needs, but of about equal width: no word stands alone on the last. */
export function balancedLines(text: string, limit: number, measure: Measure): readonly string[] {
  let lines = wrapText(text, limit, measure)
  for (let share = 0.95; share > 0.4; share -= 0.05) {
    const narrower = wrapText(text, limit * share, measure)
    if (narrower.length > lines.length) break
    lines = narrower
  }
  return lines
}

/** The text in two lines of about equal width, or undefined if it is one word. */
export function inTwoLines(text: string, measure: Measure): readonly [string, string] | undefined {
  const words = text.trim().split(/\s+/)
  const breaks = words.slice(1).map((_, index): readonly [string, string] => {
    return [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]
  })
  const width = (lines: readonly [string, string]) => Math.max(measure(lines[0]), measure(lines[1]))
  return breaks.reduce<readonly [string, string] | undefined>(
    (best, lines) => (best === undefined || width(lines) < width(best) ? lines : best),
    undefined,
  )
}
