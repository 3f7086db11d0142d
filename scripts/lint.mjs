/** `npm run lint`: format and lint, import rules, unused code, and the shape of the packages. */
import { readdirSync } from 'node:fs'
import { run, tool } from './workspace.mjs'

run(tool('biome'), ['check', '.', '--error-on-warnings'])
run(tool('depcruise'), ['packages', '--include-only', '^packages', '--config', '.dependency-cruiser.cjs'])
run(tool('knip'), [])
for (const name of readdirSync('packages')) {
  run(tool('publint'), ['--strict', `packages/${name}`])
  run(tool('attw'), ['--pack', '--profile', 'esm-only', '--quiet', `packages/${name}`])
}
