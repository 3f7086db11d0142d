import { mkdtempSync, readFileSync } from 'node:fs'
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
  acceleratorCounts,
  cheapestPlan,
  evaluateServing,
  type ServingQuestion,
  uniformPrecision,
} from 'paretoken'
import { describe, expect, it } from 'vitest'
import { runCommand } from './runCommand.ts'

const folder = mkdtempSync(join(tmpdir(), 'paretoken-'))

const plan = (...args: string[]) => runCommand(['plan', ...args])

const requests = ['--isl', '4k', '--osl', '1k', '--rate', '20/s']
const usual = ['llama-3.1-70b', ...requests, '--tpot', '25ms', '--ttft', '1s']

/** What `usual` asks of a machine. */
function questionOn(id: string, format?: 'bf16' | 'fp8'): ServingQuestion {
  const entry = modelEntry('llama-3.1-70b')
  const hardware = accelerator(id)
  return {
    model: entry.model,
    hardware,
    precision: format === undefined ? checkpointPrecision(entry) : uniformPrecision(format),
    calibration: calibrationFor(hardware, 'vllm'),
    requests: [{ inputTokens: 4000, outputTokens: 1000 }],
    minimumTokensPerSecond: 1 / 0.025,
    maximumTimeToFirstTokenSeconds: 1,
    serving: 'best',
    accelerators: acceleratorCounts(hardware, 64),
  }
}

const asJson = (value: unknown) => JSON.parse(JSON.stringify(value))

/** On one line, for sentences that are broken. */
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')

