/** `npm test [-- vitest arguments]`: install what is missing, build, lint, and run every test. */
import { build, installMissing, run, tool } from './workspace.mjs'

installMissing()
build({ tests: true })
run(process.execPath, ['scripts/lint.mjs'])
run(tool('vitest'), ['run', ...process.argv.slice(2)])
