/** The Chromium that this machine has, for tests, benchmarks and pictures. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Where a Chromium is: what CHROMIUM_PATH says, or the first of the usual names that is found.
 * @returns {string | undefined} undefined where there is none
 */
export function chromiumPath() {
  const { CHROMIUM_PATH, PATH = '' } = process.env
  if (CHROMIUM_PATH) return CHROMIUM_PATH
  const folders = PATH.split(delimiter)
  const usual = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...usual, ...elsewhere].find(isExecutable)
}

/**
 * How playwright starts that Chromium.
 * @param {string} executablePath
 */
export const launchOptions = (executablePath) => ({
  executablePath,
  // Its sandbox refuses to work for root.
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})

/** Starts that Chromium for a benchmark or for pictures. */
export async function launchChromium() {
  const path = chromiumPath()
  if (path === undefined) throw new Error('no Chromium is installed; CHROMIUM_PATH can name one')
  const { chromium } = await import('playwright-core')
  return chromium.launch(launchOptions(path))
}
