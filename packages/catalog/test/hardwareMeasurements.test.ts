import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { accelerator } from '../src/index.ts'

const folder = fileURLToPath(new URL('../../../../shared/measurements', import.meta.url))
const here = existsSync(folder)
const required = process.env.CI !== undefined

/** The values of the column `hardware`, where a table has one. Columns before it hold no quoted commas. */
function hardwareNames(table: string): readonly string[] {
  const [header = '', ...rows] = table.trim().split('\n')
  const column = header.split(',').indexOf('hardware')
  return column < 0 ? [] : [...new Set(rows.map((row) => row.split(',')[column] ?? ''))]
}

test.skipIf(!here && !required)(
  'every machine of the measured tables is in the catalog (skipped where ../shared is missing)',
  () => {
    const tables = readdirSync(folder).filter((name) => name.endsWith('.csv'))
    const names = tables.flatMap((name) => hardwareNames(readFileSync(`${folder}/${name}`, 'utf8')))
    expect(new Set(names).size).toBeGreaterThan(10)
    for (const name of new Set(names)) expect(accelerator(name).id, name).toBe(name)
  },
)
