import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { runCommand } from '../../../packages/cli/test/runCommand.ts'
import { commandJson, commandRefusal } from './harness/commandJson.ts'
import { downloaded } from './harness/downloaded.ts'
import { test } from './harness/explorerTest.ts'
import { chartDrawn } from './harness/redraws.mjs'
import { seriousViolations } from './harness/seriousViolations.ts'

const firstQuestion = [
  'frontier',
  'llama-3.1-70b',
  '--on',
  'h100-sxm,b200-sxm',
  '--precision',
  'fp8',
  '--context',
  '8k',
]

/** What the export menu gives under that name. */
async function exported(page: Page, name: string) {
  await page.getByRole('button', { name: 'Export' }).click()
  return downloaded(page, () => page.getByRole('menuitem', { name }).click())
}

const typedIn = (page: Page, label: string) => page.getByRole('textbox', { name: `${label}, typed` })

/** Types a word into a field and leaves it. */
async function type(page: Page, label: string, word: string): Promise<void> {
  await typedIn(page, label).fill(word)
  await typedIn(page, label).press('Enter')
}

const addressHolds = (page: Page, name: string) =>
  expect.poll(() => new URL(page.url()).searchParams.get(name))

describe('the chart of the first visit', () => {
  test('has the points of the command, to the last digit', async ({ openExplorer }) => {
    const page = await openExplorer()
    await chartDrawn(page)
    const { name, text } = await exported(page, 'Everything as JSON')
    expect(name).toBe('paretoken-llama-3.1-70b-h100-sxm-b200-sxm.json')
    expect(JSON.parse(text)).toEqual(commandJson(firstQuestion))
    for (const [position, { points }] of commandJson(firstQuestion).series.entries()) {
      const path = await page.locator('.curve').nth(position).getAttribute('d')
      expect(path?.match(/[ML]/g)).toHaveLength(points.length)
    }
  })

  test('is exported as the command prints it, byte for byte', async ({ openExplorer }) => {
    const page = await openExplorer()
    await chartDrawn(page)
    const csv = await exported(page, 'Points as CSV')
    expect(csv.text).toBe(runCommand([...firstQuestion, '--csv']).stdout)
    const json = await exported(page, 'Everything as JSON')
    expect(json.text).toBe(runCommand([...firstQuestion, '--json']).stdout)
  })

  test('is exported as a picture', async ({ openExplorer }) => {
    const page = await openExplorer()
    await chartDrawn(page)
    const svg = await exported(page, 'Chart as SVG')
    expect(svg.name).toMatch(/^paretoken-.*\.svg$/)
    expect(svg.text).toMatch(/^<svg[^>]*xmlns/)
    expect(svg.text).toContain('context 8,000')
    const png = await exported(page, 'Chart as PNG')
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(png.bytes.readUInt32BE(16)).toBe(1920)
  })

  test('is copied as the command that gives it', async ({ openExplorer }) => {
    const page = await openExplorer()
    await chartDrawn(page)
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: 'Copy as command line' }).click()
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    await expect
      .poll(copied)
      .toBe('paretoken frontier llama-3.1-70b --on h100-sxm,b200-sxm --precision fp8 --context 8k\n')
  })
})

test('requests in two pools, with drafts and a changed price, are exported as the command prints them', async ({
  openExplorer,
}) => {
  const page = await openExplorer(
    '?v=1&s=llama-3.1-8b@h100-sxm~serving:disaggregated~speculation:eagle~price:2.5&isl=4k&osl=1k&cacheHits=50%25&ttft=2s&acceptance=0.8&maxAccelerators=8',
  )
  await chartDrawn(page)
  const asked =
    'frontier llama-3.1-8b --on h100-sxm --serving disaggregated --speculation eagle --price 2.5 --isl 4k --osl 1k --cache-hits 50% --ttft 2s --acceptance 0.8 --max-accelerators 8'
  const { text } = await exported(page, 'Points as CSV')
  expect(text).toBe(runCommand([...asked.split(' '), '--csv']).stdout)
})

test('a machine with changes is copied with its file, and exported as the command prints it', async ({
  openExplorer,
}) => {
  const page = await openExplorer(
    '?v=1&s=llama-3.1-8b@h100-sxm~*hbmBytesPerSecond:2x&context=8k&maxAccelerators=8',
  )
  await chartDrawn(page)
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'Copy as command line' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('END\n')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  const [, file = '', text = '', typed = ''] =
    /^cat > (\S+) <<'END'\n(.*)\nEND\nparetoken (.*)\n$/s.exec(copied) ?? []
  const folder = mkdtempSync(join(tmpdir(), 'paretoken-'))
  writeFileSync(join(folder, file), `${text}\n`)
  const args = typed.replace(file, join(folder, file)).split(' ')
  const csv = await exported(page, 'Points as CSV')
  expect(csv.text).toBe(runCommand([...args, '--csv']).stdout)
})

