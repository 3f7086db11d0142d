import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { errorBandFor, modelEntry } from '@paretoken/catalog'
import { describe, expect, it } from 'vitest'
import { runCommand } from './runCommand.ts'

const answer = (...args: string[]) => JSON.parse(runCommand(['explain', ...args, '--json']).stdout)

describe('paretoken explain', () => {
  it('tells a deployment apart: breakdown, waterfall, kernels, messages, memory, what would help, residuals', () => {
    const { status, stdout, stderr } = runCommand([
      'explain',
      'llama-3.1-70b',
      '--layout',
      'TP8',
      '--batch',
      '64',
    ])
    expect(status).toBe(0)
    expect(stderr).toBe('')
    for (const part of [
      /llama-3\.1-70b on 8 × h100-sxm, TP8, batch 64: [\d.]+ tokens\/s for one user/,
      /^reading weights +[\d.]+ ms +[\d.]+ %$/m,
      /^ideal machine .* [\d.]+ ms$/m,
      /^gate and up projections +bf16 +80 /m,
      /^all-reduce after attention +\S+ +80 /m,
      /^KV cache +[\d.]+ GB +[\d.]+ %$/m,
      /^1 % more memory bandwidth +\+[\d.]+ % +−[\d.]+ %$/m,
      /^Errors: +a time per token may be [\d.]+ % off in the median, [\d.]+ % at the 90th/m,
      /matrix bf16: median error [\d.]+ %/,
      /^Next: /m,
    ])
      expect(stdout).toMatch(part)
    expect(stdout).not.toMatch(/NaN|undefined|Infinity/)
    expect(stdout).not.toMatch(/experts fp8/)
  })

  it('explains as JSON in parts that add up to the time of a token', () => {
    const explained = answer('llama-3.1-8b', '--layout', 'TP2', '--batch', '16', '--on', 'h200-sxm')
    const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)
    const total = explained.timePerOutputTokenSeconds
    expect(sum(Object.values(explained.breakdown)) / total).toBeCloseTo(1, 9)
    const operations = explained.operations.map(({ seconds }: { seconds: number }) => seconds)
    expect((sum(operations) + explained.breakdown.hostSeconds) / total).toBeCloseTo(1, 9)
    expect(explained.errorBand).toEqual(
      errorBandFor(modelEntry('llama-3.1-8b').model, { id: 'h200-sxm' }, 'vllm'),
    )
    const { idealSeconds, steps } = explained.waterfall
    expect(
      (idealSeconds + sum(steps.map(({ seconds }: { seconds: number }) => seconds))) / total,
    ).toBeCloseTo(1, 9)
  })

  it('explains the cheapest point at a speed, which the frontier has too', () => {
    const args = ['deepseek-v3', '--on', 'h200-sxm', '--max-accelerators', '32']
    const explained = answer(...args, '--speed', '30')
    expect(explained.tokensPerSecond).toBeGreaterThanOrEqual(30)
    const [series] = JSON.parse(
      runCommand(['frontier', ...args, '--min-speed', '30', '--json']).stdout,
    ).series
    expect(explained.layout).toEqual(series.cheapest.layout)
    expect(explained.batch).toBe(series.cheapest.batch)
    expect(explained.dollarsPerMillionTokens).toBe(series.cheapest.dollarsPerMillionTokens)
  })

  it('prints kernels and messages as CSV', () => {
    const { stdout } = runCommand([
      'explain',
      'deepseek-v3',
      '--layout',
      'DP64 EP64',
      '--batch',
      '4096',
      '--csv',
    ])
    const [header = '', ...lines] = stdout.trimEnd().split('\n')
    expect(header).toMatch(/^operation,kind,format,algorithm,runs,flop,/)
    expect(lines.filter((line) => line.startsWith('dispatch to experts,message'))).toHaveLength(1)
    for (const line of lines) expect(line.split(/,(?! )/)).toHaveLength(header.split(',').length)
  })

  it('writes a figure of each kind', () => {
    const folder = mkdtempSync(join(tmpdir(), 'paretoken-'))
    const { status } = runCommand([
      'explain',
      'qwen3-8b',
      '--max-accelerators',
      '2',
      '--svg',
      join(folder, 'why.svg'),
      '--png',
      join(folder, 'why.png'),
    ])
    expect(status).toBe(0)
    for (const chart of ['waterfall', 'operations', 'memory', 'roofline', 'elasticities']) {
      expect(readFileSync(join(folder, `why.${chart}.svg`), 'utf8')).toMatch(/^<svg[\s\S]*<\/svg>\s*$/)
      expect(existsSync(join(folder, `why.${chart}.png`))).toBe(true)
    }
  })

  it('says of a configuration that does not fit by how much, and explains it all the same', () => {
    const { status, stdout } = runCommand(['explain', 'llama-3.1-70b', '--layout', 'TP1', '--batch', '1'])
    expect(status).toBe(0)
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /It does not fit: every accelerator lacks [\d.]+ GB of memory/,
    )
  })

  it('says where no deployment is as fast as asked', () => {
    const { status, stdout } = runCommand(['explain', 'llama-3.1-70b', '--speed', '9999'])
    expect(status).toBe(0)
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/nothing reaches --speed 9,999 tokens\/s; the fastest, /)
  })
})
