import { expect, it } from 'vitest'
import { evaluateStep, explain, layoutOf } from '../src/index.ts'
import { tinyModel, tinyQuestion } from './tinyFixtures.ts'

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)

it('tells kernels and messages of layers that are alike once, and loses no time by it', () => {
  const [layer] = tinyModel.layers
  if (layer?.attention?.kind !== 'grouped-query')
    throw new Error('the tiny model has grouped-query attention')
  const layers = [layer, { ...layer, attention: { ...layer.attention, window: 5 } }]
  const configuration = {
    ...tinyQuestion,
    model: { ...tinyModel, layers },
    layout: layoutOf({ tensorParallel: 2 }),
    batch: 3,
  }
  const { step } = explain(configuration)
  const apart = evaluateStep(configuration).step
  const runs = (name: string) =>
    step.kernels.filter(({ kernel }) => kernel.name === name).map(({ kernel }) => kernel.count)
  expect(runs('output projection')).toEqual([4])
  expect(runs('attention over keys and values')).toEqual([2])
  expect(runs('attention over keys and values, window 5')).toEqual([2])
  expect(step.messages.filter(({ message }) => message.name === 'all-reduce after attention')).toHaveLength(1)
  const seconds = ({ kernels, messages }: typeof step) =>
    sum(kernels.map(({ time }) => time.seconds)) +
    sum(messages.map(({ latencySeconds, transferSeconds }) => latencySeconds + transferSeconds))
  expect(seconds(step)).toBeCloseTo(seconds(apart), 9)
})
