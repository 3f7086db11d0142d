import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  type PredictedTable,
  peerPredictions,
  predictRun,
  predictTable,
  publishedTable,
  readServingTable,
  runKinds,
  type ValidationReport,
  validationReport,
} from '../src/index.ts'
import { publishedRuns } from '../src/node.ts'
import { loadKinds } from '../src/servingTable/loadKinds.ts'
import { servingColumns } from '../src/servingTable/servingColumns.ts'
import { errorsOfToday } from './errorsOfToday.ts'

const folder = fileURLToPath(new URL('../../../../shared/measurements', import.meta.url))
const here = existsSync(folder)
const required = process.env.CI !== undefined
const shared = (name: string): string => readFileSync(`${folder}/${name}.csv`, 'utf8')

const header =
  'id,engine,model,weight_precision,hardware,num_gpus,tp,pp,ep,dp,batch,batch_kind,isl,osl,spec_decode,disaggregated,tpot_ms,ttft_ms,output_tok_s_per_gpu,total_tok_s_per_gpu,group'
const run = (id: string, batch: string, tpot: string, ttft = '', rate = '') =>
  `${id},vllm,llama-3.1-70b,fp8,h100-sxm,4,4,1,1,1,${batch},concurrency,1024,1024,none,False,${tpot},${ttft},${rate},,mine`
const tableOf = (...lines: readonly string[]) => predictTable([header, ...lines].join('\n'), 'runs.csv')