describe('what is asked', () => {
  test('is typed as the command takes it, and taken back', async ({ openExplorer }) => {
    const page = await openExplorer()
    await chartDrawn(page)
    await type(page, 'Context', '32k')
    await addressHolds(page, 'context').toBe('32k')
    await chartDrawn(page, 2)
    await page.getByRole('button', { name: 'Take back' }).click()
    await addressHolds(page, 'context').toBe('8k')
    await page.getByRole('button', { name: 'Bring back' }).click()
    await addressHolds(page, 'context').toBe('32k')
    await page.locator('body').press('Control+z')
    await addressHolds(page, 'context').toBe('8k')
    await page.locator('body').press('Control+Shift+z')
    await addressHolds(page, 'context').toBe('32k')
  })

  test('a drag is taken back at once', async ({ openExplorer }) => {
    const page = await openExplorer()
    await chartDrawn(page)
    await page.getByRole('slider', { name: 'Context' }).focus()
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight')
    await addressHolds(page, 'context').not.toBe('8k')
    await page.getByRole('button', { name: 'Take back' }).click()
    await addressHolds(page, 'context').toBe('8k')
  })

  test('turns from decoding to requests and back without losing a word', async ({ openExplorer }) => {
    const page = await openExplorer('?v=1&s=llama-3.1-8b@h100-sxm&context=8k&maxAccelerators=8')
    await chartDrawn(page)
    await page.getByRole('radio', { name: 'Requests' }).check({ force: true })
    await addressHolds(page, 'isl').toBe('7.5k')
    expect(new URL(page.url()).searchParams.get('context')).toBeNull()
    await type(page, 'TTFT at most', '3s')
    await page.getByRole('radio', { name: 'Decoding' }).check({ force: true })
    await addressHolds(page, 'context').toBe('8k')
    expect(new URL(page.url()).searchParams.get('ttft')).toBeNull()
    await page.getByRole('radio', { name: 'Requests' }).check({ force: true })
    await addressHolds(page, 'ttft').toBe('3s')
  })

  test('a wrong word has the sentence of the command beside it', async ({ openExplorer }) => {
    const page = await openExplorer('?v=1&s=llama-3.1-8b@h100-sxm&isl=4k&osl=1k&maxAccelerators=8')
    await chartDrawn(page)
    await type(page, 'TTFT at most', '2')
    const sentence = commandRefusal(
      'frontier llama-3.1-8b --on h100-sxm --isl 4k --osl 1k --max-accelerators 8 --ttft 2'.split(' '),
    )
    await expect.poll(() => page.locator('.amount .problem').textContent()).toBe(sentence)
    expect(await typedIn(page, 'TTFT at most').getAttribute('aria-invalid')).toBe('true')
    expect(await seriousViolations(page)).toEqual([])
  })

  test('rents are those of the catalog', async ({ openExplorer }) => {
    const page = await openExplorer()
    await chartDrawn(page)
    await page.getByText('Low', { exact: true }).click()
    const facts = (name: string) => commandJson(['show', name]).rentalDollarsPerHour
    await expect
      .poll(() => new URL(page.url()).search)
      .toContain(`h100-sxm~precision:fp8~price:${facts('h100-sxm').low}&`)
    expect(new URL(page.url()).search).toContain(`b200-sxm~precision:fp8~price:${facts('b200-sxm').low}&`)
  })
})

describe('where nothing is feasible', () => {
  test('it says why, and offers what is', async ({ openExplorer }) => {
    const page = await openExplorer('?v=1&s=llama-3.1-70b@h100-sxm&context=64k&maxAccelerators=1')
    const refused = page.getByRole('status', { name: 'What cannot be done' })
    const asked = 'frontier llama-3.1-70b --on h100-sxm --context 64k --max-accelerators 1'.split(' ')
    const { reason } = commandJson(asked).series[0]
    const [, ...said] = reason.split(': ')
    await expect.poll(() => refused.textContent()).toContain(said.join(': '))
    await page.getByRole('button', { name: 'up to 4 accelerators' }).click()
    await addressHolds(page, 'maxAccelerators').toBe('4')
    await expect.poll(() => page.locator('.curve').first().getAttribute('d')).toMatch(/^M/)
    expect(await refused.count()).toBe(0)
  })
})

