import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { commandJson } from './harness/commandJson.ts'
import { test } from './harness/explorerTest.ts'
import { settled } from './harness/pictures.mjs'
import { seriousViolations } from './harness/seriousViolations.ts'

const table = (page: Page) => page.getByRole('grid', { name: 'Dollars per million tokens at each speed' })

/** The costs that the page shows, to the last digit: a row for each series, null where a speed is not reached. */
async function shownCosts(page: Page) {
  await table(page).locator('data').first().waitFor()
  await settled(page)
  return table(page).evaluate((grid) => ({
    speeds: [...grid.querySelectorAll('[role=columnheader]')]
      .slice(1)
      .map(({ textContent }) => Number((textContent ?? '').replace(/,| tok\/s/g, ''))),
    costs: [...grid.querySelectorAll('[role=row]')]
      .map((row) => [...row.querySelectorAll('[role=gridcell]')])
      .filter((cells) => cells.length > 0)
      .map((cells) =>
        cells.map((cell) => {
          const value = cell.querySelector('data')?.value
          return value === undefined ? null : Number(value)
        }),
      ),
  }))
}

/** The ranges in which one series is the cheapest, as the page tells them. */
const shownRanges = (page: Page) =>
  page.locator('.winners-words li[data-to]').evaluateAll((items) =>
    items.map((item) => ({
      name: item.querySelector('b')?.textContent,
      fromTokensPerSecond: Number(item.getAttribute('data-from')),
      toTokensPerSecond: Number(item.getAttribute('data-to')),
    })),
  )

type Answer = {
  readonly series: readonly { readonly atSpeeds: readonly { readonly cost: number | null }[] }[]
  readonly ranges: readonly {
    readonly name: string
    readonly fromTokensPerSecond: number
    readonly toTokensPerSecond: number
  }[]
}

/** What the command answers at these speeds. */
const compared = (asked: string, speeds: readonly number[]): Answer =>
  commandJson([...`compare ${asked}`.split(' '), '--speeds', speeds.join(',')])

const costsOf = ({ series }: Answer) =>
  series.map(({ atSpeeds }) => atSpeeds.map((there) => there?.cost ?? null))

const product = (models: readonly string[], machines: readonly string[], flags = '') =>
  models.flatMap((model) => machines.map((machine) => `s=${model}@${machine}${flags}`)).join('&')

describe('costs at speeds and who is the cheapest are those of the command', () => {
  test('of decoding, for two models on two machines', async ({ openExplorer }) => {
    const series = product(['llama-3.1-8b', 'qwen3-30b-a3b'], ['h100-sxm', 'b200-sxm'])
    const page = await openExplorer(`?v=1&view=compare&${series}&context=8k&maxAccelerators=8`)
    const { speeds, costs } = await shownCosts(page)
    const answer = compared(
      'llama-3.1-8b qwen3-30b-a3b --on h100-sxm,b200-sxm --context 8k --max-accelerators 8',
      speeds,
    )
    expect(costs).toEqual(costsOf(answer))
    const names = answer.ranges.map(({ name }) => name)
    const ranges = await shownRanges(page)
    expect(ranges.length).toBe(names.length)
    expect(ranges.map(({ toTokensPerSecond }) => toTokensPerSecond)).toEqual(
      answer.ranges.map(({ toTokensPerSecond }) => toTokensPerSecond),
    )
  })

  test('of requests, for three machines', async ({ openExplorer }) => {
    const series = product(['llama-3.1-70b'], ['h100-sxm', 'h200-sxm', 'b200-sxm'], '~precision:fp8')
    const page = await openExplorer(`?v=1&view=compare&${series}&isl=4k&osl=1k&ttft=2s&maxAccelerators=16`)
    const { speeds, costs } = await shownCosts(page)
    const answer = compared(
      'llama-3.1-70b --on h100-sxm,h200-sxm,b200-sxm --precision fp8 --isl 4k --osl 1k --ttft 2s --max-accelerators 16',
      speeds,
    )
    expect(costs).toEqual(costsOf(answer))
    expect(await page.getByRole('heading', { name: /\$ per million tokens, input and output/ }).count()).toBe(
      1,
    )
    const last = answer.ranges.at(-1)
    expect((await shownRanges(page)).at(-1)).toMatchObject({
      name: last?.name,
      toTokensPerSecond: last?.toTokensPerSecond,
    })
  })
})

const pair =
  '?v=1&view=compare&s=llama-3.1-8b@h100-sxm&s=llama-3.1-8b@b200-sxm&s=llama-3.1-8b@h200-sxm&context=8k&maxAccelerators=8'

describe('the pair of the cost ratio', () => {
  test('is held by the link, and stays of its series when another is removed', async ({ openExplorer }) => {
    const page = await openExplorer(pair)
    await settled(page)
    await page.getByRole('button', { name: /First series/ }).click()
    await page.getByRole('option', { name: 'h200-sxm' }).click()
    const word = (name: string) => new URL(page.url()).searchParams.get(name)
    await expect.poll(() => word('compare.first')).toBe('2')
    const again = await openExplorer(new URL(page.url()).search)
    await settled(again)
    const first = (of: Page) => of.getByRole('button', { name: /First series/ }).textContent()
    expect(await first(again)).toContain('h200-sxm')
    await again.getByRole('button', { name: 'Remove llama-3.1-8b on h100-sxm' }).click()
    await expect.poll(() => new URL(again.url()).searchParams.get('compare.first')).toBe('1')
    expect(await first(again)).toContain('h200-sxm')
  })

  test('is told where it is pointed at by the keyboard', async ({ openExplorer }) => {
    const page = await openExplorer(pair)
    await settled(page)
    const ratio = page.getByRole('region', { name: /Cost ratio/ })
    const walker = ratio.getByRole('slider')
    await walker.focus()
    await page.keyboard.press('Home')
    await expect
      .poll(() => walker.getAttribute('aria-valuetext'))
      .toMatch(/^at .* tokens\/s: .* times the cost$/)
  })
})

test('a series that is not feasible, and one that is a mistake, say so', async ({ openExplorer }) => {
  const page = await openExplorer(
    '?v=1&view=compare&s=llama-3.1-8b@h100-sxm&s=llama-3.1-405b@h100-sxm&s=llama-3.1-8b@h100-sxm~precision:fp3&context=8k&maxAccelerators=2',
  )
  await shownCosts(page)
  const { reason } = commandJson(
    'frontier llama-3.1-405b --on h100-sxm --context 8k --max-accelerators 2'.split(' '),
  ).series[0]
  const rows = table(page).getByRole('row')
  expect(await rows.nth(2).textContent()).toContain(reason)
  expect(await rows.nth(3).textContent()).toContain('fp3')
  expect(await seriousViolations(page)).toEqual([])
})

test('a series that is taken off the chart is not compared', async ({ openExplorer }) => {
  const page = await openExplorer(`${pair.replace('@h100-sxm', '@h100-sxm~hidden')}`)
  await shownCosts(page)
  expect(await table(page).getByRole('rowheader').allTextContents()).toEqual([
    expect.stringContaining('b200-sxm'),
    expect.stringContaining('h200-sxm'),
  ])
})

test('a preset is compared where it was chosen', async ({ openExplorer }) => {
  const page = await openExplorer(pair)
  await settled(page)
  await page.getByRole('button', { name: 'Presets' }).click()
  await page.getByRole('menuitem', { name: /Llama-3.1-70B on H100, H200, B200/ }).click()
  await expect.poll(() => new URL(page.url()).search).toContain('s=llama-3.1-70b@h200-sxm')
  expect(new URL(page.url()).searchParams.get('view')).toBe('compare')
})
