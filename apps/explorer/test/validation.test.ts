import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { runCommand } from '../../../packages/cli/test/runCommand.ts'
import { test } from './harness/explorerTest.ts'
import { settled } from './harness/pictures.mjs'

type Errors = {
  readonly count: number
  readonly medianError: number
  readonly p90Error: number
  readonly bias: number
}
type Group = {
  readonly by: string
  readonly name: string
  readonly all: Readonly<Record<string, Errors>>
}
type Report = {
  readonly overall: Group
  readonly groups: readonly Group[]
  readonly worst: {
    readonly undoubted: readonly {
      readonly id: string
      readonly measuredSeconds: number
      readonly predictedSeconds: number
      readonly ratio: number
      readonly likelyReason: string
    }[]
  }
}

let known: Report | undefined

/** What the command reports of the published runs. */
function report(): Report {
  known ??= JSON.parse(runCommand(['validate', '--json']).stdout) as Report
  return known
}

const line = ({ count, medianError, p90Error, bias }: Errors) => [count, medianError, p90Error, bias]

/** The errors that the page shows, to the last digit, by name. */
async function shownErrors(page: Page, by: string) {
  const table = page.getByRole('grid', { name: `Errors by ${by}` })
  await table.waitFor({ timeout: 30_000 })
  await settled(page)
  const rows = await table.locator('tbody tr, [role=row]').evaluateAll((each) =>
    each
      .filter((row) => row.querySelector('data') !== null)
      .map((row) => ({
        name: row.querySelector('[role=rowheader]')?.textContent?.trim() ?? '',
        errors: [...row.querySelectorAll('data')].map(({ value }) => Number(value)),
      })),
  )
  return new Map(rows.map(({ name, errors }) => [name, errors]))
}

/** The same as the command reports them. */
const reported = (by: string, figure: string) =>
  new Map([
    ['all', line(report().overall.all[figure] as Errors)],
    ...report()
      .groups.filter((group) => group.by === by && (group.all[figure]?.count ?? 0) > 0)
      .map((group) => [group.name, line(group.all[figure] as Errors)] as const),
  ])

describe('errors are those of the command', () => {
  test('of times per output token, by machine', async ({ openExplorer }) => {
    const page = await openExplorer('?v=1&view=validation')
    expect(await shownErrors(page, 'hardware')).toEqual(reported('hardware', 'timePerOutputToken'))
  })

  test('of times to the first token, by engine, chosen by hand and held by the link', async ({
    openExplorer,
  }) => {
    const page = await openExplorer('?v=1&view=validation')
    await shownErrors(page, 'hardware')
    await page.getByRole('button', { name: /Figure/ }).click()
    await page.getByRole('option', { name: 'time to first token (TTFT)' }).click()
    await page.getByRole('button', { name: /Told apart by/ }).click()
    await page.getByRole('option', { name: 'engine' }).click()
    const expected = reported('engine', 'timeToFirstToken')
    expect(await shownErrors(page, 'engine')).toEqual(expected)
    await expect.poll(() => new URL(page.url()).searchParams.get('validation.by')).toBe('engine')
    const again = await openExplorer(new URL(page.url()).search)
    expect(await shownErrors(again, 'engine')).toEqual(expected)
  })

  test('of one machine alone, as its group has them', async ({ openExplorer }) => {
    const page = await openExplorer('?v=1&view=validation&validation.by=model')
    await shownErrors(page, 'model')
    await page.getByRole('button', { name: /Only of hardware/ }).click()
    await page.getByRole('option', { name: /^h200-sxm/ }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('validation.hardware')).toBe('h200-sxm')
    const of = report().groups.find(({ by, name }) => by === 'hardware' && name === 'h200-sxm')
    await expect
      .poll(async () => (await shownErrors(page, 'model')).get('all'))
      .toEqual(line(of?.all.timePerOutputToken as Errors))
  })
})

test('the worst runs are told with their reasons, and errors without having seen the runs', async ({
  openExplorer,
}) => {
  const page = await openExplorer('?v=1&view=validation')
  await shownErrors(page, 'hardware')
  await page.getByText(/^Furthest off in time per output token/).click()
  const rows = page.getByRole('table', { name: 'Furthest off in time per output token' }).locator('tbody tr')
  const shown = await rows.evaluateAll((each) =>
    each.map((row) => ({
      id: row.querySelector('th')?.textContent,
      times: [...row.querySelectorAll('data')].map(({ value }) => Number(value)),
      likelyReason: row.querySelector('td:last-child')?.textContent,
    })),
  )
  expect(shown).toEqual(
    report().worst.undoubted.map(({ id, measuredSeconds, predictedSeconds, ratio, likelyReason }) => ({
      id,
      times: [measuredSeconds, predictedSeconds, ratio],
      likelyReason,
    })),
  )
  await page.getByText(/^Errors without having seen the runs/).click()
  expect(
    await page.getByRole('table', { name: 'Errors by cross-validation' }).locator('tbody tr').count(),
  ).toBeGreaterThan(5)
})
