import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { commandJson, commandRefusal } from './harness/commandJson.ts'
import { downloaded } from './harness/downloaded.ts'
import { dropFiles } from './harness/dropFiles.ts'
import { test } from './harness/explorerTest.ts'
import { layoutProblems, smallTargets } from './harness/layoutProblems.ts'
import { chartDrawn } from './harness/redraws.mjs'
import { seriousViolations } from './harness/seriousViolations.ts'

const oneSeries = '?v=1&s=llama-3.1-70b@h100-sxm~precision:fp8&context=8k'

/** The shape of Mistral-Small-24B, as it was published. */
const config = {
  name: 'config.json',
  text: JSON.stringify({
    architectures: ['MistralForCausalLM'],
    head_dim: 128,
    hidden_size: 5120,
    intermediate_size: 32768,
    max_position_embeddings: 32768,
    model_type: 'mistral',
    num_attention_heads: 32,
    num_hidden_layers: 40,
    num_key_value_heads: 8,
    tie_word_embeddings: false,
    torch_dtype: 'bfloat16',
    vocab_size: 131072,
  }),
}

const chip = {
  name: 'my-chip.yaml',
  text: 'extends: h100-sxm\nhbmBytes: 200 GB\nhbmBytesPerSecond: 8 TB/s\n',
}

/** A file where the command can read it. */
function onDisk({ name, text }: { readonly name: string; readonly text: string }): string {
  const path = join(mkdtempSync(join(tmpdir(), 'paretoken-')), name)
  writeFileSync(path, text)
  return path
}

/** Expects it of what comes, within ten seconds: another process may be busy. */
const soon = <Value>(value: () => Value | Promise<Value>) => expect.poll(value, { timeout: 10_000 })

const rows = (page: Page) => page.locator('.series-sentence')

const addressSeries = (page: Page) => soon(() => new URL(page.url()).searchParams.getAll('s'))

/** What the page exports of its series, in their order. */
async function exportedSeries(page: Page) {
  await page.getByRole('button', { name: 'Export' }).click()
  const { text } = await downloaded(page, () =>
    page.getByRole('menuitem', { name: 'Everything as JSON' }).click(),
  )
  return JSON.parse(text).series
}

async function openSeries(page: Page, name: string): Promise<void> {
  await rows(page).filter({ hasText: name }).first().click()
}

describe('a series', () => {
  test('gets another model and machine by typing parts of their names', async ({ openExplorer }) => {
    const page = await openExplorer(oneSeries)
    await chartDrawn(page)
    await openSeries(page, 'llama-3.1-70b')
    const model = page.getByRole('combobox', { name: 'Model', exact: true })
    await model.click()
    await model.pressSequentially('Qwen3 8b')
    await page.getByRole('option', { name: /^qwen3-8b\b/ }).click()
    const machine = page.getByRole('combobox', { name: 'Machine', exact: true })
    await machine.click()
    await machine.pressSequentially('H200 sxm')
    await machine.press('Enter')
    await addressSeries(page).toEqual(['qwen3-8b@h200-sxm~precision:fp8'])
    const asked = ['frontier', 'qwen3-8b', '--on', 'h200-sxm', '--precision', 'fp8', '--context', '8k']
    expect((await exportedSeries(page))[0].points).toEqual(commandJson(asked).series[0].points)
  })

  test('is shown with the command’s sentence where it cannot be asked', async ({ openExplorer }) => {
    const page = await openExplorer(oneSeries)
    await chartDrawn(page)
    await openSeries(page, 'llama-3.1-70b')
    const precision = page.getByRole('combobox', { name: 'Precision' })
    await precision.fill('fp9')
    await precision.press('Enter')
    const refusal = commandRefusal(['frontier', 'llama-3.1-70b', '--precision', 'fp9'])
    await soon(() => page.locator('.series-row').textContent()).toContain(refusal)
  })

  test('is hidden, doubled and taken away, and all of that taken back', async ({ openExplorer }) => {
    const page = await openExplorer()
    await chartDrawn(page)
    await page.getByRole('button', { name: /On the chart: .*h100-sxm/ }).click()
    await addressSeries(page).toEqual([
      'llama-3.1-70b@h100-sxm~precision:fp8~hidden',
      'llama-3.1-70b@b200-sxm~precision:fp8',
    ])
    await openSeries(page, 'b200-sxm')
    await page.getByRole('button', { name: 'Duplicate' }).click()
    await soon(() => rows(page).count()).toBe(3)
    await page.getByRole('button', { name: /Remove .*h100-sxm/ }).click()
    await soon(() => rows(page).count()).toBe(2)
    for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: 'Take back' }).click()
    await addressSeries(page).toEqual([
      'llama-3.1-70b@h100-sxm~precision:fp8',
      'llama-3.1-70b@b200-sxm~precision:fp8',
    ])
  })

  test('is added on each machine that matches', async ({ openExplorer }) => {
    const page = await openExplorer(oneSeries)
    await chartDrawn(page)
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    const machine = page.getByRole('combobox', { name: 'Machine to add it on' })
    await machine.click()
    await machine.pressSequentially('mi3')
    await page.getByRole('option', { name: /mi300x/ }).waitFor()
    const names = await page.getByRole('option').allTextContents()
    await page.getByRole('option', { name: /^All / }).click()
    await soon(() => rows(page).count()).toBe(names.length)
    expect(names.length).toBeGreaterThan(3)
  })

  test('a preset is asked whole', async ({ openExplorer }) => {
    const page = await openExplorer()
    await chartDrawn(page)
    await page.getByRole('button', { name: 'Presets' }).click()
    await page.getByRole('menuitem', { name: /The ideal machine/ }).click()
    await soon(() => rows(page).count()).toBe(4)
    await soon(() => page.locator('.curve[d^="M"]').count()).toBeGreaterThanOrEqual(4)
  })
})

