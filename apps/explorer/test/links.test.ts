import { expect } from 'vitest'
import { test } from './harness/explorerTest.ts'
import { chartDrawn } from './harness/redraws.mjs'

test.for([
  ['of a later version', '?v=99&s=llama-3.1-70b@h100-sxm&context=8k'],
  ['with words that mean nothing', '?v=1&nonsense=1&zoom=a,b&at=x&y=none&s=@@'],
  ['that is cut off', '?v=1&s=llama-3.1-70b@h100-sxm~prec&context=%E0%A4%A'],
  ['of no question at all', '?'],
])('a link %s opens with what it can', async ([, query = ''], { openExplorer }) => {
  await chartDrawn(await openExplorer(query))
})

test('a link opens again as it was left', async ({ openExplorer }) => {
  const first = await openExplorer('?v=1&s=llama-3.1-70b@h100-sxm~precision:fp8&context=16k')
  await chartDrawn(first)
  await first.getByRole('slider', { name: 'Context' }).focus()
  await first.keyboard.press('ArrowRight')
  await chartDrawn(first, 2)
  await expect.poll(() => new URL(first.url()).searchParams.get('context')).not.toBe('16k')
  const { search } = new URL(first.url())
  const second = await openExplorer(search)
  await chartDrawn(second)
  expect(new URL(second.url()).search).toBe(search)
  const shown = (page: typeof first) =>
    page.getByRole('slider', { name: 'Context' }).getAttribute('aria-valuetext')
  expect(await shown(second)).toBe(await shown(first))
})
