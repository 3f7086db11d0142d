import { describe, expect } from 'vitest'
import { test } from './harness/explorerTest.ts'
import { layoutProblems, smallTargets } from './harness/layoutProblems.ts'
import { colorSchemes, settled, windows } from './harness/pictures.mjs'
import { seriousViolations } from './harness/seriousViolations.ts'
import { views } from './harness/views.mjs'

describe.each(views)('$name', ({ query }) => {
  test('axe finds nothing serious, light and dark', async ({ openExplorer }) => {
    const page = await openExplorer(query)
    for (const colorScheme of colorSchemes) {
      await page.emulateMedia({ colorScheme })
      await settled(page)
      expect(await seriousViolations(page), colorScheme).toEqual([])
    }
  })

  test('nothing is cut off or over another, on a desk, a tablet and a phone', async ({ openExplorer }) => {
    const page = await openExplorer(query)
    for (const { name, width, height } of windows) {
      await page.setViewportSize({ width, height })
      await settled(page)
      expect(await layoutProblems(page), name).toEqual([])
    }
  })

  test('a finger hits what it is meant to', async ({ openExplorer }) => {
    const page = await openExplorer(query, { width: 390, height: 844, hasTouch: true })
    await settled(page)
    expect(await smallTargets(page)).toEqual([])
  })
})
