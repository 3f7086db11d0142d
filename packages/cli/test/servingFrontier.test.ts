import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  accelerator,
  calibrationFor,
  checkpointPrecision,
  modelEntry,
  requestErrorBandFor,
} from '@paretoken/catalog'
import {
  draftHead,
  energyPerTokenJoules,
  meanRequest,
  ownedDollarsPerHour,
  type ServingQuestion,
  servingFrontier,
  wattsPerAccelerator,
} from 'paretoken'
import { describe, expect, it } from 'vitest'
import { runCommand } from './runCommand.ts'

const folder = mkdtempSync(join(tmpdir(), 'paretoken-'))

const answer = (...args: string[]) => JSON.parse(runCommand(['frontier', ...args, '--json']).stdout).series

/** A model on a machine as the command takes them where nothing more is said. */
function subject(model: string, machine = 'h100-sxm') {
  const entry = modelEntry(model)
  const hardware = accelerator(machine)
  return {
    model: entry.model,
    hardware,
    precision: checkpointPrecision(entry),
    calibration: calibrationFor(hardware, 'vllm'),
  }
}

/** That a series holds what the library answers, to the last digit. */
function expectAnswer(series: { readonly points: readonly unknown[] }, question: ServingQuestion) {
  const { points } = servingFrontier(question)
  expect(points.length).toBeGreaterThan(1)
  expect(series.points).toHaveLength(points.length)
  expect(series.points).toMatchObject(JSON.parse(JSON.stringify(points)))
}

const requests = ['--isl', '4k', '--osl', '1k']
const one = [{ inputTokens: 4000, outputTokens: 1000, cachedInputTokens: 0, weight: 1 }]
const qwen = ['qwen3-8b', '--max-accelerators', '4']

