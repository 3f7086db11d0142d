/** `npm run bench`: builds, then runs each benchmark of bench/ on its own. */
import { readdirSync } from 'node:fs'
import { build, installMissing, run } from './workspace.mjs'

installMissing()
build()
for (const file of readdirSync('bench').filter((name) => name.endsWith('.bench.mjs')))
  run(process.execPath, [`bench/${file}`])