describe('paretoken plan', () => {
  it('prints the cheapest deployment in a sentence, all of it in a list, that of each series in a table, and what to ask next', () => {
    const { status, stdout, stderr } = plan(...usual, '--on', 'h100-sxm,h200-sxm', '--precision', 'bf16,fp8')
    expect(status).toBe(0)
    expect(stderr).toBe('')
    const text = oneLine(stdout)
    expect(text).toMatch(
      /^Cheapest: \d+ instances of \S+ on h200-sxm, fp8.*: \d+ accelerators, \$[\d.]+\/h, \$0\.\d+ per million tokens/,
    )
    expect(text).toMatch(/20 requests\/s that arrive independently .*4,000 tokens in, 1,000 out .*means/)
    for (const fact of [
      /time per token [\d.]+ ms ± [\d.]+ % \(asked: at most 25\.0 ms\)/,
      /first token after \d+ ms ± [\d.]+ % \(asked: at most 1\.00 s\)/,
      /cost \$[\d.]+ an hour, \$[\d,]+ a month of 730 hours: \d+ accelerators at \$4\.00/,
      /a million tokens \$[\d.]+ of input, \$[\d.]+ of output, \$[\d.]+ of all/,
      /an instance [\d.]+ requests\/s, [\d.]+ at a time, of which a batch of [\d.]+ is decoded/,
      /memory \d+ % of 151 GB/,
      /prompt load \d+ % of what can be computed \(at most 90 %\)/,
      /binds memory bandwidth/,
      /head-room serves 1\.\d\d times as much/,
      /runner-up \d+ instances of .* accelerators, \$[\d.]+\/h, (costs the same|\$[\d.]+\/h \([\d.]+ %\) more)/,
    ])
      expect(text).toMatch(fact)
    expect(text).toMatch(
      /Errors: a time per token may be [\d.]+ % off .*, one to the first token [\d.]+ % and [\d.]+ %, throughput and cost [\d.]+ % and [\d.]+ %:/,
    )
    expect(stdout).toMatch(/^ +\$\/h +× best +acc .*instances/m)
    const rows = stdout.split('\n').filter((line) => /^h[12]00-sxm, /.test(line))
    expect(rows.map((row) => row.split(/\s{2,}/)[0])).toHaveLength(4)
    expect(rows[0]).toMatch(/^h200-sxm, fp8 +\$[\d.]+ +1\.00 /)
    expect(stdout).toMatch(
      /^Next: +paretoken frontier llama-3\.1-70b --on h200-sxm --precision fp8 --isl 4k --osl 1k --ttft 1s --tpot 25ms --serving best$/m,
    )
    expect(stdout).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('names a frontier next that can be asked for', () => {
    const { stdout } = plan(...usual, '--on', 'h200-sxm', '--accelerators', '4,8', '--prefill-on', 'h100-sxm')
    const [, typed = ''] = /^Next: +paretoken (.*)$/m.exec(stdout) ?? []
    const { status, stdout: json } = runCommand([...typed.split(' '), '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(json).series[0].points.length).toBeGreaterThan(0)
  })

  it('prints as JSON what the library answers, to the last digit', () => {
    const questions = ['h200-sxm', 'h100-sxm'].flatMap((id) =>
      (['bf16', 'fp8'] as const).map((format) => questionOn(id, format)),
    )
    const { best, runnerUp, perQuestion } = asJson(cheapestPlan({ questions, requestsPerSecond: 20 }))
    const answer = JSON.parse(
      plan(...usual, '--on', 'h200-sxm,h100-sxm', '--precision', 'bf16,fp8', '--json').stdout,
    )
    const { question: _best, ...wanted } = best
    const { question: _runnerUp, ...wantedNext } = runnerUp
    expect(answer.best).toMatchObject(wanted)
    expect(answer.runnerUp).toMatchObject(wantedNext)
    expect(answer.runnerUp.ratioToBest).toBe(runnerUp.costPerSecond / best.costPerSecond)
    expect(answer.best.errorBand).toEqual(
      requestErrorBandFor(modelEntry('llama-3.1-70b').model, { id: answer.best.hardware }, 'vllm'),
    )
    expect(answer.series).toHaveLength(4)
    answer.series.forEach((series: Record<string, unknown>, index: number) => {
      const { question, ...own } = perQuestion[index]
      expect(series.plan).toMatchObject(own)
      expect(series.hardware).toBe(questions[question]?.hardware.id)
    })
    expect(answer.best.decodeDollarsPerHour + answer.best.prefillDollarsPerHour).toBeCloseTo(
      answer.best.dollarsPerHour,
      9,
    )
  })

  it('takes no more instances than it must: with one fewer, time per token or to the first token is longer than asked', () => {
    const args = ['--on', 'h200-sxm', '--serving', 'aggregated', '--accelerators', '4,8', '--json']
    const { best } = JSON.parse(plan(...usual, ...args).stdout)
    const question = { ...questionOn('h200-sxm'), serving: 'aggregated' as const }
    const { layout } = best.point
    expect(best.instances).toBeGreaterThan(1)
    const served = (instances: number) =>
      evaluateServing(question, { layout, load: { requestsPerSecond: 20 / instances } })
    const meets = (instances: number): boolean => {
      const point = served(instances)
      return (
        Math.abs((point.requestsPerSecond * instances) / 20 - 1) < 1e-9 &&
        point.timePerOutputTokenSeconds <= 0.025 &&
        point.timeToFirstTokenSeconds <= 1 &&
        point.promptUtilization <= 0.9
      )
    }
    expect(meets(best.instances)).toBe(true)
    expect(meets(best.instances - 1)).toBe(false)
  })

  it('serves a demand of tokens as the requests that have as many', () => {
    const lengths = ['llama-3.1-8b', '--isl', '2k', '--osl', '500']
    const byRate = plan(...lengths, '--rate', '20/s', '--json').stdout
    expect(plan(...lengths, '--demand', '10k', '--json').stdout).toBe(byRate)
    expect(plan(...lengths, '--rate', '1200/min', '--json').stdout).toBe(byRate)
  })

  it('says of each that cannot which limit stops it, beside the one that can', () => {
    const { status, stdout } = plan(
      ...['llama-3.1-70b', ...requests, '--tpot', '12ms', '--on', 'a100-sxm-80gb,h200-sxm'],
    )
    expect(status).toBe(0)
    expect(oneLine(stdout)).toMatch(
      /Cheapest: .*on h200-sxm.*These cannot: llama-3\.1-70b on a100-sxm-80gb, bf16: nothing is as fast as --tpot 12\.0 ms; the fastest, .*, takes 1\d\.\d ms a token/,
    )
  })

  it.each([
    [
      [...requests, '--tpot', '8ms', '--on', 'a100-sxm-80gb,h100-sxm'],
      /^No deployment serves llama-3\.1-70b on 2 machines within these limits.*a100-sxm-80gb, bf16: nothing is as fast as --tpot 8\.00 ms; the fastest, .*, takes .* ms a token .*Nearest: with --tpot 1\d\.\d+ms, \d+ instances? of .* on h100-sxm/,
    ],
    [
      [...requests, '--ttft', '10ms', '--on', 'h100-sxm'],
      /no first token comes within --ttft 10\.0 ms; the shortest, .*Nearest: with --ttft \d+ms, \d+ instances? of /,
    ],
    [
      [...requests, '--max-accelerators', '1', '--on', 'h100-sxm'],
      /it does not fit: .* would hold it: --max-accelerators \d+ $/,
    ],
  ])(
    'says where nothing can which limit stops it and what comes nearest, and ends well',
    (args, sentence) => {
      const { status, stdout } = plan('llama-3.1-70b', ...args)
      expect(status).toBe(0)
      expect(oneLine(stdout)).toMatch(sentence)
    },
  )

  it('keeps to the setting that it calls nearest', () => {
    const args = ['llama-3.1-70b', ...requests, '--on', 'h100-sxm']
    const { stdout } = plan(...args, '--tpot', '8ms', '--ttft', '100ms')
    const [, tpot = '', ttft = ''] = /--tpot (\S+) and --ttft ([^\s,]+),/.exec(oneLine(stdout)) ?? []
    expect(plan(...args, '--tpot', tpot, '--ttft', ttft).stdout).toMatch(/^Cheapest: /)
  })

  it('prints as CSV a row for each series, with the reason where there is no plan', () => {
    const { stdout } = plan(
      ...['llama-3.1-70b', ...requests, '--tpot', '12ms', '--on', 'a100-sxm-80gb,h200-sxm', '--csv'],
    )
    const [header = '', ...lines] = stdout.trimEnd().split('\n')
    expect(header).toMatch(/^model,hardware,precision,calibration,serving,dollarsPerHour,.*,reason$/)
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^llama-3\.1-70b,h200-sxm,.*,$/)
    expect(lines[1]).toMatch(/^llama-3\.1-70b,a100-sxm-80gb,.*,"llama-3\.1-70b on a100-sxm-80gb.*"$/)
    const columns = (line = ''): number => line.replaceAll(/"[^"]*"/g, '').split(',').length
    for (const line of lines) expect(columns(line)).toBe(columns(header))
  })

  it('draws what each costs an hour, by what it is for', () => {
    const svg = join(folder, 'plans.svg')
    const { stdout } = plan(...usual, '--on', 'h100-sxm,h200-sxm,b200-sxm', '--tpot', '12ms', '--svg', svg)
    expect(stdout).toContain(`Figure: ${svg}`)
    const drawn = readFileSync(svg, 'utf8')
    for (const word of ['Dollars per hour', 'h200-sxm', 'b200-sxm', 'decoding', 'prompts'])
      expect(drawn).toContain(word)
    expect(drawn).toContain('What 20 requests/s to llama-3.1-70b on 3 machines cost an hour')
  })

  it('tells what tokens cost where an average hour brings less than the rate', () => {
    const asked = ['llama-3.1-8b', '--isl', '2k', '--osl', '200', '--rate', '5/s']
    const { best } = JSON.parse(plan(...asked, '--mean-load', '40%', '--json').stdout)
    const ratio = best.pricesAtMeanLoad.dollarsPerRequest / best.point.prices.dollarsPerRequest
    expect(ratio).toBeCloseTo(2.5, 9)
    expect(plan(...asked, '--mean-load', '40%').stdout).toMatch(/^ {2}at 40 % load +\$/m)
    expect(plan(...asked).stdout).not.toMatch(/% load +\$/)
  })

  it('plans for rates that nobody has, and for next to none', () => {
    const most = plan('llama-3.1-8b', '--isl', '4k', '--osl', '1k', '--rate', '1e9/s')
    expect(most.status).toBe(0)
    expect(most.stdout).toMatch(/^Cheapest: [\d,]{9,} instances of /)
    const least = plan('llama-3.1-8b', '--isl', '4k', '--osl', '1k', '--rate', '3/day')
    expect(least.status).toBe(0)
    expect(least.stdout).toMatch(/^Cheapest: 1 instance of TP1 on h100-sxm, bf16: 1 accelerator, \$2\.95\/h/)
    expect(most.stdout + least.stdout).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('counts accelerators where one machine alone has no price', () => {
    const { status, stdout, stderr } = plan(
      ...['llama-3.1-8b', '--isl', '500', '--osl', '100', '--rate', '20/s', '--on', 'groq-lpu-v1'],
      ...['--max-accelerators', '576', '--precision', 'fp8'],
    )
    expect(status).toBe(0)
    expect(stderr).toMatch(/groq-lpu-v1 has no price/)
    expect(stdout).not.toMatch(/NaN|undefined|Infinity|\$/)
  })

  it('takes owned machines, another machine for prompts, and drafts', () => {
    const { status, stdout } = plan(
      ...['qwen3-32b', '--isl', '4k', '--osl', '1k', '--cache-hits', '50%', '--demand', '20k'],
      ...['--on', 'h200-sxm', '--prefill-on', 'l40s', '--serving', 'disaggregated', '--owned'],
      ...['--speculation', 'eagle', '--ttft', '8s'],
    )
    expect(status).toBe(0)
    const text = oneLine(stdout)
    expect(text).toMatch(/that decodes?, and \d+ of \S+( TP\d)? on l40s for prompts/)
    expect(text).toMatch(/drafts \d tokens? a pass, which gives/)
    expect(text).toMatch(/owned: \$35,000, 5 years/)
    expect(text).toMatch(/of cached input/)
    expect(text).toMatch(/runner-up \d+ instances? of /)
  })

  it.each([
    [['--isl', '4k', '--osl', '1k'], /--rate is missing: .*--rate 20\/s would be right/],
    [['--isl', '4k', '--osl', '1k', '--rate', '20'], /--rate: 20 per what\? 20\/s or 20\/min would be right/],
    [['--isl', '4k', '--osl', '1k', '--rate', '0/s'], /--rate: 0\/s is out of range; it must be more than 0/],
    [['--isl', '4k', '--osl', '1k', '--rate', '2e9/s'], /--rate: 2e9\/s is out of range/],
    [
      ['--isl', '4k', '--osl', '1k', '--rate', '1e-9/day'],
      /--rate 1e-9\/day is .*e-14 requests per second; from 1e-9/,
    ],
    [
      ['--isl', '4k', '--osl', '1k', '--demand', '1e14'],
      /--demand 1e14, of 1,000 tokens a request, is 100000000000 requests/,
    ],
    [[...requests, '--demand', '20k'], /--rate and --demand: both say how much there is to serve; leave one/],
    [[...requests, '--mean-load', '140%'], /--mean-load: 140% is out of range; .* such as 40%/],
    [['--rate', '20/s'], /requests are missing; add --isl 4k --osl 1k/],
    [
      [...requests, '--tpot', '25ms', '--min-speed', '60'],
      /--tpot 25ms is 40\.0 tokens\/s, but --min-speed asks for 60\.0/,
    ],
    [[...requests, '--tpot', '25'], /--tpot: 25 of what\? 25ms or 25s would be right/],
    [
      [...requests, '--on', 'h100-sxm,groq-lpu-v1'],
      /--price: groq-lpu-v1 has no price, and machines are compared in dollars; add one for each of the 2 machines/,
    ],
    [[...requests, '--on', 'h100-sxm,h200-sxm', '--price', '1,2,3'], /--price: 3 prices for 2 machines/],
    [[...requests, '--matching', 'whole'], /unknown option '--matching'/],
    [[...requests, '--serving', 'aggregated', '--prefill-on', 'l40s'], /--prefill-on is of two pools/],
    [[...requests, '--json', '--csv'], /--json and --csv: only one/],
  ])('says of %s in one sentence what is wrong and what would be right', (args, sentence) => {
    const { status, stdout, stderr } = plan('llama-3.1-70b', ...args)
    expect(stderr).toMatch(sentence)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })
})
