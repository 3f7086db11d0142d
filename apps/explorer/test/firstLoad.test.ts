import { expect } from 'vitest'
import { test } from './harness/explorerTest.ts'
import { firstLoad } from './harness/firstLoad.mjs'

/** What a first visit may fetch, gzipped: 350 kB. */
const mostBytes = 350_000

test('the first chart needs at most 350 kB, gzipped', async ({ openExplorer }) => {
  const visited = await openExplorer()
  const fresh = await visited.context().newPage()
  const files = await firstLoad(fresh, visited.url())
  const bytes = files.reduce((sum, { gzippedBytes }) => sum + gzippedBytes, 0)
  expect(bytes, files.map(({ path, gzippedBytes }) => `${path} ${gzippedBytes}`).join('\n')).toBeLessThan(
    mostBytes,
  )
  expect(files.length).toBeGreaterThan(1)
})
