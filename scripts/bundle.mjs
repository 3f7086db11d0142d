/** Joins the compiled command and the packages it stands on into few files: hundreds of small modules take longer to load than to run. */
import { rolldown } from 'rolldown'
import { root } from './workspace.mjs'

const inputFolder = `${root}packages/cli/dist`

/** Loaded only when a figure is drawn, a file read or a worker started, or lying beside a file that they read: left where npm installs them. */
const external = [
  /^node:/,
  /^@paretoken\/figures/,
  /^@paretoken\/validation\/node$/,
  /^zod/,
  /^yaml$/,
  /^open$/,
  /^tinypool$/,
  /^cli-progress$/,
]

const bundle = await rolldown({
  input: { main: `${inputFolder}/main.js`, computeCurve: `${inputFolder}/paper/computeCurve.js` },
  platform: 'node',
  external,
})
await bundle.write({
  dir: `${root}packages/cli/bundle`,
  format: 'esm',
  chunkFileNames: '[name]-[hash].js',
  cleanDir: true,
})
