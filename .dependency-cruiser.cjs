/** The house's import rules: data flows one way, upward; no package reaches into another's folders. */
const engineFloors = ['model', 'hardware', 'network', 'layout', 'step', 'serving', 'economics', 'search']

const upwardOnly = engineFloors.map((floor, index) => ({
  name: `engine-${floor}-imports-only-what-is-below`,
  severity: 'error',
  from: { path: `^packages/engine/src/${floor}/` },
  to: { path: `^packages/engine/src/(${[...engineFloors.slice(index + 1), 'paper'].join('|')})/` },
}))

/** Packages from the ground up; each may import only those before it. */
const packages = ['engine', 'catalog', 'figures', 'validation', 'cli']

const packagesUpward = packages.slice(0, -1).map((name, index) => ({
  name: `${name}-knows-nothing-above-it`,
  severity: 'error',
  from: { path: `^packages/${name}/src/` },
  to: { path: `^(packages/(${packages.slice(index + 1).join('|')})|apps)/` },
}))

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...upwardOnly,
    ...packagesUpward,
    {
      name: 'paper-stands-alone',
      comment: 'The paper model imports nothing but itself.',
      severity: 'error',
      from: { path: '^packages/engine/src/paper/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^packages/engine/src/paper/' },
    },
    {
      name: 'only-the-public-api-imports-paper',
      severity: 'error',
      from: { path: '^packages/engine/src/', pathNot: '^packages/engine/src/(paper/|index\\.ts$)' },
      to: { path: '^packages/engine/src/paper/' },
    },
    {
      name: 'engine-imports-only-itself',
      comment: 'Pure: no dependency, nothing of Node or the browser.',
      severity: 'error',
      from: { path: '^packages/engine/src/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^packages/engine/src/' },
    },
    {
      name: 'only-the-entries-of-another-package',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: {
        path: '^packages/[^/]+/(src|dist)/',
        pathNot: ['^packages/$1/', '^packages/[^/]+/(src|dist)/(index|node|files/index)\\.(ts|js|d\\.ts)$'],
      },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
}
