/**
 * Pictures of the explorer. Without arguments those of the tour in README, docs/explorer/*.png; with `all` every view at every width, light
 * and dark, in out/explorer, to be looked at, of the explorer as it was built last.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { launchChromium } from '../apps/explorer/test/harness/chromium.mjs'
import { settled, takePictures } from '../apps/explorer/test/harness/pictures.mjs'
import { serveExplorer } from '../apps/explorer/test/harness/serveExplorer.mjs'
import { views } from '../apps/explorer/test/harness/views.mjs'
import { smallerPng } from './smallerPng.mjs'
import { build, installMissing, root } from './workspace.mjs'

/** What the tour shows: a view, or another question by its query, in a window of a desk. */
const tour = views.filter(({ name }) => ['explore', 'plan'].includes(name))

const takesAll = process.argv[2] === 'all'
if (!takesAll) {
  installMissing()
  build()
}
const [browser, server] = await Promise.all([launchChromium(), serveExplorer()])

/** A page of its own at a query, once it stands still. */
async function opened(query, options = {}) {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  })
  await page.goto(server.address + query)
  await settled(page)
  return page
}

async function takeTour() {
  const folder = `${root}docs/explorer`
  mkdirSync(folder, { recursive: true })
  for (const { name, query } of tour) {
    for (const colorScheme of ['light', 'dark']) {
      const page = await opened(query, { colorScheme })
      writeFileSync(`${folder}/${name}-${colorScheme}.png`, smallerPng(await page.screenshot()))
      await page.close()
    }
  }
}

async function takeAll() {
  for (const { name, query } of views) {
    const page = await opened(query)
    for (const path of await takePictures(page, `${root}out/explorer`, name))
      console.log(path.slice(root.length))
    await page.close()
  }
}

await (takesAll ? takeAll() : takeTour())
await Promise.all([browser.close(), server.close()])