describe('a prediction', () => {
  const kinds = [
    'c,vllm,llama-3.1-70b,fp8,h100-sxm,4,4,1,1,1,16,concurrency,1024,1024,none,False,15,,,,',
    'a,sglang,deepseek-r1,fp8,h200-sxm,8,8,1,1,1,16,concurrency,1024,1024,mtp,False,15,,,,',
    'p,trtllm,deepseek-r1,fp8,h200-sxm,16,8,1,8,8,64,concurrency,1024,1024,none,True,15,500,,,',
    'm,trtllm,deepseek-r1,fp8,h200-sxm,16,8,1,8,8,64,concurrency,1024,1024,mtp3,True,15,500,,,',
    'd,vllm,qwen3-32b,,b300-sxm,4,4,1,1,1,16,decode-batch-per-rank,4000,,none,False,8,,,,',
    's,vllm,llama-2-70b,bf16,a100-sxm-80gb,8,8,1,1,1,4,static,512,128,none,False,40,200,,,',
    'o,vllm,llama-3.1-70b,fp8,mi300x,8,8,1,1,1,500,num prompts = max seqs,128,2048,none,False,,,,,',
    'x,trtllm,llama-3.1-70b,fp8,h100-sxm,4,4,1,1,1,,max-load,128,2048,none,False,,,1000,,',
  ]

  test('is made for every kind of run: a time per token always, to the first token where prompts are computed', () => {
    const { predictions, unpredicted } = tableOf(...kinds)
    expect(unpredicted).toEqual([])
    expect(predictions.map(({ kind }) => kind)).toEqual([...runKinds])
    for (const { id, predicted, ideal } of predictions) {
      expect(predicted.timePerOutputTokenSeconds, id).toBeGreaterThan(ideal.timePerOutputTokenSeconds ?? 0)
      expect(predicted.tokensPerSecondPerAccelerator, id).toBeGreaterThan(0)
    }
    const first = predictions.filter(({ predicted }) => predicted.timeToFirstTokenSeconds !== undefined)
    expect(first.map(({ id }) => id)).toEqual(['c', 'a', 's', 'o'])
  })

  test('of one row is that of its table', () => {
    const { rows, predictions } = tableOf(...kinds)
    for (const [index, row] of rows.entries()) expect(predictRun(row)).toEqual(predictions[index])
  })

  test('is for the mean length of requests: stated as a share, or known of the source', () => {
    const plain = run('plain', '16', '15')
    const seconds = (csv: string) =>
      predictTable(csv, 'runs.csv').predictions.map(({ predicted }) => predicted.timePerOutputTokenSeconds)
    const [nominal] = seconds([header, plain].join('\n'))
    const [stated] = seconds([`${header},meanLengthShare`, `${plain},0.9`].join('\n'))
    expect(stated).toBeLessThan(nominal as number)
    const { predictions } = tableOf(plain, plain.replace('plain', 'known').replace('mine', 'inferencex_dsr1'))
    expect(predictions.map(({ inputTokens }) => inputTokens)).toEqual([1024, 921.6])
    expect(predictions[1]?.predicted.timePerOutputTokenSeconds).toBe(stated)
  })

  test('says what had to be assumed, and counts the row as doubtful', () => {
    const { predictions } = tableOf(
      'e,vllm,minimax-m2.5,fp8,b200-sxm,1,1,1,16,1,16,concurrency,1024,1024,none,False,11,,,,',
      'i,trtllm,deepseek-r1,fp8,h200-sxm,64,8,1,8,1,64,concurrency,1024,1024,none,True,15,,,,',
      'n,vllm,qwen3-32b,fp8,h100-sxm,4,4,1,1,1,,concurrency,1024,,none,False,9,,,,',
      'w,vllm,llama-3.1-70b,bf16,h100-sxm,1,1,1,1,1,4,concurrency,1024,1024,none,False,60,,,,',
      'f,vllm,llama-3.1-70b,bf16,h100-sxm,8,8,1,1,1,4,concurrency,1024,1024,none,False,1,,,,',
      'u,vllm,deepseek-r1,fp8,h200-sxm,8,8,1,1,1,16,concurrency,1024,1024,unknown,False,20,,,,',
      't,sglang,qwen3-32b,bf16,b200-sxm,16,8,1,1,1,16,concurrency,1024,1024,none,True,12,335,,155,together_qwen32b',
    )
    expect(predictions.map(({ doubts }) => doubts)).toEqual([
      ['EP16 on 1 accelerator is read as TP4 EP4'],
      ['how many instances decode is not stated: as many as leave enough to compute prompts'],
      [
        'lengths of outputs are not stated: 1024 tokens assumed',
        'the concurrency is not stated: 8 requests for each replica assumed',
      ],
      ['weights and one sequence are more than memory holds'],
      ['faster than the ideal machine'],
      ['whether tokens are drafted is not stated'],
      ['as slow as workers of one accelerator, not as TP8'],
    ])
  })

  test('is doubted where the runs of a deployment contradict each other: those that contradict most others', () => {
    const { predictions } = tableOf(
      run('one', '1', '10', '50'),
      run('two', '2', '10', '900'),
      run('four', '4', '30', '60'),
      run('eight', '8', '11', '70'),
      run('sixteen', '16', '12', '90'),
      run('waits', '32', '20', '30000'),
      run('rate', '64', '30', '12000', '3000'),
    )
    expect(Object.fromEntries(predictions.map(({ id, doubts }) => [id, doubts]))).toEqual({
      one: [],
      two: ['its time to the first token contradicts that of its deployment at other loads'],
      four: ['its time per token contradicts that of its deployment at other loads'],
      eight: [],
      sixteen: [],
      waits: ['requests wait for longer than they decode, though memory holds them'],
      rate: ['throughput, times and requests at a time contradict each other'],
    })
  })

  test('of names, formats and layouts that cannot be has a reason, with what is near', () => {
    const { predictions, unpredicted } = tableOf(
      run('good', '8', '12'),
      run('model', '8', '12').replace('llama-3.1-70b', 'llama-3.1-70c'),
      run('machine', '8', '12').replace('h100-sxm', 'h100-sxn'),
      run('format', '8', '12').replace('fp8', 'fp9'),
      run('layout', '8', '12').replace('4,4,1', '7,7,1'),
      run('count', '8', '12').replace('4,4,1', '6,4,1'),
      run('step', '', '12').replace('concurrency', 'static'),
      run('time', '8', '0'),
    )
    expect(predictions.map(({ id }) => id)).toEqual(['good'])
    expect(unpredicted).toEqual([
      {
        line: 3,
        id: 'model',
        reason: expect.stringMatching(/^unknown model: .*did you mean "llama-3.1-70b"/),
      },
      { line: 4, id: 'machine', reason: expect.stringMatching(/^unknown accelerator: .*"h100-sxm"/) },
      {
        line: 5,
        id: 'format',
        reason: expect.stringMatching(/^unknown weights .*"fp9"; there are bf16, fp8/),
      },
      { line: 6, id: 'layout', reason: 'no such layout: tensorParallel 7 does not divide query heads: 64' },
      { line: 7, id: 'count', reason: 'the layout takes 4 accelerators, not 6' },
      { line: 8, id: 'step', reason: 'a row of the kind static needs a load (batch)' },
      { line: 9, id: 'time', reason: 'timePerOutputTokenMilliseconds (tpot_ms) must be more than 0, not 0' },
    ])
  })
})

