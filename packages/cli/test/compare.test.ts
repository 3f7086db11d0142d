import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accelerator, calibrationFor, modelEntry, requestErrorBandFor } from '@paretoken/catalog'
import { cheapestAtSpeed, paretoFrontier, servingFrontier, uniformPrecision } from 'paretoken'
import { describe, expect, it } from 'vitest'
import { runCommand } from './runCommand.ts'

const folder = mkdtempSync(join(tmpdir(), 'paretoken-'))

const answer = (...args: string[]) => JSON.parse(runCommand(['compare', ...args, '--json']).stdout)

const machines = ['qwen3-8b', '--on', 'h100-sxm,l40s', '--precision', 'fp8', '--max-accelerators', '4']

/** What the command is to ask of the library. */
const question = (id: string) => {
  const hardware = accelerator(id)
  return {
    model: modelEntry('qwen3-8b').model,
    hardware,
    precision: uniformPrecision('fp8'),
    calibration: calibrationFor(hardware, 'vllm'),
    maximumAccelerators: 4,
  }
}

describe('paretoken compare', () => {
  it('prints a row a series and a column a speed, the cheapest marked, then who is the cheapest where, and what to try next', () => {
    const { status, stdout, stderr } = runCommand(['compare', ...machines])
    expect(status).toBe(0)
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^\$\/Mtok at tokens\/s +\d+ .* fastest$/m)
    expect(stdout).toMatch(/^h100-sxm +.*\$[\d.]+ +(○|[\d.]+×)/m)
    expect(stdout).toMatch(/^l40s .* –/m)
    expect(stdout).toMatch(/^Cheapest: up to [\d.,]+ tokens\/s /m)
    expect(stdout).toMatch(/[⠁-⣿]{3}/)
    expect(stdout).toMatch(
      /^Next: +paretoken explain qwen3-8b --on \S+ --precision fp8 --max-accelerators 4 --speed \d+$/m,
    )
    expect(stdout).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('tells of decoding what the library answers, to the last digit', () => {
    const { of, unit, speeds, series, ranges } = answer(...machines, '--speeds', '100,50')
    expect([of, unit, speeds]).toEqual(['decoding', 'dollarsPerMillionTokens', [50, 100]])
    for (const each of series) {
      const { points } = paretoFrontier({ ...question(each.hardware), workload: { contextTokens: 4096 } })
      expect(each.fastestTokensPerSecond).toBe(points[0]?.tokensPerSecond)
      for (const at of each.atSpeeds) {
        const point = cheapestAtSpeed(points, at.atTokensPerSecond)
        expect(at.point ?? undefined).toEqual(point && JSON.parse(JSON.stringify(point)))
        expect(at.cost).toBe(point?.dollarsPerMillionTokens ?? null)
      }
    }
    for (const index of [0, 1]) {
      const times = series.map(
        (each: { atSpeeds: { timesCheapest: number | null }[] }) => each.atSpeeds[index]?.timesCheapest,
      )
      expect(Math.min(...times.filter((ratio: number | null) => ratio !== null))).toBe(1)
    }
    expect(ranges[0].fromTokensPerSecond).toBe(0)
    expect(ranges.at(-1).toTokensPerSecond).toBe(
      Math.max(...series.map((each: { fastestTokensPerSecond: number }) => each.fastestTokensPerSecond)),
    )
  })

  it('tells of requests what all their tokens cost', () => {
    const { of, series } = answer(
      ...machines,
      '--isl',
      '2k',
      '--osl',
      '500',
      '--ttft',
      '2s',
      '--speeds',
      '60',
    )
    expect(of).toBe('requests')
    const [h100] = series
    const { points } = servingFrontier({
      ...question('h100-sxm'),
      requests: [{ inputTokens: 2000, outputTokens: 500, cachedInputTokens: 0, weight: 1 }],
      maximumTimeToFirstTokenSeconds: 2,
    })
    expect(h100.atSpeeds[0].cost).toBe(cheapestAtSpeed(points, 60)?.prices?.dollarsPerMillionTokens)
    const { stdout } = runCommand(['compare', ...machines, '--isl', '2k', '--osl', '500'])
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /\$ per million tokens, prompts and output as requests mix them/,
    )
    expect(stdout).toMatch(/^Next: +paretoken frontier qwen3-8b --on \S+ .*--isl 2k --osl 500/m)
  })

  it('prints a line for each series and speed that it reaches as CSV, and draws curves', () => {
    const svg = join(folder, 'compared.svg')
    const { stdout } = runCommand(['compare', ...machines, '--speeds', '50,100000', '--csv', '--svg', svg])
    const [header = '', ...lines] = stdout.trimEnd().split('\n')
    expect(header).toMatch(
      /^model,hardware,precision,calibration,atTokensPerSecond,cost,unit,costMedianError,costP90Error,timesCheapest,/,
    )
    expect(lines).toHaveLength(2)
    expect(readFileSync(svg, 'utf8')).toContain('Who is the cheapest at which speed: qwen3-8b on 2 machines')
  })

  it('tells how far off costs may be: of decoding by the time per token, of requests by throughput', () => {
    const band = requestErrorBandFor(modelEntry('qwen3-8b').model, { id: 'h100-sxm' }, 'vllm')
    const costError = (...args: string[]) => {
      const [header = '', ...rows] = runCommand(['compare', ...machines, ...args, '--csv']).stdout.split('\n')
      const row = rows.find((each) => each.startsWith('qwen3-8b,h100-sxm'))
      return Number(row?.split(',')[header.split(',').indexOf('costP90Error')])
    }
    expect(costError('--speeds', '50')).toBe(band.p90Error)
    expect(costError('--speeds', '50', '--isl', '2k', '--osl', '500')).toBe(band.throughput?.p90Error)
  })

  it('compares accelerator-seconds on one machine without a price, and says so', () => {
    const { status, stdout, stderr } = runCommand([
      ...['compare', 'qwen3-8b', 'qwen3-4b', '--on', 'mi250x', '--max-accelerators', '4'],
    ])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^s\/ktok at tokens\/s /m)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'Costs are accelerator-seconds per thousand output tokens',
    )
    expect(stderr).toMatch(/mi250x has no price/)
  })

  it('says of a series that cannot be why, beside those that can', () => {
    const { status, stdout } = runCommand([
      ...['compare', 'qwen3-8b', 'llama-3.1-405b', '--on', 'h100-sxm', '--max-accelerators', '2'],
    ])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^qwen3-8b +\$/m)
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/llama-3.1-405b on h100-sxm, \S+ it does not fit/)
  })

  it('answers where nothing can be', () => {
    const args = ['compare', 'llama-3.1-405b', '--on', 'l40s', '--max-accelerators', '1']
    expect(runCommand(args)).toMatchObject({ status: 0, stdout: expect.stringMatching(/does not\s+fit/) })
    expect(runCommand([...args, '--json']).status).toBe(0)
    expect(runCommand([...args, '--csv'])).toMatchObject({ status: 0, stdout: '' })
  })
})

