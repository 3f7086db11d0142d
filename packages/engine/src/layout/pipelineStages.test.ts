import { expect, test } from 'vitest'
import { heaviestStages } from './pipelineStages.ts'

const layersOf = (layers: number, stages: number) =>
  heaviestStages(layers, stages).map((stage) => stage.layers)

test('one stage has all, embedding and head with it', () => {
  expect(heaviestStages(61, 1)).toEqual([{ layers: 61, hasEmbedding: true, hasHead: true }])
})

test('61 layers on 4 are 15, 16, 15 and 15: the one over goes to the middle', () => {
  expect(heaviestStages(61, 4)).toEqual([
    { layers: 15, hasEmbedding: true, hasHead: false },
    { layers: 16, hasEmbedding: false, hasHead: false },
    { layers: 15, hasEmbedding: false, hasHead: true },
  ])
})

test('layers over go to the first stage once the middle has its own, to the last never', () => {
  expect(layersOf(62, 4)).toEqual([15, 16, 15])
  expect(layersOf(63, 4)).toEqual([16, 16, 15])
  expect(layersOf(64, 4)).toEqual([16, 16, 16])
  expect(layersOf(5, 2)).toEqual([3, 2])
})
