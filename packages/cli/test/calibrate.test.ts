import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  acceleratorEntries,
  type CalibrationFile,
  calibrationFileOf,
  fittedConstants,
  servingEngines,
} from '@paretoken/catalog'
import { describe, expect, it } from 'vitest'
import { runCommand } from './runCommand.ts'

const folder = mkdtempSync(join(tmpdir(), 'paretoken-calibrate-'))
const path = (name: string): string => join(folder, name)

/** Writes a file for the command to read. */
function file(name: string, ...lines: readonly string[]): string {
  writeFileSync(path(name), `${lines.join('\n')}\n`)
  return path(name)
}

const calibrate = (...args: readonly string[]) => runCommand(['calibrate', ...args])
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')
const read = (name: string): CalibrationFile => JSON.parse(readFileSync(path(name), 'utf8'))

const header =
  'id,engine,model,weights,hardware,tensorParallel,loadKind,load,inputTokens,outputTokens,timePerOutputTokenMilliseconds,timeToFirstTokenMilliseconds'
const run = (engine: string, model: string, hardware: string, load: number, tpot: number, ttft: number) =>
  [
    `${engine} ${model} ${hardware} ${load}`,
    engine,
    model,
    'fp8',
    hardware,
    4,
    'concurrency',
    load,
    1024,
    1024,
    tpot,
    ttft,
  ].join(',')
const runs = file(
  'runs.csv',
  header,
  run('vllm', 'llama-3.1-70b', 'h100-sxm', 1, 11, 80),
  run('vllm', 'llama-3.1-70b', 'h100-sxm', 8, 13, 150),
  run('vllm', 'llama-3.1-70b', 'h100-sxm', 32, 18, 420),
  run('vllm', 'llama-3.1-70b', 'h200-sxm', 1, 9, 70),
  run('vllm', 'llama-3.1-70b', 'h200-sxm', 32, 15, 410),
  run('vllm', 'llama-3.1-8b', 'h100-sxm', 1, 4, 25),
  run('vllm', 'llama-3.1-8b', 'h100-sxm', 32, 6, 120),
)

/** Products as long as half of the peaks allow, and 4 µs. */
function products(hardware: string): readonly string[] {
  const entry = acceleratorEntries.find(({ id }) => id === hardware)
  const flopPerSecond = entry?.flopPerSecond.bf16?.value ?? Number.NaN
  const bytesPerSecond = entry?.hbmBytesPerSecond.value ?? Number.NaN
  return [1, 16, 64, 256, 1024, 4096, 16384].flatMap((m) =>
    [2048, 4096, 8192].map((k) => {
      const seconds =
        Math.max((2 * m * k * k) / flopPerSecond, (2 * (k * k + 2 * m * k)) / bytesPerSecond) / 0.5 + 4e-6
      return `${hardware},bfloat16,${m},${k},${k},${(seconds * 1e6).toFixed(3)}`
    }),
  )
}