describe('a file', () => {
  test('of a model, dropped on the page, is a curve, the command’s own', async ({ openExplorer }) => {
    const page = await openExplorer(oneSeries)
    await chartDrawn(page)
    await dropFiles(page, [config])
    await addressSeries(page).toEqual(['llama-3.1-70b@h100-sxm~precision:fp8', 'config.json@h100-sxm'])
    await chartDrawn(page, 2)
    const asked = ['frontier', onDisk(config), '--on', 'h100-sxm', '--context', '8k']
    expect((await exportedSeries(page))[1].points).toEqual(commandJson(asked).series[0].points)
  })

  test('of a machine is kept for the next visit, and can be forgotten', async ({ openExplorer }) => {
    const page = await openExplorer(oneSeries)
    await chartDrawn(page)
    await dropFiles(page, [chip])
    await addressSeries(page).toHaveLength(2)
    await page.reload()
    await chartDrawn(page)
    const asked = [
      ...['frontier', 'llama-3.1-70b', '--on', onDisk(chip)],
      ...['--precision', 'fp8', '--context', '8k'],
    ]
    expect((await exportedSeries(page))[1].points).toEqual(commandJson(asked).series[0].points)
    await page.getByRole('button', { name: 'Forget my-chip.yaml' }).click()
    await soon(() => page.locator('.series-row').nth(1).textContent()).toContain('my-chip.yaml is not here')
  })

  test('that is changed and dropped again changes its curve', async ({ openExplorer }) => {
    const page = await openExplorer(oneSeries)
    await chartDrawn(page)
    await dropFiles(page, [chip])
    await addressSeries(page).toHaveLength(2)
    const better = { ...chip, text: chip.text.replace('8 TB/s', '20 TB/s') }
    await dropFiles(page, [better])
    const asked = [
      ...['frontier', 'llama-3.1-70b', '--on', onDisk(better)],
      ...['--precision', 'fp8', '--context', '8k'],
    ]
    const { points } = commandJson(asked).series[0]
    await soon(async () => (await exportedSeries(page))[1].points).toEqual(points)
    await addressSeries(page).toHaveLength(2)
  })

  test.for([
    { name: 'bad.yaml', text: 'extends: h100-sxm\nhbmBytes: 3 TB/s\nspeed: 3\n' },
    { name: 'broken.json', text: '{ "hidden_size": 4096,' },
    { name: 'notes.yaml', text: 'milk: 2\neggs: 6\n' },
    { name: 'config.json', text: '{"model_type": "llama"}' },
  ])('that is bad is told of in the command’s words: $name', async (bad, { openExplorer }) => {
    const page = await openExplorer(oneSeries)
    await chartDrawn(page)
    await dropFiles(page, [bad])
    const path = onDisk(bad)
    const refusal = commandRefusal(['show', path]).replaceAll(path, bad.name)
    await soon(() => page.getByRole('status').allTextContents()).toContainEqual(
      expect.stringContaining(refusal),
    )
    expect(await rows(page).count()).toBe(1)
  })

  test('that a link names and that is not here is asked for', async ({ openExplorer }) => {
    const page = await openExplorer('?v=1&s=llama-3.1-70b@my-chip.yaml~precision:fp8&context=8k')
    const row = page.locator('.series-row').first()
    await soon(() => row.textContent()).toContain('my-chip.yaml is not here')
    const chooser = page.waitForEvent('filechooser')
    await row.getByRole('button', { name: 'Open my-chip.yaml' }).click()
    await (await chooser).setFiles(onDisk(chip))
    await chartDrawn(page, 2)
    await soon(() => row.textContent()).not.toContain('is not here')
  })
})

