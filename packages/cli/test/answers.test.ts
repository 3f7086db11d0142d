import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { paperComparison } from '@paretoken/catalog'
import { publishedRuns } from '@paretoken/validation/node'
import { rolldown } from 'rolldown'
import { describe, expect, it } from 'vitest'
import {
  catalogLibrary,
  compareAnswer,
  comparisonAnswer,
  computeCurve,
  csvOf,
  describeFile,
  explainAnswer,
  frontierAnswer,
  invertAnswer,
  marginsAnswer,
  paperFrontierAnswer,
  planAnswer,
  publishedName,
  validationAnswer,
} from '../src/answers.ts'
import { runCommand } from './runCommand.ts'

const library = catalogLibrary()

/** What an answer gives, as the command prints it. */
type Answer = {
  readonly record: () => object
  readonly rows: () => Parameters<typeof csvOf>[0]
}

const asJson = (answer: Answer): string => `${JSON.stringify(answer.record(), undefined, 2)}\n`

const asCsv = (answer: Answer): string => csvOf(answer.rows())

/** Two machines of which one is small, so that little is searched. */
const small = { on: ['h100-sxm', 'l40s'], precision: ['fp8'], maxAccelerators: '4' }
const typedSmall = ['--on', 'h100-sxm,l40s', '--precision', 'fp8', '--max-accelerators', '4']
const requests = { isl: '2k', osl: '500' }
const typedRequests = ['--isl', '2k', '--osl', '500']

const questions: readonly (readonly [typed: readonly string[], answer: () => Promise<Answer> | Answer])[] = [
  [['frontier', 'qwen3-8b', ...typedSmall], () => frontierAnswer(['qwen3-8b'], small, library)],
  [
    ['frontier', 'qwen3-8b', ...typedSmall, ...typedRequests, '--serving', 'best', '--ttft', '2s'],
    () => frontierAnswer(['qwen3-8b'], { ...small, ...requests, serving: 'best', ttft: '2s' }, library),
  ],
  [
    ['explain', 'qwen3-8b', '--layout', 'TP2', '--batch', '64'],
    () => explainAnswer('qwen3-8b', { layout: 'TP2', batch: '64' }, library),
  ],
  [
    ['compare', 'qwen3-8b', ...typedSmall, '--speeds', '20,50'],
    () => compareAnswer(['qwen3-8b'], { ...small, speeds: ['20', '50'] }, library),
  ],
  [
    ['plan', 'qwen3-8b', ...typedSmall, ...typedRequests, '--rate', '20/s', '--tpot', '25ms'],
    () => planAnswer(['qwen3-8b'], { ...small, ...requests, rate: '20/s', tpot: '25ms' }, library),
  ],
  [
    ['plan', 'qwen3-8b', ...typedSmall, ...typedRequests, '--rate', '20/s', '--tpot', '100us'],
    () => planAnswer(['qwen3-8b'], { ...small, ...requests, rate: '20/s', tpot: '100us' }, library),
  ],
  [
    ['invert', '--speed', '110', '--price', '10', '--on', 'h100-sxm', '--max-accelerators', '4'],
    () =>
      invertAnswer(undefined, { speed: '110', price: '10', on: ['h100-sxm'], maxAccelerators: '4' }, library),
  ],
  [
    ['invert', 'qwen3-8b', ...typedSmall, '--speed', '50', '--margin', '0,0.5'],
    () => invertAnswer('qwen3-8b', { ...small, speed: '50', margin: ['0', '0.5'] }, library),
  ],
  [['margins', 'llama-3.1-8b', ...typedSmall], () => marginsAnswer(['llama-3.1-8b'], small, library)],
  [
    ['frontier', 'Llama 3 8B', '--on', 'H100', '--method', 'paper:ep', '--resolution', '50'],
    () =>
      paperFrontierAnswer('Llama 3 8B', {
        on: 'H100',
        method: 'paper:ep',
        context: '0',
        maxDraftTokens: '5',
        resolution: '50',
      }),
  ],
  [['validate'], () => validationAnswer({ name: publishedName, text: publishedRuns() })],
]

