import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { dropFiles } from './harness/dropFiles.ts'
import { test } from './harness/explorerTest.ts'
import { settled } from './harness/pictures.mjs'
import { chartDrawn } from './harness/redraws.mjs'

const machines = ['h100-sxm', 'h200-sxm', 'b200-sxm', 'mi300x', 'a100-sxm-80gb']
const query = `?v=1&${machines.map((machine) => `s=llama-3.1-8b@${machine}`).join('&')}&context=8k&maxAccelerators=8`

const curves = (page: Page): Promise<readonly (string | null)[]> =>
  page
    .locator('.frontier-chart .curve[data-series]')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')))

/** Until all curves have points. */
async function allCurves(page: Page): Promise<readonly (string | null)[]> {
  await chartDrawn(page)
  await expect
    .poll(async () => (await curves(page)).filter((path) => path !== '').length)
    .toBe(machines.length)
  await settled(page)
  return curves(page)
}

test('frontiers are the same by however many workers they are computed', async ({ openExplorer }) => {
  const [one, many] = [
    await openExplorer(query, { processors: 1 }),
    await openExplorer(query, { processors: 8 }),
  ]
  expect(await allCurves(many)).toEqual(await allCurves(one))
  expect(one.workers().length).toBeLessThan(many.workers().length)
})

test('every worker knows the files that are dropped', async ({ openExplorer }) => {
  const page = await openExplorer(query.replace('s=llama-3.1-8b@mi300x', 's=llama-3.1-8b@my-chip'), {
    processors: 8,
  })
  await dropFiles(page, [
    { name: 'my-chip.yaml', text: '{ id: my-chip, extends: h100-sxm, hbmBytesPerSecond: 2x }\n' },
  ])
  const paths = await allCurves(page)
  expect(new Set(paths).size).toBe(machines.length)
})
