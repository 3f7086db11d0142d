/** Windows in which a person meets the explorer, and pictures of it in all of them. */
import { mkdirSync } from 'node:fs'

/** Of a desk, a tablet and a phone, in CSS pixels. */
export const windows = [
  { name: 'desktop', width: 1440, height: 900 },
  { name: 'tablet', width: 820, height: 1180 },
  { name: 'phone', width: 390, height: 844 },
]

export const colorSchemes = /** @type {const} */ (['light', 'dark'])

/**
 * Takes a page's picture in every window, light and dark, whole from top to bottom.
 * @param {import('playwright-core').Page} page
 * @param {string} folder where they are put, as <name>-<width>-<light or dark>.png
 * @param {string} name
 * @returns {Promise<readonly string[]>} their paths
 */
export async function takePictures(page, folder, name) {
  mkdirSync(folder, { recursive: true })
  const paths = []
  for (const { width, height } of windows) {
    await page.setViewportSize({ width, height })
    for (const colorScheme of colorSchemes) {
      await page.emulateMedia({ colorScheme })
      await settled(page)
      const path = `${folder}/${name}-${width}-${colorScheme}.png`
      await page.screenshot({ path, fullPage: true, animations: 'disabled' })
      paths.push(path)
    }
  }
  return paths
}

/**
 * Waits until nothing on the page changes any more: it has begun, no answer is awaited, no node of it changed for a fifth of a second, and there is no motion.
 * @param {import('playwright-core').Page} page
 */
export const settled = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const quiet = 200
        const done = () => {
          // While an answer is awaited, nothing may change for a while.
          if (
            document.querySelector('main') === null ||
            document.querySelector('[aria-busy="true"]') !== null
          ) {
            timer = setTimeout(done, quiet)
            return
          }
          observer.disconnect()
          const ending = document
            .getAnimations()
            .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
          Promise.allSettled(ending.map(({ finished }) => finished)).then(() => resolve(undefined))
        }
        let timer = setTimeout(done, quiet)
        const observer = new MutationObserver(() => {
          clearTimeout(timer)
          timer = setTimeout(done, quiet)
        })
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
      }),
  )
