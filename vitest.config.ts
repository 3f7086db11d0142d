import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Tests run on the sources; only end-to-end tests of the command use what was built. */
const source = (folder: string) => fileURLToPath(new URL(`packages/${folder}/src/index.ts`, import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^paretoken$/, replacement: source('engine') },
      {
        find: /^@paretoken\/(\w+)$/,
        replacement: fileURLToPath(new URL('packages/$1/src/index.ts', import.meta.url)),
      },
    ],
  },
  test: {
    include: ['packages/*/{src,test}/**/*.test.ts'],
    reporters: ['default', './scripts/closingLine.mjs'],
    testTimeout: 60_000,
  },
})
