import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { runCommand } from '../../../packages/cli/test/runCommand.ts'
import { commandJson } from './harness/commandJson.ts'
import { test } from './harness/explorerTest.ts'
import { settled } from './harness/pictures.mjs'

type Point = {
  readonly tokensPerSecond: number
  readonly dollarsPerMillionTokens: number
  readonly accelerators: number
  readonly batch: number
  readonly mfu: number
}

/** The curves of a figure, as the command writes them. */
function writtenCurves(
  figure: string,
): readonly { readonly name: string; readonly points: readonly Point[] }[] {
  const folder = mkdtempSync(join(tmpdir(), 'paretoken-figure-'))
  try {
    runCommand(['paper', figure, '--out', folder])
    return JSON.parse(readFileSync(join(folder, `${figure}.json`), 'utf8')).curves
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Curves of the paper take a second or so each. */
const patient = { timeout: 30_000 }

/** How many points the curves on the page have. */
const shownCounts = (page: Page) =>
  page
    .locator('.curve[data-series]')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')?.match(/[ML]/g)?.length ?? 0))

/** The point that is looked at, to the last digit. */
const shownPoint = (page: Page) =>
  page.getByRole('region', { name: 'This point' }).evaluate((point) => {
    const values = new Map(
      [...point.querySelectorAll('dl > div')].map((fact) => [
        fact.querySelector('dt')?.textContent,
        Number(fact.querySelector('data')?.value),
      ]),
    )
    return {
      name: point.querySelector('p')?.textContent,
      tokensPerSecond: values.get('speed'),
      dollarsPerMillionTokens: values.get('cost'),
      accelerators: values.get('accelerators'),
      batch: values.get('batch'),
      mfu: values.get('MFU'),
    }
  })

const figuresOf = ({ tokensPerSecond, dollarsPerMillionTokens, accelerators, batch, mfu }: Point) => ({
  tokensPerSecond,
  dollarsPerMillionTokens,
  accelerators,
  batch,
  mfu,
})

/** Whether figures agree to twelve digits: powers of the paper's model differ in the last between engines of JavaScript. */
const isSame = (one: Point, other: { readonly [figure in keyof Point]: number | undefined }): boolean =>
  (Object.keys(one) as (keyof Point)[]).every(
    (figure) => Math.abs((other[figure] ?? Number.NaN) / one[figure] - 1) < 1e-12,
  )

const walker = (page: Page) => page.getByRole('slider', { name: /A point of the frontiers/ })

describe('a figure of the paper', () => {
  test('has the points that the command writes, walked to by the keyboard', async ({ openExplorer }) => {
    const curves = writtenCurves('gpus_comparison')
    const page = await openExplorer('?v=1&view=paper&paper.figure=gpus_comparison')
    await expect.poll(() => shownCounts(page), patient).toEqual(curves.map(({ points }) => points.length))
    await settled(page)
    await walker(page).focus()
    const seen = new Set<string | null | undefined>()
    for (const key of [
      'Home',
      'ArrowRight',
      'ArrowRight',
      'ArrowDown',
      'End',
      'ArrowDown',
      'Home',
      'ArrowUp',
    ]) {
      await page.keyboard.press(key)
      const { name, ...point } = await shownPoint(page)
      seen.add(name)
      const written = curves.find((curve) => curve.name === name)?.points.map(figuresOf) ?? []
      expect(
        written.some((each) => isSame(each, point)),
        `${key}: ${name}: ${JSON.stringify(point)}`,
      ).toBe(true)
    }
    expect(seen.size).toBeGreaterThan(1)
  })

  test('shows MFU of the same points, which are not computed again', async ({ openExplorer }) => {
    const page = await openExplorer('?v=1&view=paper&paper.figure=gpus_comparison')
    const counts = writtenCurves('gpus_comparison').map(({ points }) => points.length)
    await expect.poll(() => shownCounts(page), patient).toEqual(counts)
    await page.getByRole('button', { name: /Shows/ }).click()
    await page.getByRole('option', { name: 'MFU' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('paper.y')).toBe('mfu')
    expect(await shownCounts(page)).toEqual(counts)
    expect(await page.getByRole('heading', { name: /Model FLOP utilisation/ }).count()).toBe(1)
  })

  test('is computed anew with another context, as the command computes it', async ({ openExplorer }) => {
    const page = await openExplorer('?v=1&view=paper&paper.figure=gpus_comparison')
    await expect.poll(async () => (await shownCounts(page)).every((count) => count > 0), patient).toBe(true)
    await page.getByRole('button', { name: /Context/ }).click()
    await page.getByRole('option', { name: '10,000 tokens' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('paper.context')).toBe('10000')
    const { points } = commandJson([
      'frontier',
      'Llama 3 70B 8-bit',
      ...'--on H100 --method paper:ep+pp --context 10000'.split(' '),
    ])
    await expect.poll(async () => (await shownCounts(page))[0], patient).toBe(points.length)
    await settled(page)
    const again = await openExplorer(new URL(page.url()).search)
    await expect.poll(async () => (await shownCounts(again))[0], patient).toBe(points.length)
    await settled(again)
    await walker(again).focus()
    // The first key goes to the middle of the first curve.
    await again.keyboard.press('End')
    await again.keyboard.press('End')
    const { name, ...point } = await shownPoint(again)
    expect(name).toBe('H100')
    expect(isSame(figuresOf(points[0]), point), JSON.stringify(point)).toBe(true)
    expect(await again.getByText('changed as said beside').count()).toBe(1)
  })
})
