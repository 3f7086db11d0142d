/** `npm start [-- arguments]`: install what is missing, build, run the command; without arguments a first frontier. */
import { spawnSync } from 'node:child_process'
import { build, installMissing, root } from './workspace.mjs'

installMissing()
build()
const given = process.argv.slice(2)
const first = ['frontier', 'llama-3.1-70b', '--on', 'h100-sxm,h200-sxm,b200-sxm'].concat(
  ['--svg', 'out/llama-3.1-70b.svg'],
  ['--png', 'out/llama-3.1-70b.png'],
)
// Ctrl-C is for the command to answer; this process ends as it does.
process.on('SIGINT', () => {})
const { status } = spawnSync(
  process.execPath,
  [`${root}packages/cli/bundle/main.js`, ...(given.length > 0 ? given : first)],
  {
    stdio: 'inherit',
    cwd: process.env.INIT_CWD ?? root,
  },
)
process.exit(status ?? 1)
