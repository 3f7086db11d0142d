import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Tests run on the sources; only end-to-end tests of the command use what was built. */
const source = (file: string) => fileURLToPath(new URL(`packages/${file}`, import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^paretoken$/, replacement: source('engine/src/index.ts') },
      { find: /^@paretoken\/catalog\/files$/, replacement: source('catalog/src/files/index.ts') },
      { find: /^@paretoken\/cli\/answers$/, replacement: source('cli/src/answers.ts') },
      { find: /^@paretoken\/figures\/charts$/, replacement: source('figures/src/charts.ts') },
      { find: /^@paretoken\/figures\/node$/, replacement: source('figures/src/node.ts') },
      { find: /^@paretoken\/(\w+)$/, replacement: source('$1/src/index.ts') },
    ],
  },
  test: {
    reporters: ['default', './scripts/closingLine.mjs'],
    setupFiles: ['./scripts/propertySeed.mjs'],
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'code',
          include: ['packages/*/{src,test}/**/*.test.ts', 'apps/*/src/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['apps/*/test/**/*.test.ts'],
          globalSetup: ['apps/explorer/test/harness/globalSetup.ts'],
          // A browser keeps more than a core busy by itself: no more than two files at once, and after all other tests.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
