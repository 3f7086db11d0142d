/**
 * Speed of the explorer in Chromium: its first chart, its chart under a moving slider, what it fetches. `--report <file>` writes the
 * measurements as a page.
 */
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { chromiumPath, launchChromium } from '../apps/explorer/test/harness/chromium.mjs'
import { firstLoad } from '../apps/explorer/test/harness/firstLoad.mjs'
import { chartDrawn, redraws } from '../apps/explorer/test/harness/redraws.mjs'
import { serveExplorer } from '../apps/explorer/test/harness/serveExplorer.mjs'
import { explorerReport, explorerRows } from './explorer/explorerReport.mjs'
import { movedByKey, movedByPointer } from './explorer/movedSlider.mjs'

const openings = 9
const moves = 60

const quick = [
  { share: 0.5, word: 'median', milliseconds: 50 },
  { share: 0.95, word: '95th percentile', milliseconds: 100 },
]
const large = [{ share: 0.95, word: '95th percentile', milliseconds: 250 }]

const llama =
  's=llama-3.1-70b@h100-sxm~precision:fp8&s=llama-3.1-70b@h100-sxm~precision:bf16&maxAccelerators=64'
const deepSeek = 's=deepseek-v3@gb200-nvl72&maxAccelerators=72'
const questions = [
  { name: 'Llama-3.1-70B on H100 up to 64, two series', query: `?v=1&${llama}&context=8k`, most: quick },
  { name: 'DeepSeek-V3 on GB200 NVL72', query: `?v=1&${deepSeek}&context=8k`, most: large },
]

const { values: asked } = parseArgs({ options: { report: { type: 'string' } } })
if (chromiumPath() === undefined) {
  console.log('The explorer: not measured, no Chromium is installed; CHROMIUM_PATH can name one')
  process.exit(0)
}
const [browser, server] = await Promise.all([launchChromium(), serveExplorer()])

/** Does something in a window of its own, with an empty cache. */
async function inWindow(act) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const result = await act(await context.newPage())
  await context.close()
  return result
}

/** Milliseconds from opening the explorer to its first chart. */
const openedOnce = () =>
  inWindow(async (page) => {
    await page.goto(server.address)
    await chartDrawn(page)
    return (await redraws(page))[0].drawnAt
  })

const opened = []
for (let opening = 0; opening < openings; opening++) opened.push(await openedOnce())

const sliders = []
for (const { name, query, most } of questions) {
  for (const [way, move] of [
    ['key held', movedByKey],
    ['thumb pulled', movedByPointer],
  ]) {
    const moved = await inWindow(async (page) => {
      await page.goto(server.address + query)
      await chartDrawn(page)
      const slider = page.getByRole('slider', { name: 'Context' })
      // A first time to warm up: the browser compiles what runs often.
      await move(page, slider, moves / 4)
      return move(page, slider, moves)
    })
    sliders.push({ name: `${name}, ${way}`, moved, most })
  }
}

const rows = explorerRows({
  opened: opened.sort((one, other) => one - other),
  sliders,
  files: await inWindow((page) => firstLoad(page, server.address)),
  most: { firstMilliseconds: 1000, firstBytes: 350_000 },
})
const surroundings = { browser: `Chromium ${browser.version()}`, cores: availableParallelism() }
await Promise.all([browser.close(), server.close()])

console.log(`The explorer in ${surroundings.browser}\n`)
for (const [what, measured, most, verdict] of rows)
  console.log(`${what.padEnd(75)} ${measured.padStart(8)}   at most ${most.padStart(7)}   ${verdict}`)
if (asked.report !== undefined) writeFileSync(asked.report, explorerReport(rows, surroundings))