describe('paretoken frontier of requests', () => {
  it('prints a table within 110 columns, energy, a chart, and what to try next', () => {
    const { status, stdout, stderr } = runCommand(['frontier', ...qwen, ...requests, '--ttft', '2s'])
    expect(status).toBe(0)
    expect(stderr).toBe('')
    for (const mark of ['▲ fastest', '◆ preferred', '○ cheapest']) expect(stdout).toContain(mark)
    expect(stdout).toMatch(/^ +tokens\/s +(TPOT +)?TTFT +\$\/M in +\$\/M out +\$\/M all .*layout$/m)
    expect(stdout).toContain('4,000 tokens in, 1,000 out · first token within 2.00 s on average')
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /Errors: a time per token may be \d+ % off .*, one to the first token \d+ % and \d+ %, throughput and cost \d+ % and \d+ %:/,
    )
    expect(stdout).toMatch(/^Energy: [\d.]+ J an output token at ▲/m)
    expect(stdout).toMatch(/[⠁-⣿]{3}/)
    expect(stdout).toMatch(
      /^Next: +paretoken frontier qwen3-8b .*--isl 4k --osl 1k --ttft 2s --serving best$/m,
    )
    expect(stdout).not.toMatch(/NaN|undefined|Infinity|null/)
    const rows = stdout.split('\n').filter((line) => /^(.{11,13}) +\d/.test(line))
    expect(rows.length).toBeGreaterThan(5)
    for (const row of rows) expect([...row].length).toBeLessThanOrEqual(110)
  })

  it('prints as JSON what the library answers, to the last digit', () => {
    const [series] = answer(
      ...['qwen3-32b', '--on', 'h200-sxm', '--max-accelerators', '8', ...requests, '--cache-hits', '25%'],
      ...['--ttft', '1.5s', '--tpot', '50ms', '--prompt-tokens-per-pass', '4096', '--utilization', '80%'],
    )
    const question = {
      ...subject('qwen3-32b', 'h200-sxm'),
      requests: [{ ...one[0], inputTokens: 4000, outputTokens: 1000, cachedInputTokens: 1000 }],
      maximumAccelerators: 8,
      maximumTimeToFirstTokenSeconds: 1.5,
      minimumTokensPerSecond: 20,
      promptTokensPerPass: 4096,
      maximumUtilization: 0.8,
    }
    expectAnswer(series, question)
    expect(series).toMatchObject({
      model: 'qwen3-32b',
      serving: 'aggregated',
      maximumTimeToFirstTokenSeconds: 1.5,
      minimumTokensPerSecond: 20,
      promptTokensPerPass: 4096,
      maximumUtilization: 0.8,
      meanRequest: JSON.parse(JSON.stringify(meanRequest(question.requests))),
      speculation: null,
      ownership: null,
      prefill: null,
    })
  })

  it('tells how far off times and throughput may be, in JSON and as columns', () => {
    const asked = ['llama-3.1-8b', '--on', 'h100-sxm', '--max-accelerators', '2', ...requests]
    const band = requestErrorBandFor(modelEntry('llama-3.1-8b').model, { id: 'h100-sxm' }, 'vllm')
    expect(answer(...asked)[0].errorBand).toEqual(band)
    const [header = '', row = ''] = runCommand(['frontier', ...asked, '--csv']).stdout.split('\n')
    const cell = (name: string) => Number(row.split(',')[header.split(',').indexOf(name)])
    expect(cell('p90Error')).toBe(band.p90Error)
    expect(cell('timeToFirstTokenP90Error')).toBe(band.timeToFirstToken?.p90Error)
    expect(cell('timeToFirstTokenMedianError')).toBe(band.timeToFirstToken?.medianError)
    expect(cell('throughputP90Error')).toBe(band.throughput?.p90Error)
    expect(cell('throughputMedianError')).toBe(band.throughput?.medianError)
  })

  it('computes prompts in a pool of their own, on a machine of its own', () => {
    const pools = ['--serving', 'disaggregated', '--prefill-on', 'h100-sxm', '--prefill-price', '2.5']
    const args = ['qwen3-8b', '--on', 'h200-sxm', '--max-accelerators', '4', ...requests, ...pools]
    const [series] = answer(...args)
    const { hardware, calibration } = subject('qwen3-8b', 'h100-sxm')
    expectAnswer(series, {
      ...subject('qwen3-8b', 'h200-sxm'),
      requests: one,
      maximumAccelerators: 4,
      serving: 'disaggregated',
      prefill: { hardware, calibration, dollarsPerHour: 2.5 },
    })
    expect(series.prefill).toMatchObject({ hardware: 'h100-sxm', dollarsPerHour: 2.5 })
    const { stdout } = runCommand(['frontier', ...args])
    expect(stdout).toMatch(/prefill pool$/m)
    expect(stdout).toMatch(/TP\d, [\d.]+ : 1$/m)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('prompts on h100-sxm')
  })

  it('matches whole instances where that is asked for', () => {
    const pools = ['--serving', 'disaggregated', '--matching', 'whole']
    const { stdout } = runCommand(['frontier', ...qwen, ...requests, ...pools])
    expect(stdout).toMatch(/TP\d, \d+ : \d+$/m)
  })

  it('drafts tokens by a head and by a model', () => {
    const speculation = ['--speculation', 'eagle', '--acceptance', '0.8,0.6']
    const [series] = answer(...qwen, ...requests, ...speculation)
    const asked = subject('qwen3-8b')
    expectAnswer(series, {
      ...asked,
      requests: one,
      maximumAccelerators: 4,
      speculation: {
        acceptance: [0.8, 0.6],
        drafter: { kind: 'head', model: draftHead(asked.model), precision: asked.precision },
      },
    })
    expect(series.speculation).toEqual({ drafter: 'eagle', acceptance: [0.8, 0.6] })
    expect(runCommand(['frontier', ...qwen, ...requests, ...speculation]).stdout).toMatch(/ draft$/m)
    const [drafted] = answer(
      ...[...qwen, ...requests, '--speculation', 'draft:qwen3-0.6b', '--draft-tokens', '2'],
    )
    expect(drafted.speculation).toEqual({ drafter: 'draft:qwen3-0.6b', acceptance: [0.7, 0.7] })
    const small = modelEntry('qwen3-0.6b')
    expectAnswer(drafted, {
      ...asked,
      requests: one,
      maximumAccelerators: 4,
      speculation: {
        acceptance: [0.7, 0.7],
        drafter: { kind: 'model', model: small.model, precision: checkpointPrecision(small) },
      },
    })
  })

  it('takes a mix of requests, and tells cached tokens apart', () => {
    const mix = ['--mix', '4k@50%/1k:3,16k/500:1']
    const [series] = answer(...qwen, ...mix)
    expectAnswer(series, {
      ...subject('qwen3-8b'),
      maximumAccelerators: 4,
      requests: [
        { inputTokens: 4000, outputTokens: 1000, cachedInputTokens: 2000, weight: 0.75 },
        { inputTokens: 16000, outputTokens: 500, cachedInputTokens: 0, weight: 0.25 },
      ],
    })
    expect(runCommand(['frontier', ...qwen, ...mix]).stdout).toMatch(/\$\/M cached/)
  })

  it('takes a trace, from a file and from standard input', () => {
    const text = 'ContextTokens;GeneratedTokens\n4000;1000\n4000;1000\n16000;500\n'
    const path = join(folder, 'trace.csv')
    writeFileSync(path, text)
    const [fromFile] = answer(...qwen, '--trace', path)
    const { stdout } = runCommand(['frontier', ...qwen, '--trace', '-', '--json'], text)
    expect(JSON.parse(stdout).series).toEqual([fromFile])
    expect(fromFile.meanRequest.inputTokens).toBeCloseTo(8000, 9)
    expect(fromFile.requests).toHaveLength(2)
  })

  it('reckons what owned machines cost, and what tokens take from the grid', () => {
    const [series] = answer(
      ...[...qwen, ...requests, '--owned', '--purchase', '$40k', '--years', '4'],
      ...['--power-price', '0.06', '--pue', '1.2', '--watts', '1.1kW'],
    )
    const asked = subject('qwen3-8b')
    const power = { watts: 1100, powerUsageEffectiveness: 1.2 }
    const owned = ownedDollarsPerHour(asked.hardware, {
      ...power,
      purchaseDollars: 40_000,
      years: 4,
      dollarsPerKilowattHour: 0.06,
    })
    expect(series.ownership).toEqual(JSON.parse(JSON.stringify(owned)))
    expect(series.dollarsPerHour).toBe(owned.dollarsPerHour)
    expectAnswer(series, {
      ...asked,
      requests: one,
      maximumAccelerators: 4,
      dollarsPerHour: owned.dollarsPerHour,
    })
    const watts = wattsPerAccelerator(asked.hardware, power) ?? Number.NaN
    for (const { energyPerTokenJoules: joules, tokensPerSecondPerAccelerator } of series.points)
      expect(joules / energyPerTokenJoules(watts, 1 / tokensPerSecondPerAccelerator)).toBeCloseTo(1, 12)
  })

  it('prices decoding alone on owned machines too', () => {
    const args = ['qwen3-8b', '--max-accelerators', '1', '--owned', '--years', '3', '--tpot', '20ms']
    const { stdout } = runCommand(['frontier', ...args])
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/owned: \$30,000, 3 years, 8 % interest/)
    expect(stdout).toMatch(/^Next: +paretoken explain qwen3-8b --on h100-sxm --owned --years 3$/m)
    const [{ ownership, points, dollarsPerHour }] = answer(...args)
    expect(dollarsPerHour).toBe(ownership.dollarsPerHour)
    for (const { timePerOutputTokenSeconds } of points)
      expect(timePerOutputTokenSeconds).toBeLessThanOrEqual(0.02 * (1 + 1e-9))
  })

  it('prints as CSV a line a point under one header', () => {
    const { stdout } = runCommand(['frontier', ...qwen, ...requests, '--serving', 'best', '--csv'])
    const [header = '', ...lines] = stdout.trimEnd().split('\n')
    expect(header).toMatch(/^model,hardware,precision,calibration,serving,tokensPerSecond,/)
    for (const column of ['dollarsPerMillionOutputTokens', 'energyPerTokenJoules', 'prefillLayout'])
      expect(header.split(',')).toContain(column)
    expect(lines.length).toBeGreaterThan(5)
    for (const line of lines) expect(line.split(',')).toHaveLength(header.split(',').length)
    expect(stdout).not.toMatch(/NaN|undefined|Infinity|null/)
  })

  it('puts series in one answer and one chart, each with a name', () => {
    const svg = join(folder, 'requests.svg')
    const { stdout } = runCommand(
      [
        'frontier',
        ...qwen,
        ...requests,
        '--on',
        'h100-sxm,b200-sxm',
        '--per-accelerator',
        '--svg',
        svg,
      ].concat(['--precision', 'bf16,fp8']),
    )
    expect(stdout).toMatch(/^Cheapest: /m)
    expect(stdout).toContain('Output tokens per second per accelerator')
    expect(readFileSync(svg, 'utf8')).toContain('b200-sxm, fp8')
  })

  it('tells costs in accelerator-seconds where no price is known', () => {
    const { stdout, stderr } = runCommand(['frontier', ...qwen, ...requests, '--on', 'h20'])
    expect(stderr).toMatch(/h20 has no price; costs are in accelerator-seconds/)
    expect(stdout).toMatch(/acc·s in +acc·s out/)
    expect(stdout).toContain('Accelerator-seconds per request')
  })

  it('warns of requests beyond the model’s context, and of a draft model with other tokens', () => {
    const { stderr } = runCommand(
      ['frontier', 'llama-2-7b', '--isl', '4k', '--osl', '1k', '--max-accelerators', '1'].concat([
        '--speculation',
        'draft:gpt2',
      ]),
    )
    expect(stderr).toMatch(/5,000 tokens is beyond the 4,096 that llama-2-7b was made for/)
    expect(stderr).toMatch(/draft:gpt2 has 50,257 tokens in its vocabulary, llama-2-7b has 32,000/)
  })

  it.each([
    [['--ttft', '1ms'], /no first token comes within --ttft 1\.00 ms; the shortest, by .*, takes [\d.]+ ms/],
    [['--min-speed', '100k'], /nothing reaches --min-speed 100,000 tokens\/s; the fastest, .*, serves/],
    [['--tpot', '10us'], /nothing is as fast as --tpot 10\.0 µs; the fastest, .*, takes [\d.]+ ms a token/],
    [['--accelerators', '97'], /do not divide among 97 accelerators/],
    [['--on', 'l4', '--accelerators', '1', '--kv-cache', 'fp32'], /it does not fit: the nearest, TP1, lacks/],
  ])('says of %s which limit stops it and what would do, and ends well', (args, sentence) => {
    const { status, stdout } = runCommand(['frontier', 'qwen3-14b', ...requests, ...args])
    expect(status).toBe(0)
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(sentence)
  })

  it('tells the fastest there is with drafts, and between prompts', () => {
    const fastest = (...args: string[]): number =>
      answer('qwen3-14b', '--accelerators', '4', ...requests, ...args)[0].fastest.tokensPerSecond
    const told = (...args: string[]): number =>
      answer('qwen3-14b', '--accelerators', '4', ...requests, '--min-speed', '2k', ...args)[0].infeasible
        .tokensPerSecond
    expect(told()).toBeCloseTo(fastest(), 6)
    expect(told('--speculation', 'eagle')).toBeCloseTo(fastest('--speculation', 'eagle'), 6)
    expect(told('--speculation', 'eagle')).toBeGreaterThan(1.5 * told())
  })

  it('says that machines without a network cannot hand caches over', () => {
    const hardware = join(folder, 'alone.yaml')
    writeFileSync(
      hardware,
      'id: alone\nname: Alone\nvendor: nobody\nhbmBytes: 80 GB\nhbmBytesPerSecond: 3 TB/s\nflopPerSecond:\n  bf16: 900 TFLOP/s\ninterconnect: []\n',
    )
    const args = [...qwen, ...requests, '--on', hardware, '--serving', 'disaggregated']
    const { stdout } = runCommand(['frontier', ...args])
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/two pools need a network .*--serving aggregated would be/)
  })

  it('says that prompts come too fast where they do', () => {
    const args = ['--isl', '1M', '--osl', '1', '--utilization', '1%', '--accelerators', '8']
    const { stdout } = runCommand(['frontier', 'qwen3-14b', '--on', 'b200-sxm', ...args])
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/prompts come faster than they can be computed/)
  })
})
