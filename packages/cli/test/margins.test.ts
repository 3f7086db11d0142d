import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accelerator, calibrationFor, checkpointPrecision, modelEntry, offersOf } from '@paretoken/catalog'
import { cheapestAtSpeed, marginOf, type ServingQuestion, servingFrontier } from 'paretoken'
import { describe, expect, it } from 'vitest'
import { runCommand } from './runCommand.ts'

const folder = mkdtempSync(join(tmpdir(), 'paretoken-'))

const answer = (...args: string[]) => JSON.parse(runCommand(['margins', ...args, '--json']).stdout)

/** What the command is to ask of the library. */
const question = (model: string, machine: string): ServingQuestion => {
  const entry = modelEntry(model)
  const hardware = accelerator(machine)
  return {
    model: entry.model,
    precision: checkpointPrecision(entry),
    hardware,
    calibration: calibrationFor(hardware, 'vllm'),
    requests: [{ inputTokens: 3000, outputTokens: 1000, cachedInputTokens: 0, weight: 1 }],
  }
}

type Row = {
  readonly offer: { readonly provider: string; readonly date: string; readonly tokensPerSecond?: number }
  readonly [field: string]: unknown
}

describe('paretoken margins', () => {
  it('holds every offer with prices against what it costs, the cheapest first, and lists speeds apart', () => {
    const { status, stdout, stderr } = runCommand(['margins', 'llama-3.3-70b', '--on', 'h100-sxm,h200-sxm'])
    expect(status).toBe(0)
    expect(stderr).toBe('')
    expect(stdout).toMatch(
      /^ +date +input +cached +output +list +cost +margin +markup +tokens\/s +on +even at$/m,
    )
    expect(stdout).toMatch(
      /^DeepInfra +2026-07-02 +\$0\.10 +\$0\.32 +\$0\.155 +\$[\d.]+ +−?[\d,.]+ % .* ◆ +h[12]00-sxm +\S+ +\[1\]$/m,
    )
    expect(stdout).toMatch(/^Speed only: Oracle Cloud Infrastructure 58\.6 tokens\/s \(2025\) \[\d+\]$/m)
    expect(stdout).toMatch(/^ \[1\] https:\/\/github\.com\/anomalyco\/models\.dev/m)
    expect(stdout).toContain('3,000 tokens in, 1,000 out')
    expect(stdout).toMatch(/^Next: +paretoken frontier llama-3\.3-70b --on h[12]00-sxm --isl 3k --osl 1k$/m)
    expect(stdout).not.toMatch(/NaN|undefined|Infinity/)
    const lists = [
      ...stdout.matchAll(/^\S.* (?:20\d\d\S*) .*?\$[\d.]+ +(?:\$[\d.]+ +)?\$[\d.]+ +\$([\d.]+) +(?:\$|–)/gm),
    ].map(([, list]) => Number(list))
    expect(lists.length).toBeGreaterThan(5)
    expect(lists).toEqual([...lists].sort((a, b) => a - b))
  })

  it('tells DeepSeek’s own day beside the same tokens computed', () => {
    const { stdout } = runCommand(['margins', 'deepseek-r1', '--on', 'h800-sxm'])
    expect(stdout).toMatch(/^as told +1,814 × h800-sxm at \$2\.00 +\$87,072 +84\.5 % +545 %$/m)
    const [, cost = ''] =
      /^computed +[\d,]+ × h800-sxm at \$2\.00 +\S+ EP\d+ +\$([\d,]+) /m.exec(stdout) ?? []
    const dollars = Number(cost.replace(',', ''))
    expect(dollars).toBeGreaterThan(87_072 / 2)
    expect(dollars).toBeLessThan(87_072 * 2)
    expect(stdout).toMatch(/^DeepSeek +2025-02-28 +\$0\.55 +\$0\.14 +\$2\.19 .* 21\.0 /m)
  })

  it('prints as JSON what the library answers, to the last digit', () => {
    const { offers, reportedDays } = answer('deepseek-r1', '--on', 'h800-sxm')
    const { points, preferred } = servingFrontier(question('deepseek-r1', 'h800-sxm'))
    expect(offers).toHaveLength(offersOf('deepseek-r1').length)
    for (const row of offers as readonly Row[]) {
      const { tokensPerSecond } = row.offer
      const point = tokensPerSecond === undefined ? preferred : cheapestAtSpeed(points, tokensPerSecond)
      expect(row.point).toEqual(JSON.parse(JSON.stringify(point)))
      expect(row.speedFrom).toBe(tokensPerSecond === undefined ? 'preferred' : 'offer')
    }
    const [own] = (offers as readonly Row[]).filter(({ offer }) => offer.date === '2025-02-28')
    const { margin, markup } = marginOf({
      tokens: { newInputTokens: 3000, cachedInputTokens: 0, outputTokens: 1000 },
      listPrice: {
        inputDollarsPerMillionTokens: 0.55,
        cachedInputDollarsPerMillionTokens: 0.14,
        outputDollarsPerMillionTokens: 2.19,
      },
      costDollars: cheapestAtSpeed(points, 21)?.prices?.dollarsPerRequest ?? 0,
    })
    expect(own).toMatchObject({ margin, markup })
    expect(reportedDays).toHaveLength(1)
    expect(reportedDays[0].reported).toMatchObject({ costDollars: 87_072, revenueDollars: 562_027 })
  })

  it('takes a speed for offers whose own is not known, and says where nothing is so fast', () => {
    const { offers } = answer('gpt-oss-120b', '--on', 'h100-sxm', '--speed', '150', '--max-accelerators', '8')
    const rows = offers as readonly Row[]
    expect(
      rows.filter(({ speedFrom }) => speedFrom === 'asked').every((row) => row.tokensPerSecond === 150),
    ).toBe(true)
    const [groq] = rows.filter(({ offer }) => offer.tokensPerSecond === 476)
    expect(groq).toMatchObject({ margin: null, point: null })
    const { stdout } = runCommand([
      'margins',
      'gpt-oss-120b',
      '--on',
      'h100-sxm',
      '--speed',
      '150',
      '--max-accelerators',
      '8',
    ])
    expect(stdout).toMatch(/^Groq +2026 .* – +– +– +476 +nothing so fast/m)
    expect(stdout).toMatch(/ 150 \? /)
  })

  it('mixes tokens as requests do, and prices those that are kept as the offer does', () => {
    const args = ['deepseek-r1', '--on', 'h800-sxm', '--isl', '2k', '--osl', '1k', '--cache-hits', '50%']
    const own = (answer(...args).offers as readonly Row[]).find(({ offer }) => offer.date === '2025-02-28')
    expect(own?.listDollarsPerMillionTokens).toBeCloseTo((0.55 + 0.14 + 2.19) / 3, 12)
  })

  it('prints a line an offer as CSV with its source, and draws bars', () => {
    const svg = join(folder, 'margins.svg')
    const { stdout } = runCommand(['margins', 'llama-3.3-70b', '--csv', '--svg', svg])
    const [header = '', ...lines] = stdout.trimEnd().split('\n')
    expect(header).toMatch(/^model,provider,name,date,.*,note,source$/)
    expect(lines).toHaveLength(7)
    expect(readFileSync(svg, 'utf8')).toContain('List prices and costs: llama-3.3-70b on h100-sxm')
  })

  it('says of a model that nobody of the list serves that there is no offer', () => {
    const { status, stdout } = runCommand(['margins', 'qwen3-4b', '--max-accelerators', '2'])
    expect(status).toBe(0)
    expect(stdout).toContain('qwen3-4b: the catalog has no offer of it.')
  })
})

