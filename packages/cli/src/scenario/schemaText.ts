/** The columns that a line of a file fills at most. */
const mostColumns = 110

/** Indented JSON, lists of words on one line where they fit. */
export const schemaText = (schema: object): string =>
  `${JSON.stringify(schema, undefined, 2).replaceAll(
    /^( *(?:"[^"]*": )?)\[\s+((?:"[^"]*",?\s+)+)\](,?)$/gm,
    (listed: string, start: string, items: string, end: string) => {
      const words = items.trim().split(/\s*\n\s*/)
      const line = `${start}[${words.join(' ')}]${end}`
      return line.length > mostColumns ? listed : line
    },
  )}\n`