describe('a machine with other figures', () => {
  test('stands beside the real one, as the command has it with the saved file', async ({ openExplorer }) => {
    const page = await openExplorer(oneSeries)
    await chartDrawn(page)
    await openSeries(page, 'llama-3.1-70b')
    await page.getByRole('button', { name: 'What if' }).click()
    await page.getByRole('slider', { name: 'HBM bandwidth' }).focus()
    for (let step = 0; step < 10; step += 1) await page.keyboard.press('ArrowRight')
    await page.getByText('NVLink 4', { exact: true }).first().click()
    const domain = page.getByRole('textbox', { name: 'Scale-up domain, typed' })
    await domain.fill('16')
    await domain.press('Enter')
    await addressSeries(page).toEqual([
      'llama-3.1-70b@h100-sxm~precision:fp8',
      'llama-3.1-70b@h100-sxm~precision:fp8~*hbmBytesPerSecond:2x~*interconnect.0.size:16',
    ])
    await soon(() => page.locator('.saved-machine pre').textContent()).toContain('size: 16')
    const saved = await downloaded(page, () => page.getByRole('button', { name: /^Save/ }).click())
    const asked = [
      ...['frontier', 'llama-3.1-70b', '--on', onDisk(saved)],
      ...['--precision', 'fp8', '--context', '8k'],
    ]
    const [answer] = commandJson(asked).series
    expect((await exportedSeries(page))[1]).toEqual(answer)
    expect(answer.calibration).toBe('hopper-vllm')
    await page.getByRole('button', { name: 'Take back' }).click()
    await page.getByRole('button', { name: 'Take back' }).click()
    await addressSeries(page).toEqual(['llama-3.1-70b@h100-sxm~precision:fp8'])
  })

  test('has its real figure and source beside each slider, and goes back to it', async ({ openExplorer }) => {
    const page = await openExplorer(
      '?v=1&s=llama-3.1-70b@h100-sxm~precision:fp8~*hbmBytesPerSecond:2x&context=8k',
    )
    await chartDrawn(page)
    await openSeries(page, 'llama-3.1-70b')
    await page.getByRole('button', { name: 'What if' }).click()
    const field = page.locator('.figure-field').first()
    await soon(() => field.textContent()).toContain('really 3.35 TB/s · NVIDIA H100 data sheet')
    await page.getByRole('button', { name: 'HBM bandwidth as it really is' }).click()
    await addressSeries(page).toEqual(['llama-3.1-70b@h100-sxm~precision:fp8'])
  })
})

const twenty = [
  ...[
    'h100-sxm',
    'h200-sxm',
    'b200-sxm',
    'mi300x',
    'mi355x',
    'gb200-nvl72',
    'tpu-v5p',
    'gaudi-3',
    'l40s',
    'h20',
  ],
].flatMap((hardware) =>
  ['fp8', 'bf16'].map((precision) => `s=llama-3.1-8b@${hardware}~precision:${precision}`),
)

describe('the list of series', () => {
  test.for(['light', 'dark'] as const)(
    'is sound with all open, %s',
    async (colorScheme, { openExplorer }) => {
      const page = await openExplorer(oneSeries, { colorScheme })
      await chartDrawn(page)
      await page.getByRole('button', { name: 'Add', exact: true }).click()
      await openSeries(page, 'llama-3.1-70b')
      await page
        .getByRole('combobox', { name: 'KV cache' })
        .or(page.getByText('KV cache').first())
        .first()
        .waitFor()
      expect(await seriousViolations(page)).toEqual([])
      expect(await layoutProblems(page)).toEqual([])
      await page.getByRole('button', { name: 'What if' }).click()
      await page.locator('.figure-field').first().waitFor()
      for (const group of (await page.locator('.figure-group summary').all()).slice(1)) await group.click()
      expect(await seriousViolations(page)).toEqual([])
      expect(await layoutProblems(page)).toEqual([])
    },
  )

  test('can be used with a finger', async ({ openExplorer }) => {
    const page = await openExplorer(oneSeries, { width: 390, height: 844, hasTouch: true })
    await chartDrawn(page)
    await openSeries(page, 'llama-3.1-70b')
    await page.getByRole('combobox', { name: 'Machine', exact: true }).waitFor()
    expect(await smallTargets(page)).toEqual([])
    expect(await layoutProblems(page)).toEqual([])
    await page.getByRole('button', { name: 'What if' }).click()
    await page.locator('.figure-field').first().waitFor()
    expect(await smallTargets(page)).toEqual([])
    expect(await layoutProblems(page)).toEqual([])
  })

  test('holds twenty', async ({ openExplorer }) => {
    const page = await openExplorer(`?v=1&${twenty.join('&')}&context=8k&maxAccelerators=8`)
    await chartDrawn(page)
    expect(await rows(page).count()).toBe(20)
    expect(await page.getByRole('button', { name: 'Add', exact: true }).isDisabled()).toBe(true)
    expect(await layoutProblems(page)).toEqual([])
  })
})
