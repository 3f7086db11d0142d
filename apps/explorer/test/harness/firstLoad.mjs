/** What a browser has to fetch before it can draw the first chart. */
import { gzipSync } from 'node:zlib'
import { chartDrawn } from './redraws.mjs'

/**
 * Opens an address in a page that has not been anywhere, and gives what was fetched until the first chart, workers' files too.
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @returns {Promise<{ path: string, gzippedBytes: number }[]>} with the size of each file when it is gzipped, the largest first
 */
export async function firstLoad(page, address) {
  /** @type {Set<string>} */
  const urls = new Set()
  /** @param {import("playwright-core").Request} request */
  const note = (request) => {
    if (request.url().startsWith('http')) urls.add(request.url())
  }
  page.context().on('request', note)
  await page.goto(address)
  await chartDrawn(page)
  page.context().off('request', note)
  const files = [...urls].map(async (url) => {
    const body = await (await fetch(url)).arrayBuffer()
    return { path: new URL(url).pathname, gzippedBytes: gzipSync(body, { level: 9 }).length }
  })
  return (await Promise.all(files)).sort((one, other) => other.gzippedBytes - one.gzippedBytes)
}
