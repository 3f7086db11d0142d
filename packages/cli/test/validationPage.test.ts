import { readFileSync } from 'node:fs'
import { svgOf } from '@paretoken/figures/node'
import { predictTable, validationPage, validationReport } from '@paretoken/validation'
import { publishedRuns } from '@paretoken/validation/node'
import { expect, test } from 'vitest'
import { validationCharts } from '../src/validate/validationCharts.ts'

const docs = (file: string): string => readFileSync(new URL(`../../../docs/${file}`, import.meta.url), 'utf8')

test('docs/validation.md and its figures are what `npm run validation-page` writes', async () => {
  const name = 'the published table'
  const table = predictTable(publishedRuns(), name)
  const report = validationReport(table)
  const page = validationPage(table, report)
  expect(docs('validation.md')).toBe(page)
  expect(page).not.toMatch(/NaN|undefined|Infinity/)
  const charts = await validationCharts(name, report, table, undefined)
  for (const word of ['scatter', 'errors']) {
    const chart = charts[word]
    if (chart === undefined) throw new Error(`no chart: ${word}`)
    expect(svgOf(chart) === docs(`figures/validation.${word}.svg`), `${word} is up to date`).toBe(true)
  }
})
