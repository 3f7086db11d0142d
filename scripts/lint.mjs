/** `npm run lint`: format and lint, import rules, unused code, and the shape of the packages. */
import { existsSync, readdirSync } from 'node:fs'
import { run, tool } from './workspace.mjs'

/** The sources and tests of packages and apps; what is built from them is known by its entries alone. */
const cruised = ['packages', 'apps']
  .flatMap((kind) => readdirSync(kind).map((name) => `${kind}/${name}`))
  .flatMap((folder) => [`${folder}/src`, `${folder}/test`])
  .filter(existsSync)

/** Entries that are no code, and have no types. */
const untyped = ['measurements/serving.csv']

run(tool('biome'), ['check', '.', '--error-on-warnings'])
run(tool('depcruise'), [...cruised, '--config', '.dependency-cruiser.cjs'])
run(tool('knip'), [])
for (const name of readdirSync('packages')) {
  run(tool('publint'), ['--strict', `packages/${name}`])
  run(tool('attw'), [
    '--pack',
    '--profile',
    'esm-only',
    '--quiet',
    `packages/${name}`,
    '--exclude-entrypoints',
    ...untyped,
  ])
}
