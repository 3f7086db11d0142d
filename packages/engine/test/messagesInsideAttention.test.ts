import { expect, it } from 'vitest'
import { type Attention, evaluateStep, type Layout, layoutOf } from '../src/index.ts'
import { switchOf, tinyModel, tinyQuestion } from './tinyFixtures.ts'

/** Bytes of each message of attention, by name, for one sequence. */
function messagesOf(attention: Attention, degrees: Partial<Layout>): Readonly<Record<string, number>> {
  const [layer] = tinyModel.layers
  if (layer === undefined) throw new Error('the tiny model has layers')
  const { step } = evaluateStep({
    ...tinyQuestion,
    model: { ...tinyModel, layers: [{ ...layer, attention }] },
    hardware: { ...tinyQuestion.hardware, interconnect: [switchOf(8)] },
    layout: layoutOf(degrees),
    batch: 1,
  })
  return Object.fromEntries(step.messages.map(({ message, bytes }) => [message.name, bytes]))
}

const grouped: Attention = { kind: 'grouped-query', queryHeads: 4, keyValueHeads: 2, headDimension: 2 }

it('splits a context over two: queries there, a sum of exponentials for each head from each, outputs back', () => {
  expect(messagesOf(grouped, { contextParallel: 2 })).toMatchObject({
    'gathering queries': 4 * 2 * 2,
    'gathering sums of exponentials': 2 * 4 * 4,
    'combining outputs': 4 * 2 * 2,
  })
})

it('adds up two sums of squares in fp32 where norms go over all heads, and none where each head has its own', () => {
  const name = 'sums of squares of queries and keys'
  expect(messagesOf({ ...grouped, queryKeyNorm: 'per-layer' }, { tensorParallel: 2 })[name]).toBe(8)
  expect(messagesOf({ ...grouped, queryKeyNorm: 'per-head' }, { tensorParallel: 2 })[name]).toBeUndefined()
})

it('adds up steps and state projections of channels that are split: rank 3 and twice 4 of state, in bf16', () => {
  const mamba: Attention = { kind: 'mamba', innerSize: 8, stateSize: 4, stepRank: 3, convolutionKernel: 4 }
  const sent = messagesOf(mamba, { tensorParallel: 2 })
  expect(sent['all-reduce of steps and state projections']).toBe((3 + 2 * 4) * 2)
})
