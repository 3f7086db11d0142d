import { expect, test } from 'vitest'
import { hardwareJsonSchema } from './hardwareSchema.ts'
import { modelJsonSchema } from './modelSchema.ts'

/** The columns the formatter of this repository fills. */
const columns = 110

/** Indented JSON with lists of words on one line where they fit, as that formatter has it. */
const formatted = (data: unknown): string =>
  `${JSON.stringify(data, null, 2).replaceAll(
    /^( *(?:"[^"]*": )?)\[\s+((?:"[^"]*",?\s+)+)\](,?)$/gm,
    (listed, start, items, end) => {
      const line = `${start}[${items
        .trim()
        .split(/\s*\n\s*/)
        .join(' ')}]${end}`
      return line.length > columns ? listed : line
    },
  )}\n`

test.each([
  ['hardware', hardwareJsonSchema],
  ['model', modelJsonSchema],
])(
  'the published JSON Schema of %s files is that of the files read (`npx vitest run jsonSchemas --update` writes it)',
  async (name, schema) => {
    await expect(formatted(schema())).toMatchFileSnapshot(`../../schemas/${name}.schema.json`)
  },
)