describe('answers', () => {
  it.each(questions)('of %j are those that the command prints, to the last digit', async (typed, ask) => {
    const answer = await ask()
    expect(asJson(answer)).toBe(runCommand([...typed, '--json']).stdout)
    expect(asCsv(answer)).toBe(runCommand([...typed, '--csv']).stdout)
  })

  it('say in sentences what the command prints in lines', async () => {
    const { heading, assumptions, winners, searched, next } = await frontierAnswer(
      ['qwen3-8b'],
      small,
      library,
    )
    const printed = runCommand(['frontier', 'qwen3-8b', ...typedSmall]).stdout.replaceAll(/\s+/g, ' ')
    for (const sentence of [heading, assumptions, winners, searched, `paretoken ${next}`])
      expect(printed).toContain(sentence?.replaceAll(/\s+/g, ' '))
  })

  it('of a comparison of the paper have a curve for each of its own', async () => {
    const comparison = paperComparison('gpus_comparison')
    const [curve] = comparison.curves
    if (curve === undefined) throw new Error('it has no curves')
    const one = { ...comparison, curves: [curve] }
    const answer = comparisonAnswer({ comparison: one, frontiers: [computeCurve(curve)] })
    const { cost, mfu } = await answer.charts()
    expect([cost.series.length, mfu.series.length]).toEqual([1, 1])
    expect(answer.rows()[0]).toMatchObject({ curve: curve.name })
  })

  it('have charts where something is feasible, and reasons where nothing is', async () => {
    const feasible = await explainAnswer('qwen3-8b', { layout: 'TP2', batch: '64' }, library)
    const charts = (await feasible.charts()) ?? {}
    expect(Object.keys(charts)).toEqual(['waterfall', 'operations', 'memory', 'roofline', 'elasticities'])
    const flags = { on: ['l40s'], maxAccelerators: '1', precision: ['bf16'] }
    const none = await frontierAnswer(['llama-3.1-70b'], flags, library)
    expect(none.chart('cost')).toBeUndefined()
    expect(none.rows()).toEqual([])
    expect(none.reasons[0]).toMatch(/^llama-3.1-70b on l40s, bf16: it does not fit/)
    expect(none.next).toBeUndefined()
  })
})

describe('the library of the catalog', () => {
  const config = JSON.stringify({
    architectures: ['LlamaForCausalLM'],
    model_type: 'llama',
    hidden_size: 1024,
    intermediate_size: 4096,
    num_attention_heads: 8,
    num_key_value_heads: 8,
    num_hidden_layers: 4,
    vocab_size: 32_000,
    max_position_embeddings: 4096,
    torch_dtype: 'bfloat16',
  })

  it('tells what is near a name that it does not know', async () => {
    await expect(library.subjectsNamed('lama-3.1-70b')).rejects.toThrow(
      /^no model or accelerator is called "lama-3.1-70b"; did you mean "llama-3.1-70b"/,
    )
  })

  it('has what dropped files describe, by the name of the file and by that of the model, before the catalog', async () => {
    const subjects = await describeFile('qwen3-8b/config.json', config)
    const files = catalogLibrary([{ name: 'qwen3-8b/config.json', subjects }])
    expect(await files.subjectsNamed('qwen3-8b/config.json')).toEqual(subjects)
    expect(await files.subjectsNamed('qwen3-8b')).toEqual(subjects)
    expect(await library.subjectsNamed('qwen3-8b')).not.toEqual(subjects)
  })

  it('reads files of any kind, and says where one describes nothing', async () => {
    await expect(describeFile('config.json', '{')).rejects.toThrow(
      /^config.json is not JSON: it ends too early/,
    )
    await expect(describeFile('mine.yaml', 'colour: red')).rejects.toThrow(/^mine.yaml/)
  })

  it('has traces by the name of the file, and says where there is none', async () => {
    const text = 'inputTokens,outputTokens\n2000,500\n'
    const trace = { ...small, trace: 'trace.csv' }
    const { of, series } = await frontierAnswer(
      ['qwen3-8b'],
      trace,
      catalogLibrary([{ name: 'trace.csv', text }]),
    )
    expect(of).toBe('requests')
    expect(series[0]?.typed).toContain('--trace trace.csv')
    await expect(frontierAnswer(['qwen3-8b'], trace, library)).rejects.toThrow(
      'cannot read trace.csv: there is no such file',
    )
  })
})

/** Asks a question of a bundle for browsers, on a thread without what only Node has. */
const asker = `
const { parentPort, workerData } = require('node:worker_threads')
delete globalThis.process
delete globalThis.Buffer
import(workerData).then(async ({ catalogLibrary, frontierAnswer }) => {
  const files = [{ name: 'trace.csv', text: 'inputTokens,outputTokens\\n2000,500\\n' }]
  const flags = { on: ['h100-sxm'], maxAccelerators: '1', trace: 'trace.csv' }
  const answer = await frontierAnswer(['qwen3-8b'], flags, catalogLibrary(files))
  const { title } = await answer.chart('cost')
  parentPort.postMessage({ title, record: answer.record() })
})`

describe('the entry for browsers', () => {
  it('answers where there is nothing of Node, as it does where there is', async () => {
    const bundle = await rolldown({
      input: fileURLToPath(new URL('../dist/answers.js', import.meta.url)),
      platform: 'browser',
    })
    const folder = mkdtempSync(join(tmpdir(), 'paretoken-'))
    await bundle.write({
      dir: folder,
      format: 'esm',
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name]-[hash].mjs',
    })
    const worker = new Worker(asker, {
      eval: true,
      workerData: pathToFileURL(join(folder, 'answers.mjs')).href,
    })
    const answered = await new Promise((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
    })
    await worker.terminate()
    const text = 'inputTokens,outputTokens\n2000,500\n'
    const flags = { on: ['h100-sxm'], maxAccelerators: '1', trace: 'trace.csv' }
    const here = await frontierAnswer(['qwen3-8b'], flags, catalogLibrary([{ name: 'trace.csv', text }]))
    const { title } = (await here.chart('cost')) ?? {}
    expect(answered).toEqual({ title, record: here.record() })
  })
})
