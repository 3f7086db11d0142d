/** Time of `paretoken validate` of 3,000 rows, the published table and some of it again, from start to end of the command; it is to take less than 2 s. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publishedRuns } from '@paretoken/validation/node'
import { quantile, timed } from './quantile.mjs'

const wanted = 3000
const [header, ...published] = publishedRuns().trimEnd().split('\n')
const again = published.slice(0, wanted - published.length).map((row) => `again-${row}`)
const folder = mkdtempSync(join(tmpdir(), 'paretoken-'))
const data = join(folder, 'runs.csv')
writeFileSync(data, [header, ...published, ...again, ''].join('\n'))

const times = timed(
  () =>
    execFileSync(process.execPath, ['packages/cli/bundle/main.js', 'validate', '--data', data], {
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  { warmUps: 1, runs: 7 },
)
rmSync(folder, { recursive: true })
console.log(
  `paretoken validate, ${wanted.toLocaleString('en-US')} rows: median ${quantile(times, 0.5).toFixed(0)} ms (min ${times[0].toFixed(0)}, p90 ${quantile(times, 0.9).toFixed(0)}); target 2,000 ms`,
)
