import type { BrowserContext } from 'playwright-core'

/** Addresses that lead nowhere outside the page. */
const inner = /^(data|blob|about):/

/** Adds to `faults` whatever a page of this context must never do: errors, missing files, requests that leave its origin. */
export function noteFaults(context: BrowserContext, origin: string, faults: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`error on the console: ${message.text()}`)
  })
  context.on('weberror', (thrown) => {
    const error = thrown.error()
    faults.push(`thrown: ${error.stack ?? error.message}`)
  })
  context.on('request', (request) => {
    const url = request.url()
    if (!inner.test(url) && new URL(url).origin !== origin) faults.push(`a request left the page: ${url}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`status ${response.status()} for ${response.url()}`)
  })
}
