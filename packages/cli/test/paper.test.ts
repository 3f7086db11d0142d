import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { goldenPath, mainPath, runCommand } from './runCommand.ts'

const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'paretoken-'))

describe('paretoken paper', () => {
  it('lists the 14 comparisons', () => {
    const { status, stdout } = runCommand(['paper'])
    expect(status).toBe(0)
    expect(stdout.match(/_comparison|tpu_test/g)).toHaveLength(14)
  })

  it('computes one comparison on worker threads and writes its charts and points', () => {
    const folder = temporaryFolder()
    const { status, stderr } = runCommand(['paper', 'gpus_comparison', '--out', folder])
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(readdirSync(folder).sort()).toEqual(
      ['cost.png', 'cost.svg', 'csv', 'json', 'mfu.png', 'mfu.svg'].map(
        (ending) => `gpus_comparison.${ending}`,
      ),
    )
    const written = JSON.parse(readFileSync(join(folder, 'gpus_comparison.json'), 'utf8'))
    const golden = JSON.parse(readFileSync(goldenPath('frontiers'), 'utf8')).curves.filter(
      (curve: { comparison: string }) => curve.comparison === 'gpus_comparison',
    )
    expect(written.curves.map((curve: { points: unknown[] }) => curve.points.length)).toEqual(
      golden.map((curve: { points: number }) => curve.points),
    )
    expect(readFileSync(join(folder, 'gpus_comparison.cost.svg'), 'utf8')).toContain('V100')
  })

  it('leaves only whole files when it is interrupted', async () => {
    const folder = temporaryFolder()
    const running = spawn(process.execPath, [mainPath, 'paper', 'all', '--out', folder], { stdio: 'ignore' })
    const ended = new Promise((resolve) => running.on('exit', (_code, signal) => resolve(signal)))
    while (!existsSync(join(folder, 'llama_comparison.cost.svg')))
      await new Promise((resolve) => setTimeout(resolve, 20))
    running.kill('SIGINT')
    expect(await ended).toBe('SIGINT')
    const files = readdirSync(folder)
    expect(files.filter((file) => file.startsWith('.'))).toEqual([])
    for (const file of files) {
      const bytes = readFileSync(join(folder, file))
      if (file.endsWith('.json')) expect(() => JSON.parse(bytes.toString())).not.toThrow()
      if (file.endsWith('.csv')) expect(bytes.toString().endsWith('\n')).toBe(true)
      if (file.endsWith('.svg')) expect(bytes.toString().trimEnd().endsWith('</svg>')).toBe(true)
      if (file.endsWith('.png')) expect(bytes.subarray(-8, -4).toString()).toBe('IEND')
    }
  })
})

describe('paretoken paper evaluate', () => {
  const golden = readFileSync(goldenPath('latency_points'), 'utf8')

  it('gives every golden latency to 1e-9, in the same form', () => {
    const { status, stdout } = runCommand(['paper', 'evaluate', goldenPath('latency_points')])
    expect(status).toBe(0)
    const ours = JSON.parse(stdout)
    const theirs = JSON.parse(golden)
    expect(ours.columns).toEqual(theirs.columns)
    expect(ours.rows).toHaveLength(theirs.rows.length)
    ours.rows.forEach((row: (string | number)[], index: number) => {
      const expected = theirs.rows[index].at(-1)
      if (expected === 'inf') expect(row.at(-1)).toBe('inf')
      else expect(Math.abs(Number(row.at(-1)) / expected - 1)).toBeLessThan(1e-9)
    })
  })

  it('reads standard input, and a table without the last column', () => {
    const table = {
      columns: ['method', 'model', 'accelerator', 'n_gpu', 'batch', 'context', 'seq_len'],
      rows: [] as unknown[],
    }
    table.rows.push(
      ['ep+pp', 'llama-3-70b', 'h100', 16, 64, 1000, 1],
      ['ep', 'GPT-4', 'H100', 1, 64, 1000, 1],
    )
    const { stdout } = runCommand(['paper', 'evaluate', '-'], JSON.stringify(table))
    const answer = JSON.parse(stdout)
    expect(answer.columns.at(-1)).toBe('token_latency_s')
    expect(answer.rows[0].at(-1)).toBeGreaterThan(0.005)
    expect(answer.rows[1].at(-1)).toBe('inf')
  })
})

describe('paretoken paper invert', () => {
  it('shows what the paper concludes: a model of GPT-4’s size cannot be offered like GPT-4o', () => {
    const { status, stdout } = runCommand([
      'paper',
      'invert',
      '--speed',
      '110',
      '--price',
      '8',
      '--base',
      'GPT-4',
      '--on',
      'H100',
      '--json',
    ])
    expect(status).toBe(0)
    const answer = JSON.parse(stdout)
    expect(answer.scale).toBeLessThan(0.5)
    expect(answer.dollarsPerMillionTokensAtSpeed).toBeLessThanOrEqual(8)
    expect(answer.totalParameters).toBeLessThan(900e9)
  })

  it('says so where no size fits, or any does', () => {
    const invert = (speed: string, price: string) =>
      runCommand([
        'paper',
        'invert',
        '--speed',
        speed,
        '--price',
        price,
        '--base',
        'Llama 3 70B',
        '--on',
        'H100',
        '--resolution',
        '40',
      ]).stdout
    expect(invert('100000', '1')).toMatch(/^No size fits: even Llama 3 70B × 0\.1/)
    expect(invert('1', '100000')).toMatch(/^Any size fits: even Llama 3 70B × 10/)
  })
})