describe('bad input to margins', () => {
  it.each([
    ['no model', [], /missing required argument 'models'/],
    ['a speed of nothing', ['llama-3.3-70b', '--speed', '0'], /--speed: 0 tokens per second is out of range/],
    [
      'half a request',
      ['llama-3.3-70b', '--isl', '3k'],
      /--osl: it is missing beside --isl; --osl 1k would be right/,
    ],
    [
      'a machine without a price',
      ['llama-3.3-70b', '--on', 'groq-lpu-v1'],
      /groq-lpu-v1 has no price, and list prices are held against costs; add --price 2\.10/,
    ],
    ['an unknown model', ['llama-3.3-71b'], /no model, .* is called "llama-3\.3-71b"; did you mean/],
    ['two forms of output', ['llama-3.3-70b', '--json', '--csv'], /--json and --csv: only one/],
  ] as const)('%s: one clear sentence, exit code 2', (_what, args, sentence) => {
    const { status, stdout, stderr } = runCommand(['margins', ...args])
    expect(stderr).toMatch(sentence)
    expect(stderr).toMatch(/^paretoken: [^\n]+\n$/)
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })

  it('has help with examples', () => {
    const { status, stdout } = runCommand(['margins', '--help'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^Usage: paretoken margins/)
    expect(stdout).toMatch(/\$ paretoken margins/)
  })
})
