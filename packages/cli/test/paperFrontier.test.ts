import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { goldenPath, runCommand } from './runCommand.ts'

const golden = JSON.parse(readFileSync(goldenPath('frontiers'), 'utf8'))

/** The paper's default method. */
const paper = ['--method', 'paper:ep+pp']

describe('paretoken frontier --method paper:…', () => {
  it('prints a table with fastest, preferred and cheapest marked, a chart, and what to try next', () => {
    const { status, stdout, stderr } = runCommand(['frontier', 'Llama 3 70B', '--on', 'H100', ...paper])
    expect(status).toBe(0)
    expect(stderr).toBe('')
    expect(stdout).toMatch(/▲ fastest +125 +\$149 /)
    expect(stdout).toMatch(/◆ preferred +82\.5 +\$0\.700 /)
    expect(stdout).toMatch(/○ cheapest +1\.26 +\$0\.118 /)
    expect(stdout).toMatch(/[⠁-⣿]{3}/)
    expect(stdout).toMatch(/^Next: {3}paretoken /m)
    expect(stdout).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('prints as JSON the points of the paper’s own curve, to the last digit', () => {
    const curve = golden.curves.find((each: { curve: string }) => each.curve === 'Llama 3 70B (10K tok/sec)')
    const { stdout } = runCommand([
      'frontier',
      'llama-3-70b',
      '--on',
      'h100',
      ...paper,
      '--context',
      '1',
      '--demand',
      '10k',
      '--json',
    ])
    const answer = JSON.parse(stdout)
    expect(answer.points).toHaveLength(curve.points)
    for (const mark of ['fastest', 'preferred', 'cheapest'] as const) {
      expect(answer[mark].tokensPerSecond / curve[mark].tokens_per_second).toBeCloseTo(1, 9)
      expect(answer[mark].dollarsPerMillionTokens / curve[mark].dollars_per_million_tokens).toBeCloseTo(1, 9)
    }
    expect(answer).toMatchObject({
      model: 'Llama 3 70B',
      accelerator: 'H100',
      method: 'paper:ep+pp',
      contextTokens: 1,
    })
  })

  it('prints as CSV a line a point under one header', () => {
    const { stdout } = runCommand([
      'frontier',
      'Llama 3 8B',
      '--on',
      'A100',
      ...paper,
      '--resolution',
      '60',
      '--csv',
    ])
    const [header, ...lines] = stdout.trimEnd().split('\n')
    expect(header).toMatch(/^tokensPerSecond,dollarsPerMillionTokens,accelerators,batch,mfu,binds,/)
    expect(lines.length).toBeGreaterThan(20)
    for (const line of lines) expect(line.split(',')).toHaveLength(header!.split(',').length)
  })

  it('halves every price with half the price of an hour, and nothing else', () => {
    const points = (price: string) =>
      JSON.parse(
        runCommand([
          'frontier',
          'GPT-4',
          '--on',
          'H200',
          ...paper,
          '--resolution',
          '40',
          '--price',
          price,
          '--json',
        ]).stdout,
      ).points
    const dear = points('4')
    const cheap = points('2')
    expect(cheap.map((point: object) => ({ ...point, dollarsPerMillionTokens: 0 }))).toEqual(
      dear.map((point: object) => ({ ...point, dollarsPerMillionTokens: 0 })),
    )
    cheap.forEach((point: { dollarsPerMillionTokens: number }, index: number) => {
      expect(point.dollarsPerMillionTokens / dear[index].dollarsPerMillionTokens).toBeCloseTo(0.5, 12)
    })
  })

  it('drafts where that is asked for, and is faster for it', () => {
    const fastest = (...more: string[]) =>
      JSON.parse(
        runCommand(['frontier', 'GPT-4', '--on', 'H100', ...paper, '--resolution', '60', '--json', ...more])
          .stdout,
      ).fastest
    const drafted = fastest('--draft-model', 'Llama 3 8B', '--acceptance', '0.8')
    expect(drafted.tokensPerSecond).toBeGreaterThan(1.3 * fastest().tokensPerSecond)
    expect(drafted.draft.draftTokens).toBeGreaterThanOrEqual(2)
  })

  it.each(['section-2.2', 'section-3.5', '2d-tp', '2d-tp+pp', 'ep', 'ep+pp'])('knows method %s', (method) => {
    const { status, stdout } = runCommand([
      'frontier',
      'Mixtral 8x7B',
      '--on',
      'H100',
      '--method',
      `paper:${method}`,
      '--resolution',
      '30',
    ])
    expect(status).toBe(0)
    expect(stdout).toContain(`method ${method} of arXiv 2506.04645`)
  })

  it('writes its chart as SVG and PNG, making the folder', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'paretoken-')), 'new', 'figures')
    const [svg, png] = [join(folder, 'f.svg'), join(folder, 'f.png')]
    const { status, stdout } = runCommand([
      'frontier',
      'Llama 3 8B',
      '--on',
      'H100',
      ...paper,
      '--resolution',
      '40',
      '--svg',
      svg,
      '--png',
      png,
    ])
    expect(status).toBe(0)
    expect(stdout).toContain(`Figure: ${svg}`)
    expect(readFileSync(svg, 'utf8')).toMatch(/^<svg[\s\S]*<\/svg>\s*$/)
    expect(readFileSync(png).subarray(1, 4).toString()).toBe('PNG')
    expect(existsSync(png)).toBe(true)
  })

  it('answers plainly where no deployment is small enough for the demand', () => {
    const { status, stdout, stderr } = runCommand([
      'frontier',
      'Llama 3 8B',
      '--on',
      'H100',
      ...paper,
      '--resolution',
      '40',
      '--demand',
      '0.001',
    ])
    expect(status).toBe(0)
    expect(stderr).toBe('')
    expect(stdout).toMatch(/every deployment serves more than --demand 0\.001 tokens per second/)
  })
})
