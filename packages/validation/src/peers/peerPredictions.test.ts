import { expect, test } from 'vitest'
import { readServingTable } from '../servingTable/readServingTable.ts'
import { peerPredictions } from './peerPredictions.ts'

const { rows } = readServingTable(
  `id,engine,model,hardware,num_gpus,tp,batch,batch_kind,isl,osl,tpot_ms
a,vllm,llama-3.1-70b,h100-sxm,8,8,4,concurrency,1024,512,9
b,vllm,llama-3.1-70b,h100-sxm,8,8,8,concurrency,1024,512,10
`,
  'runs.csv',
)

test('runs are found by their id, and each tool has its own times', () => {
  const csv = 'id,one_tpot_ms,one_ttft_ms,two_tpot_ms\nb,11,200,\nc,1,2,3\n'
  expect(peerPredictions(csv, 'peers.csv', rows)).toEqual([
    {
      name: 'one',
      times: new Map([['b', { timePerOutputToken: 0.011, timeToFirstToken: 0.2 }]]),
      unmatched: 1,
    },
    {
      name: 'two',
      times: new Map([['b', { timePerOutputToken: undefined, timeToFirstToken: undefined }]]),
      unmatched: 1,
    },
  ])
})

test('runs without a known id are found by what was measured, under either name of its columns', () => {
  const csv = `model,hardware,tensorParallel,batch,isl,osl,tool_tpot_ms
Llama-3.1-70B,h100-sxm,8,8.0,1024,512,11
llama-3.1-70b,h200-sxm,8,8,1024,512,12
`
  const [peer] = peerPredictions(csv, 'peers.csv', rows)
  expect([...(peer?.times.keys() ?? [])]).toEqual(['b'])
  expect(peer?.unmatched).toBe(1)
})

test.each([
  ['id,tpot_ms\na,1\n', 'peers.csv has no column that ends in _tpot_ms or _ttft_ms'],
  ['id,tool_tpot_ms\na,-1\n', 'peers.csv line 2: tool_tpot_ms must be a number above 0, not "-1"'],
])('what is no table of predictions is refused in a sentence', (csv, sentence) => {
  expect(() => peerPredictions(csv, 'peers.csv', rows)).toThrow(sentence)
})
