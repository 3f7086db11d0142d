/**
 * `node scripts/publishMeasurements.mjs [FILE]`: writes the table of measured runs that comes with packages/validation, from one that others
 * compile (../shared/measurements/serving.csv where none is given).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { installMissing, root, run, tool } from './workspace.mjs'

installMissing()
run(tool('tsc'), ['-b', 'packages/validation'], { stdio: ['ignore', 2, 2] })
const { publishedTable } = await import('../packages/validation/dist/index.js')

const csv = readFileSync(process.argv[2] ?? `${root}../shared/measurements/serving.csv`, 'utf8')
writeFileSync(`${root}packages/validation/measurements/serving.csv`, publishedTable(csv))
