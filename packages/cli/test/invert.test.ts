import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accelerator, calibrationFor, modelEntry } from '@paretoken/catalog'
import {
  cheapestAtSpeed,
  type ImpliedSize,
  impliedModelSize,
  paretoFrontier,
  servingFrontier,
  uniformPrecision,
} from 'paretoken'
import { describe, expect, it } from 'vitest'
import { runCommand } from './runCommand.ts'

const folder = mkdtempSync(join(tmpdir(), 'paretoken-'))

const answer = (...args: string[]) => JSON.parse(runCommand(['invert', ...args, '--json']).stdout)

const hardware = accelerator('h100-sxm')
const served = {
  hardware,
  precision: uniformPrecision('fp8'),
  calibration: calibrationFor(hardware, 'vllm'),
  maximumAccelerators: 8,
}
const model = { ...served, model: modelEntry('llama-3.1-70b').model }
const asked = ['llama-3.1-70b', '--precision', 'fp8', '--max-accelerators', '8']

/** Through JSON, as the command prints it. */
const printed = (value: unknown) => JSON.parse(JSON.stringify(value))

describe('paretoken invert, of an offer', () => {
  const offer = ['--speed', '100', '--price', '4', '--max-accelerators', '8']

  it('tells the largest models for each machine, sparsity and margin, and what follows, in a sentence', () => {
    const { status, stdout, stderr } = runCommand([
      ...['invert', ...offer, '--on', 'h100-sxm,b200-sxm', '--sparsity', '1,8', '--margin', '0,50%'],
    ])
    expect(status).toBe(0)
    expect(stderr).toBe('')
    expect(stdout).toMatch(
      /^ +sparsity +margin +parameters +active +cost \$\/Mtok +acc +layout +larger ones are$/m,
    )
    expect(stdout.match(/^(h100|b200)-sxm +(dense|8) +(0|50) % +[\d.]+B /gm)).toHaveLength(8)
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /At 100 tokens\/s and \$4 per million output tokens, on h100-sxm no dense model larger than [\d.]+B and no model of sparsity 8 larger than [\d.]+B \([\d.]+B active\) can be offered without loss\./,
    )
    expect(stdout).toMatch(/^Next: +paretoken invert llama-3\.1-70b --speed 100/m)
    expect(stdout).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('prints as JSON what the library answers, to the last digit: of decoding alone', () => {
    const { sought, of, sizes } = answer(...offer, '--sparsity', '1', '--context', '2k', '--margin', '0.3')
    expect([sought, of, sizes.length]).toEqual(['size', 'decoding', 1])
    const { totalParameters, activeParameters, point, bound } = impliedModelSize({
      ...served,
      requests: [{ inputTokens: 1999, cachedInputTokens: 1999, outputTokens: 1 }],
      offer: {
        tokensPerSecond: 100,
        listPrice: { inputDollarsPerMillionTokens: 0, outputDollarsPerMillionTokens: 4 },
      },
      margin: 0.3,
    }) as ImpliedSize
    expect(sizes[0]).toMatchObject({
      hardware: 'h100-sxm',
      contextTokens: 2000,
      sparsity: 1,
      margin: 0.3,
      totalParameters,
      activeParameters,
      bound,
      point: printed(point),
    })
  })

  it('of requests, at prices of prompts and of those that are kept', () => {
    const { of, sizes } = answer(
      ...offer,
      ...['--sparsity', '1', '--input-price', '1', '--cached-price', '0.5'],
      ...['--isl', '2k', '--osl', '500', '--cache-hits', '50%'],
    )
    const { totalParameters } = impliedModelSize({
      ...served,
      requests: [{ inputTokens: 2000, cachedInputTokens: 1000, outputTokens: 500 }],
      offer: {
        tokensPerSecond: 100,
        listPrice: {
          inputDollarsPerMillionTokens: 1,
          cachedInputDollarsPerMillionTokens: 0.5,
          outputDollarsPerMillionTokens: 4,
        },
      },
    }) as ImpliedSize
    expect(of).toBe('requests')
    expect(sizes[0].totalParameters).toBe(totalParameters)
  })

  it('takes speed and prices from the catalog’s list of offers, and says which', () => {
    const args = ['invert', '--offer', 'openai/gpt-4o', '--sparsity', '1', '--max-accelerators', '8']
    expect(runCommand(args).stdout).toMatch(/^Offer: OpenAI GPT-4o, 2025-06: /m)
    const { offer: taken } = JSON.parse(runCommand([...args, '--json']).stdout)
    expect(taken).toMatchObject({
      tokensPerSecond: 110,
      listPrice: { outputDollarsPerMillionTokens: 10 },
      from: { provider: 'OpenAI', name: 'GPT-4o' },
    })
  })

  it('says where no model can be offered so, and ends well', () => {
    const { status, stdout } = runCommand(['invert', '--speed', '1e6', '--price', '1', '--sparsity', '1'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^h100-sxm +dense +0 % +none +too slow$/m)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'on h100-sxm no dense model at all can be offered without loss',
    )
  })

  it('prints a line for each row as CSV, and draws bars', () => {
    const svg = join(folder, 'sizes.svg')
    const { stdout } = runCommand([
      'invert',
      ...offer,
      '--sparsity',
      '1',
      '--margin',
      '0,0.5',
      '--csv',
      '--svg',
      svg,
    ])
    const [header = '', ...lines] = stdout.trimEnd().split('\n')
    expect(header).toMatch(/^hardware,precision,calibration,sparsity,margin,tokensPerSecond,/)
    expect(lines).toHaveLength(2)
    expect(readFileSync(svg, 'utf8')).toContain('Parameters, in billions')
  })
})

describe('paretoken invert, of a model', () => {
  it('from a speed to what it costs, and what must be asked for some margin', () => {
    const { sought, series } = answer(...asked, '--speed', '50', '--margin', '0,0.5')
    const { points } = paretoFrontier({
      ...model,
      workload: { contextTokens: 4096 },
      minimumTokensPerSecond: 50,
    })
    const point = cheapestAtSpeed(points, 50)
    expect(sought).toBe('price')
    const [atCost, half] = series[0].rows
    expect(atCost.point).toEqual(printed(point))
    expect(atCost.prices.dollarsPerMillionOutputTokens).toBe(point?.dollarsPerMillionTokens)
    expect(half.prices.dollarsPerMillionOutputTokens).toBe((point?.dollarsPerMillionTokens ?? 0) / 0.5)
    const { stdout } = runCommand(['invert', ...asked, '--speed', '50'])
    expect(stdout).toMatch(/^llama-3\.1-70b on h100-sxm +0 % +5\d\.\d +\$/m)
    expect(stdout).toMatch(/^Next: +paretoken explain llama-3\.1-70b .*--speed 50$/m)
  })

  it('from a price to the fastest at which a token costs no more', () => {
    const { sought, series } = answer(...asked, '--price', '2')
    const { points } = paretoFrontier({ ...model, workload: { contextTokens: 4096 } })
    expect(sought).toBe('speed')
    expect(series[0].rows[0].point).toEqual(
      printed(points.find(({ dollarsPerMillionTokens }) => (dollarsPerMillionTokens ?? 0) <= 2)),
    )
  })

  it('of requests tells prices of every kind of token', () => {
    const requests = ['--isl', '2k', '--osl', '500', '--cache-hits', '50%']
    const [{ rows }] = answer(...asked, '--speed', '40', ...requests).series
    const { points } = servingFrontier({
      ...model,
      requests: [{ inputTokens: 2000, outputTokens: 500, cachedInputTokens: 1000, weight: 1 }],
      minimumTokensPerSecond: 40,
    })
    const { dollarsPerRequest: _, ...prices } = cheapestAtSpeed(points, 40)?.prices ?? {}
    expect(rows[0].prices).toEqual(prices)
    const { stdout } = runCommand(['invert', ...asked, '--speed', '40', ...requests])
    expect(stdout).toMatch(/ margin +tokens\/s +input +cached +output +\$\/Mtok /)
  })

  it.each([
    [['--speed', '100k'], /nothing reaches --speed 100,000 tokens\/s; the fastest, \S+, serves one user/],
    [
      ['--price', '0.01'],
      /nothing is as cheap; the cheapest, at [\d.]+ tokens\/s, takes \$[\d.]+ per million tokens/,
    ],
  ])('answers %j with what comes nearest', (args, sentence) => {
    const { status, stdout } = runCommand(['invert', ...asked, ...args])
    expect(status).toBe(0)
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(sentence)
  })

  it('takes what a machine costs after --rent', () => {
    const cost = (...args: string[]) =>
      answer(...asked, '--speed', '50', ...args).series[0].rows[0].prices.dollarsPerMillionTokens
    expect(cost('--rent', '4') / cost('--rent', '2')).toBeCloseTo(2, 9)
  })
})

describe('bad input to invert', () => {
  it.each([
    [
      'nothing',
      [],
      /sizes of models follow from a speed and a price: add --speed 110 --price 10, or --offer/,
    ],
    ['a speed alone', ['--speed', '110'], /add --price 10, or --offer OpenAI\/GPT-4o; or name a model/],
    ['a price alone', ['--price', '10'], /add --speed 110, or --offer/],
    ['a model alone', ['qwen3-8b'], /give --speed 50 for what it costs at that speed, or --price 0\.50/],
    [
      'a model, a speed and a price',
      ['qwen3-8b', '--speed', '50', '--price', '1'],
      /--speed and --price: of a model that is known one follows from the other; leave one out/,
    ],
    ['a model and an offer', ['qwen3-8b', '--offer', 'OpenAI/GPT-4o'], /`paretoken margins qwen3-8b`/],
    ['a model and a sparsity', ['qwen3-8b', '--speed', '50', '--sparsity', '8'], /--sparsity is of sizes/],
    [
      'a speed in words',
      ['--speed', 'fast', '--price', '1'],
      /--speed: "fast" is not a number of tokens per second/,
    ],
    [
      'a price of nothing',
      ['--speed', '50', '--price', '0'],
      /--price: 0 dollars per million tokens is out of range/,
    ],
    ['a margin of all', ['--speed', '50', '--price', '1', '--margin', '1'], /--margin: 1 is out of range/],
    [
      'a margin of 50',
      ['--speed', '50', '--price', '1', '--margin', '50'],
      /--margin: 50 .*50% or 0\.5 would be right/,
    ],
    [
      'a sparsity below 1',
      ['--speed', '50', '--price', '1', '--sparsity', '0.5'],
      /--sparsity: 0\.5 times as many/,
    ],
    ['no sparsity', ['--speed', '50', '--price', '1', '--sparsity', ''], /--sparsity: it is empty/],
    [
      'a price of prompts without output’s',
      ['--speed', '50', '--input-price', '1'],
      /--input-price goes with --price, that of output tokens; add --price 10/,
    ],
    [
      'a price of prompts without prompts',
      ['--speed', '50', '--price', '1', '--input-price', '1'],
      /--input-price is of prompts, and only decoding is asked for; add --isl 3k --osl 1k/,
    ],
    [
      'prompts without a price',
      ['--speed', '50', '--price', '1', '--isl', '3k', '--osl', '1k'],
      /--input-price is missing: requests have prompts, and those a price/,
    ],
    [
      'a name that is no offer',
      ['--offer', 'gpt-4o'],
      /--offer: "gpt-4o" is not provider\/model; OpenAI\/GPT-4o would be right/,
    ],
    [
      'a provider that is not there',
      ['--offer', 'OpnAI/GPT-4o'],
      /no provider is called "OpnAI"; did you mean "OpenAI"\?/,
    ],
    [
      'a model that it has not',
      ['--offer', 'OpenAI/GPT-4oo'],
      /OpenAI has no "GPT-4oo" in the list; did you mean/,
    ],
    [
      'an offer without a speed',
      ['--offer', 'OpenAI/gpt-4.1'],
      /prices of OpenAI gpt-4\.1 and no speed; add --speed 80/,
    ],
    [
      'an offer without a price',
      ['--offer', 'OpenAI/gpt-3.5-turbo'],
      /a speed of OpenAI GPT-3\.5 Turbo and no price; give --price and --speed/,
    ],
    [
      'an offer and a price',
      ['--offer', 'OpenAI/GPT-4o', '--price', '10'],
      /--offer and --price: prices are those of the list, or yours; leave one out/,
    ],
    [
      'a checkpoint of no model',
      ['--speed', '50', '--price', '1', '--precision', 'checkpoint'],
      /--precision: a model that is not known has no checkpoint; fp8 would be right/,
    ],
    [
      'drafts for no model',
      [
        '--speed',
        '50',
        '--price',
        '1',
        '--input-price',
        '1',
        '--isl',
        '1k',
        '--osl',
        '1k',
        '--speculation',
        'mtp',
      ],
      /--speculation: nothing drafts for a model that is not known; leave it out/,
    ],
    [
      'a machine without a price',
      ['--speed', '50', '--price', '1', '--on', 'groq-lpu-v1'],
      /groq-lpu-v1 has no price, and offers are held against costs; add --rent 2\.10/,
    ],
    [
      'a model on a machine without a price',
      ['qwen3-8b', '--speed', '50', '--on', 'groq-lpu-v1'],
      /groq-lpu-v1 has no price, and prices of tokens follow from it; add --rent 2\.10/,
    ],
    [
      'rents that do not match',
      ['--speed', '50', '--price', '1', '--rent', '1,2'],
      /--rent: 2 prices for 1 machines \(h100-sxm\)/,
    ],
    [
      'a context of one token',
      ['--speed', '50', '--price', '1', '--context', '1'],
      /--context: 1 .*at least 2/,
    ],
  ] as const)('%s: one clear sentence, exit code 2', (_what, args, sentence) => {
    const { status, stdout, stderr } = runCommand(['invert', ...args])
    expect(stderr).toMatch(sentence)
    expect(stderr).toMatch(/^paretoken: [^\n]+\n$/)
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })

  it('has help with examples', () => {
    const { status, stdout } = runCommand(['invert', '--help'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^Usage: paretoken invert/)
    expect(stdout).toMatch(/\$ paretoken invert/)
  })
})
