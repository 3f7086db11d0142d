import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { commandJson } from './harness/commandJson.ts'
import { test } from './harness/explorerTest.ts'
import { settled } from './harness/pictures.mjs'

/** The sizes that the page shows, to the last digit. */
async function shownSizes(page: Page) {
  await page.locator('.plan-answer table data').first().waitFor({ timeout: 30_000 })
  await settled(page)
  return page.locator('.plan-answer tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const [total, active] = [...row.querySelectorAll('data')].map(({ value }) =>
        value === '' ? null : Number(value),
      )
      return { hardware: row.querySelector('th')?.textContent, total, active }
    }),
  )
}

type Size = {
  readonly hardware: string
  readonly totalParameters: number | null
  readonly activeParameters: number | null
}

const sizesOf = (asked: string, ...more: readonly string[]) =>
  commandJson([...`invert ${asked}`.split(' '), ...more]).sizes.map(
    ({ hardware, totalParameters, activeParameters }: Size) => ({
      hardware,
      total: totalParameters,
      active: activeParameters,
    }),
  )

describe('sizes are those of the command', () => {
  test.for([
    [
      'an offer of the list, on the machines of the series',
      's=x@h100-sxm&s=x@b200-sxm&context=4k',
      '--offer OpenAI/GPT-4o --on h100-sxm,b200-sxm --precision fp8 --context 4k',
    ],
    [
      'a speed and a price, with margins and sparsities',
      's=x@h100-sxm&context=4k&invert.speed=60&invert.price=5&invert.margin=0,0.5&invert.sparsity=1,4,16&invert.on=h200-sxm&invert.precision=bf16',
      '--speed 60 --price 5 --margin 0,0.5 --sparsity 1,4,16 --on h200-sxm --precision bf16 --context 4k',
    ],
  ] as const)('%s', async ([, query, flags], { openExplorer }) => {
    const page = await openExplorer(`?v=1&view=invert&${query}`)
    expect(await shownSizes(page)).toEqual(sizesOf(flags))
  })
})

test('another offer is chosen of the list, and held by the link', async ({ openExplorer }) => {
  const page = await openExplorer('?v=1&view=invert&s=x@h100-sxm&context=4k')
  await shownSizes(page)
  await page.getByRole('button', { name: /All offers/ }).click()
  const option = page.getByRole('option').nth(1)
  const chosen = (await option.locator('span').first().textContent()) ?? ''
  await option.click()
  const word = () => new URL(page.url()).searchParams.get('invert.offer')
  await expect.poll(word).toBe(chosen)
  const expected = sizesOf('--on h100-sxm --precision fp8 --context 4k', '--offer', chosen)
  await expect.poll(() => shownSizes(page), { timeout: 30_000 }).toEqual(expected)
  const again = await openExplorer(new URL(page.url()).search)
  expect(await shownSizes(again)).toEqual(expected)
})
