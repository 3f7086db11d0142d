/**
 * `npm run validation-page`: rewrites docs/validation.md and its figures, how far predictions are from the measured runs that come with
 * packages/validation.
 */
import { writeFileSync } from 'node:fs'
import { installMissing, root, run, tool } from './workspace.mjs'

installMissing()
run(tool('tsc'), ['-b', 'packages/cli'], { stdio: ['ignore', 2, 2] })
const { predictTable, validationPage, validationReport } = await import(
  '../packages/validation/dist/index.js'
)
const { publishedRuns } = await import('../packages/validation/dist/node.js')
const { svgOf } = await import('../packages/figures/dist/node.js')
const { validationCharts } = await import('../packages/cli/dist/validate/validationCharts.js')

const name = 'the published table'
const table = predictTable(publishedRuns(), name)
const report = validationReport(table)
writeFileSync(`${root}docs/validation.md`, validationPage(table, report))
const charts = await validationCharts(name, report, table, undefined)
for (const word of ['scatter', 'errors'])
  writeFileSync(`${root}docs/figures/validation.${word}.svg`, svgOf(charts[word]))