test('the page on tables of runs names every column, its other name and every kind of load', () => {
  const page = readFileSync(new URL('../../../docs/validation-data.md', import.meta.url), 'utf8')
  for (const { key, name } of servingColumns)
    for (const word of [key, name]) expect(page).toContain(`\`${word}\``)
  for (const kind of loadKinds) expect(page).toContain(`| \`${kind}\``)
})

describe('a report', () => {
  test('compares others with ours on exactly the rows that they cover', () => {
    const table = tableOf(run('one', '1', '10', '50'), run('two', '16', '15'), run('three', '64', '30'))
    const peers = peerPredictions('id,tool_tpot_ms\none,10\nthree,15\nfour,1\n', 'peers.csv', table.rows)
    const { comparisons } = validationReport(table, peers)
    expect(comparisons.map(({ name, rows }) => [name, rows])).toEqual([
      ['ideal machine', 3],
      ["the paper's model", 3],
      ['tool', 2],
    ])
    const [, , tool] = comparisons
    expect(tool?.unmatched).toBe(1)
    expect(tool?.all.timePerOutputToken.theirs).toEqual({
      count: 2,
      medianError: 0.25,
      meanError: 0.25,
      p90Error: 0.45,
      bias: 1,
    })
    const ours = table.predictions
      .filter(({ id }) => id !== 'two')
      .map(({ measured, predicted }) =>
        Math.abs(
          (predicted.timePerOutputTokenSeconds as number) / (measured.timePerOutputTokenSeconds as number) -
            1,
        ),
      )
    expect(tool?.all.timePerOutputToken.ours.meanError).toBeCloseTo(
      ((ours[0] as number) + (ours[1] as number)) / 2,
      9,
    )
    expect(tool?.all.timeToFirstToken.ours.count).toBe(0)
  })

  test('of no rows has nothing to compare', () => {
    const { rows, coverage, overall, groups } = validationReport(tableOf())
    expect({ rows, coverage, groups }).toEqual({ rows: 0, coverage: 0, groups: [] })
    expect(overall.all.timePerOutputToken.medianError).toBeNull()
  })
})