describe('bad input to compare', () => {
  it.each([
    ['no model', [], /missing required argument 'models'/],
    ['no speed', ['qwen3-8b', '--speeds', ''], /--speeds: it is empty; 20,50,100 would be right/],
    [
      'a speed in words',
      ['qwen3-8b', '--speeds', 'fast'],
      /--speeds: "fast" is not a number of tokens per second/,
    ],
    ['a speed of nothing', ['qwen3-8b', '--speeds', '0,50'], /--speeds: 0 tokens per second is out of range/],
    [
      'too many speeds',
      ['qwen3-8b', '--speeds', Array.from({ length: 21 }, (_, index) => index + 1).join()],
      /--speeds: 21 are more than a table can hold; give at most 20/,
    ],
    [
      'machines of which one has no price',
      ['qwen3-8b', '--on', 'h100-sxm,groq-lpu-v1'],
      /groq-lpu-v1 has no price, and machines are compared in dollars; give --price, one for each of h100-sxm, groq-lpu-v1/,
    ],
    [
      'a flag of requests without requests',
      ['qwen3-8b', '--ttft', '2s'],
      /--ttft is of requests; add --isl 4k --osl 1k, --mix or --trace/,
    ],
    [
      'more series than a chart holds',
      [
        'qwen3-8b',
        'qwen3-14b',
        '--on',
        'h100-sxm,h200-sxm,b200-sxm',
        '--precision',
        'bf16,fp8,int4,int8',
        '--calibration',
        'ideal,vllm',
      ],
      /48 frontiers are more than one chart can hold/,
    ],
    ['two forms of output', ['qwen3-8b', '--json', '--csv'], /--json and --csv: only one/],
  ] as const)('%s: one clear sentence, exit code 2', (_what, args, sentence) => {
    const { status, stdout, stderr } = runCommand(['compare', ...args])
    expect(stderr).toMatch(sentence)
    expect(stderr).toMatch(/^paretoken: [^\n]+\n$/)
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })

  it('has help with examples', () => {
    const { status, stdout } = runCommand(['compare', '--help'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^Usage: paretoken compare/)
    expect(stdout).toMatch(/\$ paretoken compare/)
  })
})
