import { expect } from 'vitest'
import { test } from './harness/explorerTest.ts'
import { chartDrawn, redraws } from './harness/redraws.mjs'

test('the chart follows the slider', async ({ openExplorer }) => {
  const page = await openExplorer()
  await chartDrawn(page)
  await page.getByRole('slider', { name: 'Context' }).focus()
  for (const key of ['ArrowRight', 'ArrowLeft']) {
    const { length } = await redraws(page)
    await page.keyboard.press(key)
    await chartDrawn(page, length + 1)
  }
})

test('works offline, once it is open', async ({ openExplorer }) => {
  const page = await openExplorer()
  await chartDrawn(page)
  await page.context().setOffline(true)
  const { length } = await redraws(page)
  await page.getByRole('slider', { name: 'Context' }).focus()
  await page.keyboard.press('ArrowRight')
  await chartDrawn(page, length + 1)
})

test('keeps nothing on the machine that a person did not ask it to', async ({ openExplorer }) => {
  const page = await openExplorer()
  await chartDrawn(page)
  expect(await page.context().cookies()).toEqual([])
})