describe('the published table', () => {
  let table: PredictedTable
  let report: ValidationReport

  beforeAll(() => {
    table = predictTable(publishedRuns(), 'the published table')
    report = validationReport(table)
  })

  test('is predicted whole, every row that measured something', () => {
    expect(report).toMatchObject({ rows: 2735, predicted: 2735, coverage: 1, unpredicted: [] })
    const { timePerOutputToken, timeToFirstToken, throughput } = report.overall.all
    expect([timePerOutputToken.count, timeToFirstToken.count, throughput.count]).toEqual([2567, 1737, 494])
  })

  test('has errors no larger than today, and smaller ones than the ideal machine and the paper’s model', () => {
    for (const rows of ['all', 'undoubted'] as const)
      for (const [figure, [median, p90]] of Object.entries(errorsOfToday.published[rows])) {
        const { medianError, p90Error } = report.overall[rows][figure as 'throughput']
        expect(100 * (medianError as number), `${rows} ${figure}`).toBeLessThan(median)
        expect(100 * (p90Error as number), `${rows} ${figure}`).toBeLessThan(p90)
      }
    for (const { name, all } of report.comparisons) {
      const { ours, theirs } = all.timePerOutputToken
      expect(ours.medianError, name).toBeLessThan(theirs.medianError as number)
      expect(ours.count, name).toBeGreaterThan(800)
    }
  })

  test('has figures for everything, none better than those of the ideal machine', () => {
    for (const { id, predicted, ideal } of table.predictions) {
      expect(predicted.timePerOutputTokenSeconds, id).toBeGreaterThan(ideal.timePerOutputTokenSeconds ?? 0)
      expect(predicted.tokensPerSecondPerAccelerator, id).toBeLessThan(
        ideal.tokensPerSecondPerAccelerator ?? 0,
      )
    }
    expect(JSON.stringify(report)).not.toMatch(/NaN|undefined/)
  })

  test('tells runs apart in every way, each run in one group of each', () => {
    for (const by of ['kind of run', 'model', 'hardware', 'engine', 'precision', 'cluster']) {
      const groups = report.groups.filter((group) => group.by === by)
      expect(
        groups.reduce((sum, { rows }) => sum + rows, 0),
        by,
      ).toBe(2735)
    }
    expect(report.worst.undoubted).toHaveLength(20)
    for (const { likelyReason } of [...report.worst.undoubted, ...report.worst.doubted])
      expect(likelyReason).not.toBe('')
  })
})

describe.skipIf(!here && !required)(
  'the table that it is made from (skipped where ../shared is missing)',
  () => {
    test('gives the published one, byte by byte', () => {
      expect(publishedTable(shared('serving'))).toBe(publishedRuns())
    })

    test('has the same rows, figures to five digits, and others that measured nothing', () => {
      const all = readServingTable(shared('serving'), 'serving.csv')
      expect(all.problems).toEqual([])
      const byId = new Map(all.rows.map((row) => [row.id, row]))
      const { rows } = readServingTable(publishedRuns(), 'published')
      for (const row of rows) {
        const other = byId.get(row.id)
        for (const key of [
          'model',
          'hardware',
          'engine',
          'weight_precision',
          'tp',
          'batch',
          'isl',
          'osl',
          'group',
        ] as const)
          expect(row[key], `${row.id} ${key}`).toBe(other?.[key])
        for (const key of ['tpot_ms', 'ttft_ms', 'output_tok_s_per_gpu', 'total_tok_s_per_gpu'] as const)
          expect(Number(row[key]), `${row.id} ${key}`).toBeCloseTo(
            Number(other?.[key]),
            -Math.log10(Number(row[key]) || 1) + 3,
          )
      }
    })

    test('is predicted whole, with the errors of the published one', () => {
      const table = predictTable(shared('serving'), 'serving.csv')
      const peers = peerPredictions(shared('peer_predictions'), 'peer_predictions.csv', table.rows)
      const report = validationReport(table, peers)
      expect(report).toMatchObject({ rows: 3266, predicted: 3266, unpredicted: [] })
      const published = validationReport(predictTable(publishedRuns(), 'published')).overall.all
      for (const figure of ['timePerOutputToken', 'timeToFirstToken', 'throughput'] as const) {
        const { count, medianError } = report.overall.all[figure]
        expect(count).toBe(published[figure].count)
        expect((medianError as number) / (published[figure].medianError as number)).toBeCloseTo(1, 2)
      }
      const peer = report.comparisons.find(({ name }) => name === 'aiconfigurator_0_10')
      expect(peer).toMatchObject({ rows: 619, unmatched: 0 })
      const { ours, theirs } = peer?.all.timePerOutputToken ?? {}
      expect(ours?.medianError).toBeLessThan(theirs?.medianError as number)
      expect(ours?.p90Error).toBeLessThan(theirs?.p90Error as number)
    })
  },
)
