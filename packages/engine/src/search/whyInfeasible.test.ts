import { expect, test } from 'vitest'
import { tinyQuestion } from '../../test/tinyFixtures.ts'
import { layoutName } from '../layout/layoutName.ts'
import type { FrontierQuestion } from './frontierQuestion.ts'
import { paretoFrontier } from './paretoFrontier.ts'

const whyNot = (change: Partial<FrontierQuestion>) =>
  paretoFrontier({ ...tinyQuestion, accelerators: [1], ...change }).infeasible

const with800Bytes = { ...tinyQuestion.hardware, hbmBytes: 800 }

test('what is feasible has no reason not to be', () => {
  expect(whyNot({})).toBeUndefined()
})

test('a model of two layers and two heads is not laid out on five', () => {
  expect(whyNot({ accelerators: [5] })).toEqual({ limit: 'layout' })
})

test('648 bytes of weights, 160 of cache and 88 of activations lack 96 of 800', () => {
  const why = whyNot({ hardware: with800Bytes })
  if (why?.limit !== 'memory') throw new Error(`not memory but ${why?.limit}`)
  expect(layoutName(why.nearest.layout, false)).toBe('TP1')
  expect(why.nearest.memory).toEqual({
    weightBytes: 648,
    kvCacheBytes: 160,
    stateBytes: 0,
    activationBytes: 88,
    reservedBytes: 0,
    capacityBytes: 800,
    freeBytes: 0,
    shortfallBytes: 96,
  })
})

test('two would hold it, or a context of four tokens: 64 bytes at 16 each', () => {
  expect(whyNot({ hardware: with800Bytes })).toMatchObject({
    fewestAccelerators: 2,
    largestContextTokens: 4,
  })
  expect(paretoFrontier({ ...tinyQuestion, hardware: with800Bytes, accelerators: [2] }).points).not.toEqual(
    [],
  )
  const shorter = { workload: { contextTokens: 4 }, hardware: with800Bytes }
  expect(whyNot(shorter)).toBeUndefined()
  expect(whyNot({ ...shorter, workload: { contextTokens: 5 } })?.limit).toBe('memory')
})

test('nothing holds weights that are too many for all that can be joined', () => {
  expect(whyNot({ hardware: { ...with800Bytes, hbmBytes: 50 } })).toMatchObject({
    limit: 'memory',
    fewestAccelerators: null,
    largestContextTokens: null,
  })
})

test('the context that memory must hold counts, not the one attended to', () => {
  const workload = { contextTokens: 4, reservedContextTokens: 10 }
  expect(whyNot({ hardware: with800Bytes, workload })).toMatchObject({
    limit: 'memory',
    nearest: { memory: { shortfallBytes: 96 } },
    largestContextTokens: 4,
  })
})

test('one sequence takes 760 seconds, so that no one is served faster than that', () => {
  const seconds = 2 * 256 + 72 + 2 * (10 + 1) * 8
  expect(whyNot({ minimumTokensPerSecond: 1 })).toMatchObject({
    limit: 'speed',
    tokensPerSecond: 1 / seconds,
  })
  expect(whyNot({ minimumTokensPerSecond: 1 / seconds })).toBeUndefined()
  expect(whyNot({ minimumTokensPerSecond: 1.0001 / seconds })?.limit).toBe('speed')
})

test('the smallest batch gives more than so small a demand', () => {
  const seconds = 2 * 256 + 72 + 2 * (10 + 1) * 8
  expect(whyNot({ demandTokensPerSecond: 0.5 / seconds })).toMatchObject({
    limit: 'demand',
    tokensPerSecond: 1 / seconds,
  })
  expect(whyNot({ demandTokensPerSecond: 1 / seconds })).toBeUndefined()
})

test('the longest context is that of any number asked for, not only of the greatest', () => {
  const why = whyNot({ hardware: with800Bytes, accelerators: [1, 5] })
  expect(why).toMatchObject({ limit: 'memory', largestContextTokens: 4 })
})
