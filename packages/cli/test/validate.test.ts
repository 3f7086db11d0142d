import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { peerPredictions, predictTable, validationReport } from '@paretoken/validation'
import { describe, expect, it } from 'vitest'
import { runCommand } from './runCommand.ts'

const folder = mkdtempSync(join(tmpdir(), 'paretoken-validate-'))
const shared = fileURLToPath(new URL('../../../../shared/measurements/serving.csv', import.meta.url))
const required = process.env.CI !== undefined

/** Writes a file for the command to read. */
function file(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

const header =
  'id,engine,model,weight_precision,hardware,num_gpus,tp,pp,ep,dp,batch,batch_kind,isl,osl,spec_decode,disaggregated,tpot_ms,ttft_ms,output_tok_s_per_gpu'
const run = (id: string, batch: number, tpot: number, ttft = '', rate = '') =>
  `${id},vllm,llama-3.1-70b,fp8,h100-sxm,4,4,1,1,1,${batch},concurrency,1024,1024,none,False,${tpot},${ttft},${rate}`
const good = [run('one', 1, 11, '60'), run('two', 16, 15, '150', '230'), run('three', 64, 27, '400')]
const runs = file('runs.csv', header, ...good)
const peers = file('peers.csv', 'id,tool_tpot_ms,tool_ttft_ms', 'one,10,50', 'three,30,', 'four,1,1')

const validate = (...args: readonly string[]) => runCommand(['validate', ...args])
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')

describe('paretoken validate', () => {
  it('prints coverage, errors overall and by group, others beside them, and the worst runs', () => {
    const { status, stdout, stderr } = validate('--data', runs, '--peers', peers)
    expect(status).toBe(0)
    expect(stderr).toBe('')
    expect(oneLine(stdout)).toMatch(
      /^3 measured runs of \S+runs\.csv: 3 are predicted \(100 %\)\. They measured 3 times per output token, 3 to the first token, and 1 throughput; 0 rows are in doubt\./,
    )
    for (const part of [
      /^time per output token +3 +[\d.]+ % +[\d.]+ % +[\d.]+ % +[\d.]+$/m,
      /^time to the first token +3 /m,
      /^output tokens\/s per accelerator +1 /m,
      /^ {2}ideal machine +3 /m,
      /^ {2}the paper's model +3 /m,
      /^ {2}tool +2 +[\d.]+ % +[\d.]+ % +10\.1 % +10\.9 % +1\.11$/m,
      /^1 row of tool is of no run here$/m,
      /^by model .*\nllama-3\.1-70b +3 /m,
      /^by hardware .*\nh100-sxm +3 /m,
      /^by engine .*\nvllm +3 /m,
      /^by precision .*\nfp8 +3 /m,
      /^by kind of run .*\naggregated +3 /m,
      /^by model, machine and engine .*\nllama-3\.1-70b on h100-sxm, vllm +3 /m,
      /^Furthest off in time per output token$/m,
      /^Next: /m,
    ])
      expect(stdout).toMatch(part)
    expect(stdout).not.toMatch(/NaN|undefined|Infinity/)
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(130)
  })

  it('prints as JSON what the library reports, to the last digit', () => {
    const table = predictTable(readFileSync(runs, 'utf8'), runs)
    const report = validationReport(table, peerPredictions(readFileSync(peers, 'utf8'), peers, table.rows))
    const answer = JSON.parse(validate('--data', runs, '--peers', peers, '--json').stdout)
    expect(answer).toEqual(JSON.parse(JSON.stringify({ table: runs, ...report, runs: table.predictions })))
  })

  it('prints as CSV a line for all runs and for each group', () => {
    const [first = '', ...lines] = validate('--data', runs, '--csv').stdout.trimEnd().split('\n')
    expect(first).toMatch(/^by,name,rows,doubted,timePerOutputTokenCount,timePerOutputTokenMedianError,/)
    expect(lines.map((line) => line.split(',')[0])).toEqual([
      'all',
      'kind of run',
      'model',
      'hardware',
      'engine',
      'precision',
      'cluster',
    ])
    const columns = (line: string): number => line.replaceAll(/"[^"]*"/g, '').split(',').length
    for (const line of lines) expect(columns(line)).toBe(columns(first))
  })

  it('lists rows that cannot be with their lines and reasons, and counts the others', () => {
    const bad = file(
      'bad.csv',
      header,
      ...good,
      run('name', 4, 12).replace('llama-3.1-70b', 'llama-3.1-70c'),
      run('machine', 4, 12).replace('h100-sxm', 'h100-sxn'),
      run('layout', 4, 12).replace('4,4,1', '7,7,1'),
      run('zero', 4, 0),
      'short,vllm',
    )
    const predicted = join(folder, 'predicted.csv')
    const { status, stdout } = validate('--data', bad, '--predictions', predicted)
    expect(status).toBe(0)
    const text = oneLine(stdout)
    expect(text).toMatch(/^8 measured runs of .*: 3 are predicted \(37\.5 %\)/)
    for (const sentence of [
      'line 5 (name): unknown model: "llama-3.1-70c"; did you mean "llama-3.1-70b"',
      'line 6 (machine): unknown accelerator: "h100-sxn"; did you mean "h100-sxm"',
      'line 7 (layout): no such layout: tensorParallel 7 does not divide query heads: 64',
      'line 8 (zero): timePerOutputTokenMilliseconds (tpot_ms) must be more than 0, not 0',
      'line 9 (short): it has 2 cells, and the header 19',
      `Written: ${predicted}`,
    ])
      expect(text).toContain(sentence)
    const [first, ...rows] = readFileSync(predicted, 'utf8').trimEnd().split('\n')
    expect(first).toBe('id,tpot_ms,ttft_ms,output_tok_s_per_gpu,reason,doubts')
    expect(rows).toHaveLength(8)
    expect(rows[0]).toMatch(/^one,[\d.]+,[\d.]+,[\d.]+,,$/)
    expect(rows[6]).toMatch(/^zero,,,,"timePerOutputToken.* must be more than 0, not 0",$/)
  })

  it('ends with 1 where errors are larger than they may be, and says by how much', () => {
    const within = validate('--data', runs, '--max-median-error', '90%', '--max-p90-error', '1.5')
    expect(within.status).toBe(0)
    expect(within.stderr).toBe('')
    const beyond = validate('--data', runs, '--max-median-error', '0.01%', '--max-p90-error', '0.02 %')
    expect(beyond.status).toBe(1)
    expect(beyond.stdout).toMatch(/^3 measured runs/)
    expect(beyond.stderr).toMatch(
      /the median error in time per output token is [\d.]+ %, more than --max-median-error 0\.0100 %\n.*90th percentile .* more than --max-p90-error 0\.0200 %\n$/,
    )
  })

  it('writes each chart under its own name, and the frontier of the cluster asked for', () => {
    const other = file(
      'two.csv',
      header,
      ...good,
      run('b1', 1, 7, '40').replace('h100-sxm', 'b200-sxm'),
      run('b2', 16, 9, '90').replace('h100-sxm', 'b200-sxm'),
    )
    const { status, stdout } = validate('--data', other, '--svg', join(folder, 'runs.svg'))
    expect(status).toBe(0)
    for (const chart of ['scatter', 'scatter-first', 'scatter-throughput', 'errors', 'frontier']) {
      expect(stdout).toContain(`Written: ${join(folder, `runs.${chart}.svg`)}`)
      expect(readFileSync(join(folder, `runs.${chart}.svg`), 'utf8')).toMatch(/^<svg[\s\S]*<\/svg>\s*$/)
    }
    expect(readFileSync(join(folder, 'runs.frontier.svg'), 'utf8')).toContain('h100-sxm')
    validate(
      '--data',
      other,
      '--svg',
      join(folder, 'one.svg'),
      '--png',
      join(folder, 'one.png'),
      '--cluster',
      'b200-sxm',
    )
    expect(readFileSync(join(folder, 'one.frontier.svg'), 'utf8')).toContain('b200-sxm')
    expect(existsSync(join(folder, 'one.errors.png'))).toBe(true)
  })

  it('reads a table from standard input', () => {
    const { stdout } = runCommand(['validate', '--data', '-'], readFileSync(runs, 'utf8'))
    expect(stdout).toMatch(/^3 measured runs of standard input: 3 are predicted/)
  })

  it('says of a table without rows that there is nothing, which no bound lets pass', () => {
    const none = file('none.csv', header)
    expect(validate('--data', none).stdout).toMatch(/^0 measured runs of /)
    const { status, stderr } = validate('--data', none, '--max-median-error', '10%')
    expect(status).toBe(1)
    expect(stderr).toMatch(/no row measured a time per output token that is predicted/)
  })

  it.each([
    [['--data', '/nowhere.csv'], /cannot read \/nowhere\.csv: there is no such file/],
    [['--data', file('wrong.csv', 'id,model,tpot')], /wrong\.csv has no columns hardware, engine/],
    [
      ['--data', file('near.csv', header.replace('tpot_ms', 'tpot'))],
      /near\.csv has no column timePerOutputTokenMilliseconds \(tpot_ms\), but "tpot"/,
    ],
    [['--data', runs, '--peers', runs], /runs\.csv has no column that ends in _tpot_ms or _ttft_ms/],
    [['--max-median-error', '15'], /--max-median-error: 15 is .*15% or 0\.15 would be right/],
    [['--max-p90-error', 'small'], /--max-p90-error: "small" is not an error; 15% would be right/],
    [
      ['--data', runs, '--cluster', 'h100-sxn', '--svg', join(folder, 'x.svg')],
      /--cluster: no runs of "h100-sxn"; "llama-3\.1-70b on h100-sxm, vllm, fp8, 1024\/1024" would be right/,
    ],
    [['--data', runs, '--json', '--csv'], /--json and --csv: only one/],
  ])('says of %s in one sentence what is wrong', (args, sentence) => {
    const { status, stdout, stderr } = validate(...args)
    expect(stderr).toMatch(sentence)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })

  it('validates the runs that come with it where no table is given', () => {
    const { status, stdout } = validate()
    expect(status).toBe(0)
    expect(stdout).toMatch(/^2,735 measured runs of the published table: 2,735 are predicted \(100 %\)/)
    expect(stdout).toMatch(/^In doubt$/m)
    expect(stdout).not.toMatch(/NaN|undefined|Infinity/)
  })

  it.skipIf(!existsSync(shared) && !required)(
    'predicts every row of ../shared (skipped where it is missing)',
    () => {
      const { stdout } = validate('--data', shared)
      expect(oneLine(stdout)).toMatch(/^3,266 measured runs of .*: 3,266 are predicted \(100 %\)/)
      expect(stdout).not.toContain('Nothing is predicted for')
    },
  )
})
