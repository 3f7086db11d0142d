import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  accelerator,
  calibrationFor,
  checkpointPrecision,
  errorBandFor,
  modelEntry,
} from '@paretoken/catalog'
import { paretoFrontier } from 'paretoken'
import { describe, expect, it } from 'vitest'
import { runCommand } from './runCommand.ts'

const folder = mkdtempSync(join(tmpdir(), 'paretoken-'))

const answer = (...args: string[]) => JSON.parse(runCommand(['frontier', ...args, '--json']).stdout)

describe('paretoken frontier', () => {
  it('prints a table with fastest, preferred and cheapest marked, a chart, what was searched and what to try next', () => {
    const { status, stdout, stderr } = runCommand(['frontier', 'llama-3.1-70b'])
    expect(status).toBe(0)
    expect(stderr).toBe('')
    for (const mark of ['▲ fastest', '◆ preferred', '○ cheapest']) expect(stdout).toContain(mark)
    expect(stdout).toMatch(/^ +tokens\/s +\$\/Mtok .*binds +layout$/m)
    expect(stdout).toMatch(/TP8/)
    expect(stdout).toMatch(/[⠁-⣿]{3}/)
    expect(stdout).toMatch(/^Errors: +a time per token may be \d+ % off in the median, \d+ %/m)
    expect(stdout).toMatch(/^Searched: \d+ layouts/m)
    expect(stdout).toMatch(/^Next: +paretoken explain llama-3\.1-70b --on h100-sxm$/m)
    expect(stdout).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('prints as JSON what the library answers, to the last digit', () => {
    const entry = modelEntry('qwen3-32b')
    const hardware = accelerator('h200-sxm')
    const { points } = paretoFrontier({
      model: entry.model,
      hardware,
      precision: checkpointPrecision(entry),
      workload: { contextTokens: 8000 },
      calibration: calibrationFor(hardware, 'sglang'),
      maximumAccelerators: 16,
    })
    const { series } = answer(
      ...['qwen3-32b', '--on', 'H200', '--context', '8k', '--max-accelerators', '16'],
      ...['--calibration', 'SGLang'],
    )
    expect(series).toHaveLength(1)
    expect(series[0].points).toMatchObject(JSON.parse(JSON.stringify(points)))
    expect(series[0].points).toHaveLength(points.length)
    expect(series[0]).toMatchObject({ model: 'qwen3-32b', hardware: 'h200-sxm', contextTokens: 8000 })
  })

  it('tells how far off each prediction may be, and of the ideal machine nothing', () => {
    const asked = ['llama-3.1-70b', '--calibration', 'ideal,vllm,trt-llm', '--accelerators', '8']
    const { series } = answer(...asked)
    const { model } = modelEntry('llama-3.1-70b')
    const bandOf = (engine: 'vllm' | 'tensorrt-llm') => errorBandFor(model, { id: 'h100-sxm' }, engine)
    expect(series.map(({ errorBand }: { errorBand: unknown }) => errorBand)).toEqual([
      null,
      bandOf('vllm'),
      bandOf('tensorrt-llm'),
    ])
    const [header = '', ...rows] = runCommand(['frontier', ...asked, '--csv'])
      .stdout.trim()
      .split('\n')
    const column = header.split(',').indexOf('medianError')
    expect(header.split(',')[column + 1]).toBe('p90Error')
    expect(new Set(rows.map((row) => row.split(',')[column]))).toEqual(
      new Set([
        '',
        ...(['vllm', 'tensorrt-llm'] as const).map((engine) => String(bandOf(engine).medianError)),
      ]),
    )
  })

  it('draws a band around each prediction, and none around the ideal machine or among many curves', () => {
    const drawn = (...args: string[]) => {
      const svg = join(folder, 'bands.svg')
      const { stdout } = runCommand([
        'frontier',
        'qwen3-8b',
        '--max-accelerators',
        '2',
        '--svg',
        svg,
        ...args,
      ])
      const source = readFileSync(svg, 'utf8')
      return {
        bands: source.match(/, uncertainty"/g)?.length ?? 0,
        footnote: source.includes('Bands: '),
        told: /^Errors:/m.test(stdout),
      }
    }
    expect(drawn('--calibration', 'ideal,vllm')).toEqual({ bands: 1, footnote: true, told: true })
    expect(drawn('--calibration', 'ideal')).toEqual({ bands: 0, footnote: false, told: false })
    expect(drawn('--on', 'h100-sxm,h200-sxm,b200-sxm,mi300x')).toEqual({
      bands: 0,
      footnote: false,
      told: true,
    })
  })

  it('puts models, machines, precisions and calibrations in one answer and one chart', () => {
    const svg = join(folder, 'several.svg')
    const { status, stdout } = runCommand(
      ['frontier', 'qwen3-8b', 'llama-3.1-8b', '--on', 'h100-sxm,b200-sxm', '--precision', 'bf16,fp8'].concat(
        ['--calibration', 'ideal', '--calibration', 'vllm', '--max-accelerators', '4', '--svg', svg],
      ),
    )
    expect(status).toBe(0)
    expect(stdout.match(/▲ fastest /g)?.length).toBeGreaterThanOrEqual(16)
    expect(stdout).toMatch(/^Cheapest: /m)
    expect(readFileSync(svg, 'utf8')).toContain('qwen3-8b on b200-sxm, fp8, ideal')
  })

  it('prints as CSV a line a point under one header, series after series', () => {
    const { stdout } = runCommand([
      'frontier',
      'qwen3-8b',
      '--on',
      'h100-sxm,l40s',
      '--max-accelerators',
      '2',
      '--csv',
    ])
    const [header = '', ...lines] = stdout.trimEnd().split('\n')
    expect(header).toMatch(/^model,hardware,precision,calibration,tokensPerSecond,dollarsPerMillionTokens,/)
    for (const line of lines) expect(line.split(',')).toHaveLength(header.split(',').length)
    expect(new Set(lines.map((line) => line.split(',')[1]))).toEqual(new Set(['h100-sxm', 'l40s']))
  })

  it('gives parts of a model formats of their own', () => {
    const [{ formats }] = answer(
      ...['qwen3-8b', '--max-accelerators', '1', '--kv-cache', 'fp8'],
      ...['--precision', 'fp8/attention=bf16/communication=fp8'],
    ).series
    expect(formats).toMatchObject({
      attention: 'bf16',
      feedForward: 'fp8',
      kvCache: 'fp8',
      communication: 'fp8',
    })
  })

  it('draws throughput per accelerator where that is asked for', () => {
    const { stdout } = runCommand(['frontier', 'qwen3-8b', '--per-accelerator', '--max-accelerators', '2'])
    expect(stdout).toContain('Tokens per second per accelerator')
  })

  it('takes a config.json and a hardware file', () => {
    const config = join(folder, 'config.json')
    writeFileSync(
      config,
      JSON.stringify({
        model_type: 'llama',
        hidden_size: 2048,
        num_hidden_layers: 16,
        num_attention_heads: 32,
        num_key_value_heads: 8,
        intermediate_size: 8192,
        vocab_size: 128256,
        tie_word_embeddings: true,
        max_position_embeddings: 131072,
        torch_dtype: 'bfloat16',
      }),
    )
    const hardware = join(folder, 'twice.yaml')
    writeFileSync(hardware, 'id: h100-twice\nextends: h100-sxm\nhbmBytesPerSecond: 6.7 TB/s\n')
    const { series } = answer(config, '--on', 'h100-sxm', '--on', hardware, '--max-accelerators', '1')
    expect(series.map(({ hardware: id }: { hardware: string }) => id)).toEqual(['h100-sxm', 'h100-twice'])
    const [usual, twice] = series.map(
      (each: { fastest: { tokensPerSecond: number } }) => each.fastest.tokensPerSecond,
    )
    expect(twice).toBeGreaterThan(usual)
  })

  it('keeps to a demand, a speed and numbers of accelerators', () => {
    const [{ points }] = answer(
      ...['llama-3.1-8b', '--demand', '2k', '--min-speed', '40', '--accelerators', '1,2-3'],
    ).series
    expect(points.length).toBeGreaterThan(3)
    for (const point of points) {
      expect(point.throughputTokensPerSecond).toBeLessThanOrEqual(2000 * (1 + 1e-9))
      expect(point.tokensPerSecond).toBeGreaterThanOrEqual(40 * (1 - 1e-9))
      expect([1, 2, 3]).toContain(point.accelerators)
    }
  })

  it.each([
    [
      ['llama-3.1-405b', '--max-accelerators', '4'],
      /it does not fit: the nearest, .*, lacks [\d.]+ GB of memory .*; \d+ accelerators would hold it: --max-accelerators \d+/,
    ],
    [
      ['qwen3-8b', '--context', '4M', '--max-accelerators', '1'],
      /so would a context of up to [\d,.kM]+ tokens/,
    ],
    [
      ['llama-3.1-70b', '--min-speed', '100k'],
      /nothing reaches --min-speed 100,000 tokens\/s; the fastest, .*, serves one user \d+/,
    ],
    [
      ['llama-3.1-70b', '--demand', '0.01'],
      /every deployment serves more than --demand 0\.0100 tokens\/s; the smallest, .*, serves/,
    ],
    [
      ['llama-3.1-70b', '--accelerators', '97'],
      /do not divide among 97 accelerators; try other numbers with --accelerators/,
    ],
  ])('says of %s which limit stops it and what would do, and ends well', (args, sentence) => {
    const { status, stdout } = runCommand(['frontier', ...args])
    expect(status).toBe(0)
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(sentence)
  })

  it('warns of a context beyond the model’s, of arithmetic that is missing, of prices that are not known', () => {
    const { status, stdout, stderr } = runCommand([
      'frontier',
      'llama-2-7b',
      '--on',
      'groq-lpu-v1,v100-sxm2-32gb',
      '--context',
      '8k',
      '--precision',
      'fp8',
    ])
    expect(status).toBe(0)
    expect(stderr).toMatch(/beyond the 4,096 that llama-2-7b was made for/)
    expect(stderr).toMatch(/v100-\S+ has no fp8 arithmetic; products run in fp16/)
    expect(stderr).toMatch(/has no price; costs are in accelerator-seconds/)
    expect(stdout).toMatch(/s\/ktok/)
  })

  const borrowing = (machine: string): string => {
    const { stderr } = runCommand(['frontier', 'llama-3.1-70b', '--on', machine, '--precision', 'fp8'])
    return /(?<=its kin; its calibration )[^:]*/.exec(stderr.replaceAll(/\s+/g, ' '))?.[0] ?? ''
  }

  it.each([
    ['mi355x', /^is from times of kernels that others published/],
    ['tpu-v6e', /^was fitted to all other machines together/],
    ['gb300-nvl72', /^$/],
  ])('says what the constants of %s are from, where nothing was measured of its kin', (machine, words) => {
    expect(borrowing(machine)).toMatch(words)
  })
})
