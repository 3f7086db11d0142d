/** Where a line may be broken: between words, but not between a number and its unit. */
const breaks = / (?!(?:%|[mµ]?s|[kMGT]?B)(?![\w/]))/

/**
 * Lines no wider than that many characters, broken between words; lines after the first begin under the first word.
 * @param lead what stands before the first word: "  [1] "
 */
export function wrapped(lead: string, text: string, columns: number): string {
  const room = Math.max(20, columns - lead.length)
  const lines: string[] = []
  let line = ''
  for (const word of text.split(breaks)) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return `${lead}${[...lines, line].join(`\n${' '.repeat(lead.length)}`)}`
}
