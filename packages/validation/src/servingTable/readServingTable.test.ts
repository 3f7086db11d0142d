import { expect, test } from 'vitest'
import { readServingTable } from './readServingTable.ts'

const compiled =
  'id,engine,model,weight_precision,hardware,num_gpus,tp,pp,ep,dp,batch,batch_kind,isl,osl,spec_decode,disaggregated,tpot_ms,ttft_ms,group'
const one = 'a,vllm,llama-3.1-70b,fp8,h100-sxm,8,8,1,1,1,4,concurrency,1024,512,none,False,9.5,80,nim'
const read = (...lines: readonly string[]) => readServingTable(lines.join('\n'), 'runs.csv')

test('a table is read in the columns in which such tables are compiled, and in our own, in any order', () => {
  const ours = [
    'timePerOutputTokenMilliseconds,id,model,hardware,engine,tensorParallel,loadKind,load,inputTokens,outputTokens,weights,accelerators,pipelineParallel,expertParallel,dataParallel,speculation,timeToFirstTokenMilliseconds,source,more',
    '9.5,a,llama-3.1-70b,h100-sxm,vllm,8,concurrency,4,1024,512,fp8,8,1,1,1,none,80,nv-nim,passed over',
  ]
  const { rows, problems } = read(compiled, one)
  expect(problems).toEqual([])
  expect(rows).toMatchObject([{ line: 2, id: 'a', tp: '8', batch: '4', tpot_ms: '9.5', group: 'nim' }])
  expect(read(...ours)).toEqual({ rows, problems })
  expect(readServingTable(`\uFEFF${[compiled, one].join('\r\n')}\r\n`, 'runs.csv').rows).toEqual(rows)
})

test.each([
  ['a,vllm,llama-3.1-70b', 'it has 3 cells, and the header 19'],
  [one.replace('9.5', '-1'), 'timePerOutputTokenMilliseconds (tpot_ms) must be more than 0, not -1'],
  [one.replace('9.5', '0'), 'timePerOutputTokenMilliseconds (tpot_ms) must be more than 0, not 0'],
  [one.replace('80', 'soon'), 'timeToFirstTokenMilliseconds (ttft_ms) must be a number, not "soon"'],
  [one.replace('8,8,1', '8,1.5,1'), 'tensorParallel (tp) must be a whole number of at least 1, not 1.5'],
  [
    one.replace('concurrency', 'concurency'),
    'unknown loadKind (batch_kind): "concurency"; did you mean "concurrency"?',
  ],
  [one.replace('False', 'maybe'), 'disaggregated must be True or False, not "maybe"'],
  [
    one.replace('none', 'eagle'),
    'speculation (spec_decode) must be none, mtp, mtp with the number of drafted tokens, or unknown, not "eagle"',
  ],
  [one.replace('a,', ','), 'it has no id'],
  [one, 'line 2 has the same id'],
])('a row that cannot be is told with its line, and the others are read: %s', (bad, reason) => {
  const { rows, problems } = read(compiled, one, '', bad, one.replace('a,', 'b,'))
  expect(rows.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(problems).toEqual([{ line: 4, id: bad.split(',')[0], reason }])
})

test('rows after cells of several lines are on their own line', () => {
  const { rows } = read(compiled, one.replace('nim', '"two\nlines"'), one.replace('a,', 'b,'))
  expect(rows.map(({ line }) => line)).toEqual([2, 4])
})

test.each([
  ['', 'runs.csv is empty'],
  [
    compiled.replace('tpot_ms', 'tpot'),
    'runs.csv has no column timePerOutputTokenMilliseconds (tpot_ms), but "tpot"',
  ],
  [
    'id,model',
    'runs.csv has no columns hardware, engine, tensorParallel (tp), loadKind (batch_kind), load (batch), inputTokens (isl), outputTokens (osl), timePerOutputTokenMilliseconds (tpot_ms)',
  ],
  [`${compiled}\n"a`, 'runs.csv is not a table of comma-separated values: Quote Not Closed'],
])('what is no table of runs is refused in a sentence', (csv, sentence) => {
  expect(() => readServingTable(csv, 'runs.csv')).toThrow(sentence)
})