describe('paretoken calibrate', () => {
  it('fits engines to runs, and tells of each constant its meaning, bounds, grounds and errors', () => {
    const { status, stdout, stderr } = calibrate('--data', runs, '--out', path('fitted.json'))
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(oneLine(stdout)).toMatch(
      /runs\.csv: 7 rows, 7 of which are fitted to Constants of kernels and messages are those of the catalog\. A run predicted with constants that were fitted without others like it is off .* without those of its model; .* without those of its machine\. /,
    )
    for (const part of [
      /^hostSeconds: what a pass waits for the host, [^;]*; 0 to 5 ms\n {2}vllm +[\d.]+ ms\*? +7 runs and steps in 3 configurations/m,
      /^vllm +time per output token +7 +[\d.]+ % +[\d.]+ %$/m,
      /^Left out of the fit, then predicted/m,
      /^each model +7 /m,
      /^ {2}llama-3\.1-8b +2 /m,
      /^each machine +7 /m,
      /^Written: .*fitted\.json$/m,
      /^Next: .* --calibration vllm,\S+fitted\.json$/m,
    ])
      expect(stdout).toMatch(part)
    expect(stdout).not.toMatch(/NaN|undefined|Infinity|^each engine/m)
    for (const line of stdout.split('\n').filter((each) => !each.includes(folder)))
      expect(line.length).toBeLessThanOrEqual(130)
    const written = read('fitted.json')
    expect(Object.keys(written.engines)).toEqual(['attentionLaunchShare', 'vllm'])
    const { families } = calibrationFileOf(fittedConstants, { fittedTo: [], leftOut: [] })
    expect(written.families).toEqual(JSON.parse(JSON.stringify(families)))
  })

  it('writes the same file for the same tables, and prints what it has as JSON', () => {
    const { status, stdout } = calibrate('--data', runs, '--out', path('again.json'), '--json')
    expect(status).toBe(0)
    calibrate('--data', runs, '--out', path('twice.json'))
    expect(readFileSync(path('again.json'))).toEqual(readFileSync(path('twice.json')))
    const { fittedRuns, badRows, meanings, ...rest } = JSON.parse(stdout)
    expect(rest).toEqual(read('again.json'))
    expect(fittedRuns).toBe(7)
    expect(badRows).toEqual([])
    expect(meanings.engines.hostSeconds).toMatchObject({ least: 0, most: 0.005 })
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('finds the constants that products were made with, and keeps all others', () => {
    mkdirSync(path('kernels'))
    file('kernels/gemm.csv', 'hardware,dtype,m,n,k,latency_us', ...products('h100-sxm'))
    const { status, stdout } = calibrate(path('kernels'), '--out', path('kernels.json'))
    expect(status).toBe(0)
    expect(oneLine(stdout)).toContain('No runs of whole engines are among the tables')
    const { families, engines } = read('kernels.json')
    const matrix = families.hopper?.kernels?.matrix
    expect(matrix?.usual.flopEfficiency).toBeCloseTo(0.5, 2)
    expect(matrix?.usual.bandwidthEfficiency).toBeCloseTo(0.5, 2)
    expect(matrix?.usual.launchSeconds).toBeCloseTo(4e-6, 7)
    expect(matrix?.fp8).toEqual(fittedConstants.kernels.hopper?.kernels.matrix?.fp8)
    expect(families.ada?.kernels).toEqual(fittedConstants.kernels.ada?.kernels)
    expect(engines.sglang).toEqual(fittedConstants.engines.engines.sglang)
  })

  it('lists rows that cannot be, and the others still count', () => {
    const bad = file(
      'bad.csv',
      ...readFileSync(runs, 'utf8').trimEnd().split('\n'),
      run('vllm', 'lama', 'h100-sxm', 1, 11, 80),
      run('vllm', 'llama-3.1-8b', 'h100-sxm', 2, -4, 25),
    )
    const { status, stdout } = calibrate('--data', bad)
    expect(status).toBe(0)
    expect(oneLine(stdout)).toContain('bad.csv: 7 rows, 7 of which are fitted to; 2 rows cannot be:')
    expect(oneLine(stdout)).toMatch(/line 9 \(vllm lama h100-sxm 1\): .*"lama"/)
    expect(oneLine(stdout)).toMatch(
      /line 10 \(.*\): timePerOutputTokenMilliseconds \(tpot_ms\) must be more than 0/,
    )
    expect(stdout).toMatch(/^Next: .* calibrate --data \S+bad\.csv --out fitted\.json$/m)
  })

  it.each([
    [
      'a folder that is not there',
      [path('nowhere')],
      /cannot read .*nowhere: there is no such file or folder/,
    ],
    ['a folder without a table', [mkdtempSync(path('empty'))], /has no table of measurements: gemm\.csv, /],
    ['a file in place of a folder', [runs], /is a file, and tables lie in a folder; .* after --data/],
    [
      'a table of something else',
      ['--data', file('other.csv', 'a,b', '1,2')],
      /other\.csv has no columns id, model/,
    ],
    ['no run', ['--data', file('none.csv', header)], /none\.csv has no rows/],
    [
      'a name that is not read back',
      ['--data', runs, '--out', path('fitted.txt')],
      /--out: the file must end in \.json/,
    ],
  ])('refuses %s in a sentence, and writes nothing', (_, args, sentence) => {
    const { status, stdout, stderr } = calibrate(
      ...(args.includes('--out') ? args : [...args, '--out', path('no.json')]),
    )
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^paretoken: [^\n]+\n$/)
    expect(stderr).toMatch(sentence)
    expect(existsSync(path('no.json')) || existsSync(path('fitted.txt'))).toBe(false)
  })
})

describe('--calibration with a file', () => {
  const catalog = file(
    'catalog.json',
    JSON.stringify(calibrationFileOf(fittedConstants, { fittedTo: [], leftOut: [] }), undefined, 2),
  )
  const frontier = (calibration: string) => {
    const args = ['frontier', 'llama-3.1-8b', '--on', 'h100-sxm', '--max-accelerators', '4', '--json']
    const { status, stdout, stderr } = runCommand([...args, '--calibration', calibration])
    expect(stderr).toBe('')
    expect(status).toBe(0)
    return JSON.parse(stdout.replaceAll(` of ${catalog}`, '').replaceAll(catalog, 'vllm'))
  }

  it('answers as the catalog does where the constants are the catalog’s', () => {
    expect(frontier(catalog)).toEqual(frontier('vllm'))
    for (const engine of servingEngines)
      expect(JSON.stringify(frontier(`${catalog}:${engine}`)).replaceAll(`vllm:${engine}`, engine)).toBe(
        JSON.stringify(frontier(engine)),
      )
  })

  it('holds runs against them', () => {
    const validate = (...args: readonly string[]) =>
      JSON.parse(runCommand(['validate', '--data', runs, '--json', ...args]).stdout)
    expect(validate('--calibration', catalog)).toEqual(validate())
    const { overall } = validate('--calibration', path('fitted.json'))
    expect(overall.all.timePerOutputToken.medianError).not.toBe(
      validate().overall.all.timePerOutputToken.medianError,
    )
    const { status, stderr } = runCommand(['validate', '--calibration', 'vllm'])
    expect(status).toBe(2)
    expect(stderr).toMatch(
      /^paretoken: --calibration: a file of `paretoken calibrate` is wanted, .* not "vllm"/,
    )
  })

  it.each([
    [
      'fitted.json:sglang',
      [path('fitted.json'), ':sglang'],
      /has no constants of "sglang"; \S+fitted\.json:vllm would be right/,
    ],
    ['a missing file', [path('gone.json')], /cannot read .*gone\.json: there is no such file or folder/],
    ['another JSON', [file('chip.json', '{"id":"chip"}')], /chip\.json is no file of fitted constants/],
    [
      'another version',
      [file('later.json', JSON.stringify({ format: 'paretoken calibration', version: 2 }))],
      /later\.json is of version 2 of such files, and this paretoken reads version 1/,
    ],
    [
      'a family that is not there',
      [
        file(
          'few.json',
          JSON.stringify({
            ...JSON.parse(readFileSync(catalog, 'utf8')),
            families: { any: read('catalog.json').families.any },
          }),
        ),
      ],
      /few\.json has no constants of the family hopper, which h100-sxm is of, only of any/,
    ],
  ])('refuses %s in a sentence', (_, parts, sentence) => {
    const { status, stdout, stderr } = runCommand([
      'frontier',
      'llama-3.1-8b',
      '--calibration',
      parts.join(''),
    ])
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^paretoken: [^\n]+\n$/)
    expect(stderr).toMatch(sentence)
  })
})
