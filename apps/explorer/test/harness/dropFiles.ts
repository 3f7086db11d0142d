import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** A file that a person drops on the page. */
export type Dropped = {
  readonly name: string
  readonly text: string
}

/** Drags files from outside over the middle of what a selector finds and lets go, as the system does it. */
export async function dropFiles(page: Page, dropped: readonly Dropped[], selector = 'body'): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'paretoken-'))
  const files = dropped.map(({ name }) => join(folder, name))
  for (const { name, text } of dropped) await writeFile(join(folder, name), text)
  const box = await page.locator(selector).boundingBox()
  const { width = 0, height = 0 } = page.viewportSize() ?? {}
  if (box === null) throw new Error(`nothing to drop on: ${selector}`)
  const x = Math.min(width, box.x + box.width / 2)
  const y = Math.min(height - 1, box.y + box.height / 2)
  const session = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', {
      type,
      x,
      y,
      data: { items: [], files, dragOperationsMask: 1 },
    })
  await session.detach()
}
