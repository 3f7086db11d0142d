import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { commandJson, commandRefusal } from './harness/commandJson.ts'
import { test } from './harness/explorerTest.ts'
import { settled } from './harness/pictures.mjs'

const machines = ['h100-sxm', 'h200-sxm', 'b200-sxm']
const series = machines.map((machine) => `s=llama-3.1-70b@${machine}~precision:fp8`).join('&')

/** What each series costs an hour, and each of its pools, as the page shows it, to the last digit. */
async function shownPlans(page: Page) {
  await page.locator('.plan-bars li').first().waitFor()
  await settled(page)
  return page.locator('.plan-bars li').evaluateAll((items) =>
    items.map((item) => {
      const number = (word: string | null | undefined) => (word ? Number(word) : null)
      const pool = (what: string) =>
        number(item.querySelector(`.plan-pool.${what}`)?.getAttribute('data-dollars')) ?? 0
      return {
        dollarsPerHour: number(item.querySelector('data')?.value),
        decode: pool('both') + pool('decoding'),
        prefill: pool('prompts'),
        words: item.textContent ?? '',
      }
    }),
  )
}

type Planned = {
  readonly dollarsPerHour: number
  readonly decodeDollarsPerHour: number
  readonly prefillDollarsPerHour: number
  readonly instances: number
  readonly prefillInstances: number
}

const planned = (machine: string, flags: string) =>
  commandJson(`plan llama-3.1-70b --on ${machine} --precision fp8 ${flags}`.split(' '))

describe('what each series costs an hour, pool by pool, is what the command says', () => {
  test.for([
    [
      'of requests in a second',
      'isl=4k&osl=500&ttft=2s&tpot=25ms&plan.rate=20/s',
      '--isl 4k --osl 500 --ttft 2s --tpot 25ms --rate 20/s',
    ],
    [
      'of tokens, with prompts on another machine',
      'isl=4k&osl=1k&ttft=5s&prefillOn=l40s&plan.demand=20k',
      '--isl 4k --osl 1k --ttft 5s --prefill-on l40s --demand 20k',
    ],
  ] as const)('%s', async ([, query, flags], { openExplorer }) => {
    const page = await openExplorer(`?v=1&view=plan&${series}&${query}`)
    const shown = await shownPlans(page)
    const plans = machines.map((machine): Planned => planned(machine, flags).best)
    expect(shown.map(({ words: _, ...each }) => each)).toEqual(
      plans.map(({ dollarsPerHour, decodeDollarsPerHour, prefillDollarsPerHour }) => ({
        dollarsPerHour,
        decode: decodeDollarsPerHour,
        prefill: prefillDollarsPerHour,
      })),
    )
    const least = Math.min(...plans.map(({ dollarsPerHour }) => dollarsPerHour))
    const best = plans.findIndex(({ dollarsPerHour }) => dollarsPerHour === least)
    expect(shown[best]?.words).toContain('○')
    for (const [place, { instances, prefillInstances }] of plans.entries()) {
      expect(shown[place]?.words).toContain(`: ${instances} × `)
      if (prefillInstances > 0) expect(shown[place]?.words).toContain(`prompts: ${prefillInstances} × `)
    }
    const heading = await page.locator('.plan-heading').textContent()
    expect(heading).toContain(`on ${machines[best]}`)
  })
})

test('where nothing serves what is asked, it says why and what is nearest', async ({ openExplorer }) => {
  const page = await openExplorer(
    '?v=1&view=plan&s=llama-3.1-70b@h100-sxm~precision:fp8&isl=4k&osl=500&tpot=1ms&plan.rate=10/s',
  )
  const answer = planned('h100-sxm', '--isl 4k --osl 500 --tpot 1ms --rate 10/s')
  expect(answer.best).toBeNull()
  const [shown] = await shownPlans(page)
  expect(shown?.words).toContain(answer.series[0].reason)
  expect(shown?.words).toContain(`Nearest: with --tpot`)
  expect(await page.getByRole('heading', { name: 'Nothing serves this' }).count()).toBe(1)
})

test('traffic is typed as the command takes it, and held by the link', async ({ openExplorer }) => {
  const page = await openExplorer('?v=1&view=plan&s=llama-3.1-8b@h100-sxm&isl=4k&osl=500')
  await shownPlans(page)
  const field = page.getByRole('textbox', { name: 'Requests', exact: true })
  await field.fill('1M/day')
  await field.press('Enter')
  const word = () => new URL(page.url()).searchParams.get('plan.rate')
  await expect.poll(word).toBe('1M/day')
  const { dollarsPerHour } = commandJson(
    'plan llama-3.1-8b --on h100-sxm --isl 4k --osl 500 --rate 1M/day'.split(' '),
  ).best
  await expect
    .poll(async () => (await shownPlans(page))[0]?.dollarsPerHour, { timeout: 10_000 })
    .toBe(dollarsPerHour)
  const again = await openExplorer(new URL(page.url()).search)
  expect((await shownPlans(again))[0]?.dollarsPerHour).toBe(dollarsPerHour)
  expect(await again.getByRole('textbox', { name: 'Requests', exact: true }).inputValue()).toBe('1M/day')
})

test('a wrong word has the sentence of the command beside it', async ({ openExplorer }) => {
  const page = await openExplorer('?v=1&view=plan&s=llama-3.1-8b@h100-sxm&isl=4k&osl=500&plan.rate=often')
  const sentence = commandRefusal(
    'plan llama-3.1-8b --on h100-sxm --isl 4k --osl 500 --rate often'.split(' '),
  )
  await expect.poll(() => page.locator('.word .problem').allTextContents()).toContain(sentence)
})

test('what is asked in Explore is planned for, and changed here', async ({ openExplorer }) => {
  const page = await openExplorer('?v=1&view=plan&s=llama-3.1-8b@h100-sxm&isl=4k&osl=500')
  await shownPlans(page)
  const field = page.getByRole('textbox', { name: 'ISL, typed' })
  await field.fill('16k')
  await field.press('Enter')
  const { dollarsPerHour } = commandJson(
    'plan llama-3.1-8b --on h100-sxm --isl 16k --osl 500 --rate 10/s'.split(' '),
  ).best
  await expect
    .poll(async () => (await shownPlans(page))[0]?.dollarsPerHour, { timeout: 10_000 })
    .toBe(dollarsPerHour)
})
