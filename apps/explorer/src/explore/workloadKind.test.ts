import { expect, test } from 'vitest'
import { type Explored, firstExplored } from '../address/explored.ts'
import { asDecoding, asRequests, wordsToLeave, workloadKind } from './workloadKind.ts'

const requests: Explored = {
  ...firstExplored,
  cost: 'input',
  series: [{ model: 'a', hardware: 'b', serving: 'disaggregated', speculation: 'eagle' }],
  flags: { isl: '8k', osl: '1k', ttft: '2s', maxAccelerators: '16', acceptance: '0.8' },
}

test('requests are asked where any of their lengths is', () => {
  expect(workloadKind({ context: '8k' })).toBe('decoding')
  expect(workloadKind({ mix: '4k/1k' })).toBe('requests')
  expect(workloadKind({ ttft: '2s' })).toBe('decoding')
})

test('requests have contexts as long as decoding had', () => {
  expect(
    asRequests({ ...firstExplored, flags: { context: '8k', tpot: '25ms', demand: '10k' } }).flags,
  ).toEqual({
    isl: '7.5k',
    osl: '1k',
    tpot: '25ms',
  })
})

test('decoding leaves out all that is of requests, in flags and in series', () => {
  const decoding = asDecoding(requests)
  expect(decoding.flags).toEqual({ context: '8.5k', maxAccelerators: '16' })
  expect(decoding.series).toEqual([{ model: 'a', hardware: 'b' }])
  expect(decoding.cost).toBe('output')
})

test('going there and back loses nothing', () => {
  const left = wordsToLeave(requests)
  const back = asRequests(asDecoding(requests), left)
  expect(back.flags).toEqual(requests.flags)
  expect(back.series).toEqual(requests.series)
})
