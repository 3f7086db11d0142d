import { expect, test } from 'vitest'
import { hardwareJsonSchema } from './hardwareSchema.ts'

/** Indented JSON with short lists on one line, as the formatter of this repository has it. */
const formatted = (data: unknown): string =>
  `${JSON.stringify(data, null, 2).replaceAll(
    /\[\s+((?:"[^"]*",?\s+)+)\]/g,
    (_, items: string) =>
      `[${items
        .trim()
        .split(/\s*\n\s*/)
        .join(' ')}]`,
  )}\n`

test('the published JSON Schema is that of the files read (`npx vitest run hardwareSchema --update` writes it)', async () => {
  await expect(formatted(hardwareJsonSchema())).toMatchFileSnapshot('../../schemas/hardware.schema.json')
})
