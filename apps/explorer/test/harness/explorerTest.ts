import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { test as base, inject } from 'vitest'
import { noteFaults } from './noteFaults.ts'

const failedFolder = new URL('../../../../out/explorer/failed/', import.meta.url)

/** How a person looks at the explorer. */
type Looking = {
  /** Of the window, in CSS pixels; 1440 without. */
  readonly width?: number
  /** Of the window, in CSS pixels; 900 without. */
  readonly height?: number
  /** Light without. */
  readonly colorScheme?: 'light' | 'dark'
  readonly reducedMotion?: 'reduce' | 'no-preference'
  /** A finger instead of a mouse. */
  readonly hasTouch?: boolean
  /** Processors that the browser tells the page of; those of this machine without. */
  readonly processors?: number
}

type Fixtures = {
  /** Opens the explorer at a query ("?…", "#…" or nothing) in a new window, and waits until its page stands. */
  readonly openExplorer: (query?: string, looking?: Looking) => Promise<Page>
}

/** The browser of this run, connected to once in each file. */
let connected: Promise<Browser> | undefined

/** Keeps what a failed test saw. */
async function keepPicture(page: Page, name: string): Promise<void> {
  const file = `${name.replace(/[^\w]+/g, '-').slice(0, 80)}.png`
  await page.screenshot({ path: fileURLToPath(new URL(file, failedFolder)) }).catch(() => undefined)
}

/**
 * A test in a browser. It fails, besides, when its page logs an error, throws, misses a file, or asks anything of another origin. Where
 * the machine has no Chromium it is skipped, except in CI, where it fails. What a failed test saw is kept in out/explorer/failed.
 */
export const test = base.extend<Fixtures>({
  openExplorer: async ({ skip, task }, use) => {
    const given = inject('explorer')
    if (given === null) {
      if (process.env.CI) throw new Error('no Chromium is installed; CHROMIUM_PATH can name one')
      return skip('no Chromium is installed')
    }
    connected ??= chromium.connect(given.browser)
    const browser = await connected
    const faults: string[] = []
    const pages: Page[] = []
    await use(async (query = '', { width = 1440, height = 900, processors, ...looking } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height },
        permissions: ['clipboard-read', 'clipboard-write'],
        ...looking,
      })
      if (processors !== undefined)
        await context.addInitScript(
          (count) => Object.defineProperty(navigator, 'hardwareConcurrency', { value: count }),
          processors,
        )
      noteFaults(context, new URL(given.address).origin, faults)
      const page = await context.newPage()
      pages.push(page)
      await page.goto(given.address + query)
      await page.locator('body :is(h1, main)').first().waitFor()
      return page
    })
    if (task.result?.state === 'fail' || faults.length > 0)
      for (const page of pages) await keepPicture(page, task.name)
    await Promise.all(pages.map((page) => page.context().close()))
    if (faults.length > 0) throw new Error(`the page did what it must not:\n${faults.join('\n')}`)
  },
})
