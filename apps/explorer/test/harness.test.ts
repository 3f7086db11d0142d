import { expect } from 'vitest'
import { downloaded } from './harness/downloaded.ts'
import { dropFiles } from './harness/dropFiles.ts'
import { test } from './harness/explorerTest.ts'
import { layoutProblems, smallTargets } from './harness/layoutProblems.ts'
import { noteFaults } from './harness/noteFaults.ts'
import { seriousViolations } from './harness/seriousViolations.ts'

/** Without one the browser asks the server for an icon. */
const icon = '<link rel="icon" href="data:,">'

test('files are dropped as the system drops them', async ({ openExplorer }) => {
  const page = await openExplorer()
  await page.setContent(`${icon}<main style="height: 100vh"></main>`)
  await page.evaluate(() => {
    addEventListener('dragover', (event) => event.preventDefault())
    addEventListener('drop', async (event) => {
      event.preventDefault()
      const items = [...(event.dataTransfer?.items ?? [])]
      const entries = items.map((item) => item.webkitGetAsEntry()?.name)
      const texts = await Promise.all([...(event.dataTransfer?.files ?? [])].map((file) => file.text()))
      document.title = [...entries, ...texts].join(' ')
    })
  })
  const dropped = [
    { name: 'config.json', text: '{}' },
    { name: 'mine.yaml', text: 'like: h100-sxm' },
  ]
  await dropFiles(page, dropped, 'main')
  await expect.poll(() => page.title()).toBe('config.json mine.yaml {} like: h100-sxm')
})

test('downloads are read', async ({ openExplorer }) => {
  const page = await openExplorer()
  await page.setContent(`${icon}<a href="data:text/csv,one,two" download="points.csv">save</a>`)
  const file = await downloaded(page, () => page.getByText('save').click())
  expect(file).toMatchObject({ name: 'points.csv', text: 'one,two' })
})

test('faults are noted', async ({ openExplorer }) => {
  const context = await (await openExplorer()).context().browser()?.newContext()
  if (context === undefined) throw new Error('no browser')
  const faults: string[] = []
  noteFaults(context, 'http://127.0.0.1:1', faults)
  const page = await context.newPage()
  await page.evaluate(() => {
    console.error('a fault')
    setTimeout(() => {
      throw new Error('thrown')
    })
    fetch('http://localhost:2/elsewhere').catch(() => undefined)
  })
  for (const fault of [
    /console: a fault/,
    /thrown: Error: thrown/,
    /left the page: http:\/\/localhost:2\/elsewhere/,
  ])
    await expect.poll(() => faults).toContainEqual(expect.stringMatching(fault))
  await context.close()
})

test('what an eye or a finger would find wrong is found', async ({ openExplorer }) => {
  const page = await openExplorer()
  await page.setContent(`${icon}
    <p style="width: 40px; overflow: hidden; white-space: nowrap">a long sentence</p>
    <svg width="100" height="40" overflow="hidden"><text y="20">first</text><text x="4" y="22">second</text></svg>
    <svg width="20" height="20"><text y="15">a label</text></svg>
    <div style="width: 3000px">wide</div>
    <button style="width: 20px; height: 20px">x</button>
    <p style="color: #eee; background: #fff">pale</p>`)
  const problems = await layoutProblems(page)
  for (const problem of [
    /wider than its window/,
    /cut off: "a long/,
    /over each other: "first" and "second"/,
    /leaves its picture: "a label"/,
  ])
    expect(problems).toContainEqual(expect.stringMatching(problem))
  expect(await smallTargets(page)).toEqual(['20 × 20: "x"'])
  expect(await seriousViolations(page)).toContainEqual(expect.stringMatching(/^color-contrast/))
})
