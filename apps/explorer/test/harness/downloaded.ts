import { buffer } from 'node:stream/consumers'
import type { Page } from 'playwright-core'

/** A file that the page gave to the person. */
export type Downloaded = {
  readonly name: string
  readonly bytes: Buffer
  readonly text: string
}

/** The file that the page gives when something is done. */
export async function downloaded(page: Page, act: () => Promise<unknown>): Promise<Downloaded> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  const bytes = await buffer(await download.createReadStream())
  return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') }
}
