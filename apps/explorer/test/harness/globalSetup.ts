import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { chromiumPath, launchOptions } from './chromium.mjs'
import { serveExplorer } from './serveExplorer.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the tests find their browser and the explorer; null where this machine has no Chromium. */
    readonly explorer: { readonly browser: string; readonly address: string } | null
  }
}

/** One Chromium and one server for all tests in a browser. */
export default async function setUp({ provide }: TestProject) {
  const path = chromiumPath()
  if (path === undefined) {
    process.stderr.write(
      'paretoken: no Chromium is installed, so the tests in a browser are skipped; CHROMIUM_PATH can name one\n',
    )
    provide('explorer', null)
    return
  }
  const [browser, server] = await Promise.all([chromium.launchServer(launchOptions(path)), serveExplorer()])
  provide('explorer', { browser: browser.wsEndpoint(), address: server.address })
  return async () => {
    await Promise.all([browser.close(), server.close()])
  }
}
