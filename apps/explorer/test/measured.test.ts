import { expect } from 'vitest'
import { runCommand } from '../../../packages/cli/test/runCommand.ts'
import { test } from './harness/explorerTest.ts'
import { settled } from './harness/pictures.mjs'
import { chartDrawn } from './harness/redraws.mjs'

type Run = {
  readonly id: string
  readonly model: string
  readonly hardware: string
  readonly engine: string
  readonly precision: string
  readonly kind: string
  readonly inputTokens: number
  readonly outputTokens: number
  readonly measured: { readonly timePerOutputTokenSeconds?: number }
}

const near = (asked: number, measured: number) => measured <= 1.5 * asked && asked <= 1.5 * measured

/** Published runs of Llama-3.1-70B in fp8 by vLLM on a machine, prompts and outputs of about 1 000 tokens. */
const runsOn = (runs: readonly Run[], machine: string) =>
  runs.filter(
    ({ model, hardware, engine, precision, kind, inputTokens, outputTokens, measured }) =>
      model === 'llama-3.1-70b' &&
      hardware === machine &&
      engine === 'vllm' &&
      precision === 'fp8' &&
      kind === 'aggregated' &&
      near(1000, inputTokens) &&
      near(1000, outputTokens) &&
      measured.timePerOutputTokenSeconds !== undefined,
  )

test('measured runs are laid over the curves, with their sources, and taken off again', async ({
  openExplorer,
}) => {
  const { runs } = JSON.parse(runCommand(['validate', '--json']).stdout) as { readonly runs: readonly Run[] }
  const expected = ['h100-sxm', 'h200-sxm'].map((machine) => runsOn(runs, machine))
  const count = expected.flat().length
  expect(count).toBeGreaterThan(10)
  const page = await openExplorer(
    '?v=1&s=llama-3.1-70b@h100-sxm~precision:fp8&s=llama-3.1-70b@h200-sxm~precision:fp8&isl=1k&osl=1k&y=perAccelerator',
  )
  await chartDrawn(page)
  const dots = page.locator('.measured')
  expect(await dots.count()).toBe(0)
  await page.getByText('measured runs', { exact: true }).click()
  await expect.poll(() => dots.count(), { timeout: 30_000 }).toBe(count)
  await settled(page)
  const titles = await dots.locator('title').allTextContents()
  for (const title of titles) expect(title).toMatch(/^Measured: .* · source SemiAnalysis InferenceX/)
  await page.locator('.measured-runs summary').click()
  const listed = page.locator('.measured-runs section')
  for (const [place, each] of expected.entries())
    expect(await listed.nth(place).locator('li').count()).toBe(each.length)
  const again = await openExplorer(new URL(page.url()).search)
  await expect.poll(() => again.locator('.measured').count(), { timeout: 30_000 }).toBe(count)
  await page.getByText('measured runs', { exact: true }).click()
  await expect.poll(() => dots.count()).toBe(0)
})
