/** `npm test [-- vitest arguments]`: install what is missing, build, lint, and run every test. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { chromiumPath } from '../apps/explorer/test/harness/chromium.mjs'
import { build, installMissing, run, tool } from './workspace.mjs'

const aptGet = '/usr/bin/apt-get'

/** Installs Debian's Chromium for the tests in a browser, once, where this process may; else those tests say that they are skipped. */
function installChromium() {
  try {
    accessSync(aptGet, constants.X_OK)
  } catch {
    return
  }
  if (process.getuid?.() !== 0) return
  console.error("paretoken: installing Debian's chromium for the tests in a browser (once)…")
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  for (const args of [
    ['update'],
    ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'],
  ])
    if (spawnSync(aptGet, ['-qq', ...args], options).status !== 0) return
}

installMissing()
if (chromiumPath() === undefined) installChromium()
build({ tests: true })
run(process.execPath, ['scripts/lint.mjs'])
run(tool('vitest'), ['run', ...process.argv.slice(2)])
