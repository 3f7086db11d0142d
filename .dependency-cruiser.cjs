/** The house's import rules: data flows one way, upward; no package reaches into another's folders. */
const { builtinModules } = require('node:module')

const engineFloors = ['model', 'hardware', 'network', 'layout', 'step', 'serving', 'economics', 'search']

const upwardOnly = engineFloors.map((floor, index) => ({
  name: `engine-${floor}-imports-only-what-is-below`,
  severity: 'error',
  from: { path: `^packages/engine/src/${floor}/` },
  to: { path: `^packages/engine/src/(${[...engineFloors.slice(index + 1), 'paper'].join('|')})/` },
}))

/** Packages from the ground up; each may import only those before it. */
const packages = ['engine', 'catalog', 'figures', 'validation', 'cli']

const packagesUpward = packages.map((name, index) => ({
  name: `${name}-knows-nothing-above-it`,
  severity: 'error',
  from: { path: `^packages/${name}/src/` },
  to: { path: [...packages.slice(index + 1).map((above) => `^packages/${above}/`), '^apps/'] },
}))

/** What runs only in Node: its own modules, and packages that need a process or a terminal. */
const ofNode = [
  `^(node:)?(${builtinModules.join('|')})$`,
  '^node_modules/(@commander-js/|commander/|picocolors/|cli-progress/|tinypool/|linkedom/|@resvg/|open/)',
  '^packages/cli/node_modules/',
]

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
      from: { path: '^(packages|apps)/([^/]+)/' },
      to: {
        path: '^(packages|apps)/[^/]+/(src|dist)/',
        pathNot: [
          '^$1/$2/',
          '^packages/[^/]+/(src|dist)/(index|node|charts|answers|files/index)\\.(ts|js|d\\.ts)$',
        ],
      },
    },
    {
      name: 'the-explorer-runs-in-a-browser',
      comment: 'Nothing of Node, nor an entry of a package that is only for Node.',
      severity: 'error',
      from: { path: '^apps/explorer/src/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^packages/[^/]+/dist/node\\.' },
    },
    {
      name: 'the-explorer-imports-nothing-of-node',
      severity: 'error',
      from: { path: '^apps/explorer/src/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'entries-for-browsers-use-nothing-of-node',
      comment: 'What these entries reach runs in a browser, and in a worker.',
      severity: 'error',
      from: {
        path: '^packages/(engine/src/index|catalog/src/(files/)?index|figures/src/(index|charts)|validation/src/index|cli/src/answers)\\.ts$',
      },
      to: { path: ofNode, reachable: true },
    },
    {
      name: 'answers-print-and-draw-nothing',
      comment: 'They give data: of figures they use the builders of charts alone.',
      severity: 'error',
      from: { path: '^packages/cli/src/answers\\.ts$' },
      to: {
        path: [
          '^packages/figures/(dist|src)/(index|node)\\.',
          '^packages/cli/src/(commands/|output/(terminal|surroundings|readText|writeWhole|chartFiles)\\.ts)',
        ],
        reachable: true,
      },
    },
    {
      name: 'builders-of-charts-draw-nothing',
      severity: 'error',
      from: { path: '^packages/figures/src/charts\\.ts$' },
      to: { path: '^(node_modules|packages/figures/node_modules)/', reachable: true },
    },
    {
      name: 'no-unresolved',
      comment: 'Texts that a bundler reads (?raw) are resolved by it alone.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?raw$' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
}
