/** What every script of this folder needs: run a command in the repository root, and install what is missing. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Runs a command, showing its output; ends this process with the same exit code when it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  if (result.error) throw result.error
  if (result.status !== 0) process.exit(result.status ?? 1)
}

/** Path of a tool installed in the workspace. */
export const tool = (name) => `${root}node_modules/.bin/${name}`

/** Installs the packages of the committed lock file, once for each state of that file. */
export function installMissing() {
  const lock = readFileSync(`${root}package-lock.json`, 'utf8')
  const stamp = `${root}node_modules/.installed-lock.json`
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.error('paretoken: installing packages (once)…')
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: ['ignore', 2, 2] })
  writeFileSync(stamp, lock)
}

/** Compiles every package, checks the types of the tests where asked, bundles the command, and builds the explorer that it serves. */
export function build({ tests = false } = {}) {
  run(tool('tsc'), tests ? ['-b'] : ['-b', 'packages/cli'], { stdio: ['ignore', 2, 2] })
  for (const script of ['bundle', 'explorer'])
    run(process.execPath, [`scripts/${script}.mjs`], { stdio: ['ignore', 2, 2] })
}