describe('the keyboard', () => {
  test('walks along a curve and to another', async ({ openExplorer }) => {
    const page = await openExplorer()
    await chartDrawn(page)
    const walker = page.getByRole('slider', { name: /A point of the frontiers/ })
    await walker.focus()
    await page.keyboard.press('Home')
    const { series } = commandJson(firstQuestion)
    const speed = (position: number, index: number) => series[position].points.at(index).tokensPerSecond
    const chosen = () => new URL(page.url()).searchParams.get('at')?.split(',').map(Number)
    const slowest = Math.min(speed(0, 0), speed(0, -1))
    await expect.poll(chosen).toEqual([0, Number(slowest.toPrecision(6))])
    await page.keyboard.press('End')
    const fastest = Math.max(speed(0, 0), speed(0, -1))
    await expect.poll(chosen).toEqual([0, Number(fastest.toPrecision(6))])
    expect(await walker.getAttribute('aria-valuetext')).toContain('h100-sxm')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => walker.getAttribute('aria-valuetext')).toContain('b200-sxm')
    await expect.poll(() => chosen()?.[0]).toBe(1)
  })
})

describe('sharing', () => {
  test('a link holds the whole question', async ({ openExplorer }) => {
    const page = await openExplorer('?v=1&s=llama-3.1-8b@h100-sxm~price:2&context=16k&maxAccelerators=8')
    await chartDrawn(page)
    await page.getByRole('button', { name: 'Share' }).click()
    await page.getByRole('button', { name: 'Copy link' }).click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^http/)
    const link = await page.evaluate(() => navigator.clipboard.readText())
    const other = await openExplorer(new URL(link).search)
    await chartDrawn(other)
    const curve = (each: Page) => each.locator('.curve').first().getAttribute('d')
    expect(await curve(other)).toBe(await curve(page))
    expect(await seriousViolations(page)).toEqual([])
  })

  test('an embedding shows the chart alone, and opens the whole', async ({ openExplorer }) => {
    const page = await openExplorer('?v=1&s=llama-3.1-8b@h100-sxm&context=16k&maxAccelerators=8&embed=1', {
      width: 720,
      height: 480,
    })
    await chartDrawn(page)
    expect(await page.getByRole('complementary').count()).toBe(0)
    expect(await page.getByRole('navigation').count()).toBe(0)
    const whole = await page.getByRole('link', { name: 'Open in paretoken' }).getAttribute('href')
    expect(new URL(whole ?? '').searchParams.get('context')).toBe('16k')
    expect(new URL(whole ?? '').searchParams.get('embed')).toBeNull()
  })

  test('a link that is not understood says what was left out, until it is put away', async ({
    openExplorer,
  }) => {
    const page = await openExplorer('?v=1&s=llama&s=llama-3.1-8b@h100-sxm&gpus=8&context=8k')
    await chartDrawn(page)
    const notice = page.getByRole('status', { name: 'What was left out of the link' })
    await expect
      .poll(() => notice.textContent())
      .toContain('"llama" is no series; model@hardware would be right')
    expect(await notice.textContent()).toContain('"gpus" means nothing here')
    await notice.getByRole('button', { name: 'Put away' }).click()
    expect(await notice.count()).toBe(0)
  })
})

test('the ground is chosen, and remembered', async ({ openExplorer }) => {
  const page = await openExplorer()
  const ground = () => page.evaluate(() => document.documentElement.dataset.theme)
  await page.getByRole('button', { name: /^Ground/ }).click()
  expect(await ground()).toBe('light')
  await page.getByRole('button', { name: /^Ground/ }).click()
  expect(await ground()).toBe('dark')
  await page.reload()
  await expect.poll(ground).toBe('dark')
})

test('what the chart rests on is told with its sources', async ({ openExplorer }) => {
  const page = await openExplorer()
  await chartDrawn(page)
  await page.getByText('Assumed', { exact: true }).click()
  const rests = page.getByRole('region', { name: 'What the chart rests on' })
  const [{ errorBand }] = commandJson(firstQuestion).series
  await expect.poll(() => rests.textContent()).toContain(errorBand.basis)
  const { sources } = commandJson(['show', 'h100-sxm'])
  const { source } = sources.find(({ figure }: { figure: string }) => figure === 'rentalDollarsPerHour')
  await expect.poll(() => rests.textContent()).toContain(source)
})
