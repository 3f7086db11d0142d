import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The built command; `npm test` builds before it tests. */
export const mainPath = fileURLToPath(new URL('../bundle/main.js', import.meta.url))

/** Golden figures of the paper's model, as text by name. */
export const goldenPath = (name: string): string =>
  fileURLToPath(new URL(`../../engine/test/golden/${name}.json`, import.meta.url))

/** Runs the built command and gives what it printed and how it ended. */
export function runCommand(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [mainPath, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  return { status, stdout, stderr }
}
