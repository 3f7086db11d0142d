import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { commandJson } from './harness/commandJson.ts'
import { downloaded } from './harness/downloaded.ts'
import { test } from './harness/explorerTest.ts'
import { layoutProblems } from './harness/layoutProblems.ts'
import { seriousViolations } from './harness/seriousViolations.ts'

const decoding = '?v=1&s=llama-3.1-70b@h100-sxm~precision:fp8&context=8k'
const requests = '?v=1&s=llama-3.1-70b@h100-sxm~precision:fp8&isl=1k&osl=500'

/** Waits until the point is explained as it is now. */
const explained = (page: Page) => page.locator('.explanation[aria-busy=false] .waterfall').waitFor()

/** The words after `paretoken` of the commands that are shown. */
async function commandsShown(page: Page): Promise<readonly (readonly string[])[]> {
  const lines = await page.locator('.point-command code').allTextContents()
  return lines.map((line) =>
    [...line.matchAll(/'([^']*)'|\S+/g)].map(([word, quoted]) => quoted ?? word).slice(1),
  )
}

/** Figures of what a selector finds, in their order, to the last digit. */
const figures = (page: Page, selector: string): Promise<readonly number[]> =>
  page
    .locator(`${selector} data`)
    .evaluateAll((found) => found.map((each) => Number(each.getAttribute('value'))))

/** Figures by the name that stands before them. */
async function named(page: Page, rows: string, name: string): Promise<Readonly<Record<string, number>>> {
  const pairs = await page
    .locator(rows)
    .evaluateAll(
      (found, heading) =>
        found.map((row) => [
          row.querySelector(heading)?.firstChild?.textContent || row.querySelector(heading)?.textContent,
          Number(row.querySelector('data')?.getAttribute('value')),
        ]),
      name,
    )
  return Object.fromEntries(pairs)
}

describe('a point of decoding', () => {
  test('has the figures that the command it shows gives', async ({ openExplorer }) => {
    const page = await openExplorer(decoding)
    await explained(page)
    const [command = []] = await commandsShown(page)
    const answer = commandJson(command)
    expect(await figures(page, '.headline p')).toEqual([
      answer.tokensPerSecond,
      answer.dollarsPerMillionTokens,
    ])
    expect(await named(page, '.point-figures > div', 'dt')).toMatchObject({
      TPOT: answer.timePerOutputTokenSeconds,
      'Per accelerator': answer.tokensPerSecondPerAccelerator,
      'All users': answer.throughputTokensPerSecond,
      MFU: answer.mfu,
      MBU: answer.mbu,
    })
    const { memory, breakdown, waterfall } = answer
    expect(await figures(page, '[aria-label="Memory by what fills it"]')).toEqual(
      [
        memory.weightBytes,
        memory.kvCacheBytes,
        memory.stateBytes,
        memory.activationBytes,
        memory.reservedBytes,
        memory.freeBytes,
      ].filter((bytes) => bytes > 0),
    )
    expect(await figures(page, '[aria-label="Time between two tokens by cause"]')).toEqual(
      [
        breakdown.arithmeticSeconds,
        breakdown.cacheReadSeconds + breakdown.activationSeconds,
        breakdown.weightReadSeconds,
        breakdown.networkTransferSeconds,
        breakdown.networkLatencySeconds + breakdown.pipelineWaitSeconds,
        breakdown.kernelSeconds,
        breakdown.hostSeconds,
      ].filter((seconds) => seconds > 0),
    )
    const shown = waterfall.steps.filter(
      ({ seconds }: { seconds: number }) => Math.abs(seconds) > 1e-3 * waterfall.seconds,
    )
    expect(await figures(page, '.waterfall')).toEqual([
      waterfall.idealSeconds,
      ...shown.map(({ seconds }: { seconds: number }) => seconds),
      waterfall.seconds,
    ])
  })

  test('opens to every operation and message, by any figure', async ({ openExplorer }) => {
    const page = await openExplorer(decoding)
    await explained(page)
    const [command = []] = await commandsShown(page)
    const { operations } = commandJson(command) as { operations: readonly Readonly<Record<string, number>>[] }
    await page.getByRole('button', { name: /Operations, messages/ }).click()
    const times = (column: number) =>
      page
        .locator(`.operations tbody tr > :nth-child(${column})`)
        .evaluateAll((cells) =>
          cells.map((cell) => Number(cell.querySelector('data')?.getAttribute('value'))),
        )
    await page.locator('.operations tbody tr').first().waitFor()
    const seconds = operations.map((each) => each.seconds ?? 0).toSorted((a, b) => b - a)
    expect(await times(2)).toEqual(seconds)
    await page.getByRole('columnheader', { name: 'runs' }).click()
    await expect
      .poll(() => times(5))
      .toEqual(operations.map(({ runs = 0 }) => runs).toSorted((a, b) => a - b))
    expect(page.url()).toContain('explore.opened=operations')
    await page.keyboard.press('Escape')
    await page.locator('.sheet').waitFor({ state: 'detached' })
    await expect.poll(() => page.url()).not.toContain('explore.opened')
  })

  test('gives the file of a changed machine, with which the command gives the same', async ({
    openExplorer,
  }) => {
    const page = await openExplorer(`${decoding.replace('~precision', '~*hbmBytesPerSecond:2x~precision')}`)
    await explained(page)
    const [command = []] = await commandsShown(page)
    const file = await downloaded(page, () => page.getByRole('button', { name: /^Save / }).click())
    const path = join(await mkdtemp(join(tmpdir(), 'paretoken-')), file.name)
    await writeFile(path, file.bytes)
    const answer = commandJson(command.map((word) => (word === file.name ? path : word)))
    expect(await figures(page, '.headline p')).toEqual([
      answer.tokensPerSecond,
      answer.dollarsPerMillionTokens,
    ])
  })

  test('copies its command', async ({ openExplorer }) => {
    const page = await openExplorer(decoding)
    await explained(page)
    await page.getByRole('button', { name: /^Copy/ }).click()
    await page.getByText('Copied').first().waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^paretoken explain llama-3\.1-70b --on h100-sxm .*--layout .* --batch \d+$/,
    )
  })
})

describe('a point of requests', () => {
  test('is on the frontier of the command that it shows, and its decoding is explained as such', async ({
    openExplorer,
  }) => {
    const page = await openExplorer(requests)
    await explained(page)
    const [frontier = [], decode = []] = await commandsShown(page)
    const [series] = commandJson(frontier).series
    const [speed = 0] = await figures(page, '.headline p')
    const point = series.points.find((each: { tokensPerSecond: number }) => each.tokensPerSecond === speed)
    expect(await named(page, '.point-figures > div', 'dt')).toMatchObject({
      TTFT: point.timeToFirstTokenSeconds,
      TPOT: point.timePerOutputTokenSeconds,
      'Per accelerator': point.tokensPerSecondPerAccelerator,
    })
    const { waterfall } = commandJson(decode)
    expect((await figures(page, '.waterfall')).at(-1)).toBe(waterfall.seconds)
    await page.getByText('Of its decoding alone').first().waitFor()
  })
})

describe('an opened point', () => {
  test.for(['waterfall', 'operations', 'memory', 'roofline', 'more'])(
    'opens at %s by its link, and suits axe and phones',
    async (tab, { openExplorer }) => {
      const page = await openExplorer(`${decoding}&explore.opened=${tab}`, {
        width: 390,
        height: 844,
        hasTouch: true,
      })
      await page.locator('.sheet .drawn').first().waitFor()
      expect(await seriousViolations(page)).toEqual([])
      expect(await layoutProblems(page)).toEqual([])
    },
  )
})
