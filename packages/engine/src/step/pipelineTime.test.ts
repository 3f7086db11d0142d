import { expect, test } from 'vitest'
import { pipelineTime } from './pipelineTime.ts'

const pass = { layerSeconds: 61, endSeconds: 2, sendSeconds: 0.5, hostSeconds: 0.25 }

test('one stage: everything once, and nothing to send', () => {
  expect(pipelineTime(pass, 61, 1)).toEqual({ throughSeconds: 63.25, stepSeconds: 63.25 })
})

test('61 layers on 4 stages: a token takes four turns of the last, which has 15 layers and the head', () => {
  const { throughSeconds, stepSeconds } = pipelineTime(pass, 61, 4)
  expect(throughSeconds).toBe(61 + 2 + 3 * 0.5 + 4 * 0.25)
  expect(stepSeconds).toBe(4 * (15 + 2 + 0.5 + 0.25))
})

test('with a light head the stage with 16 layers is the slowest', () => {
  expect(pipelineTime({ ...pass, endSeconds: 0.5 }, 61, 4).stepSeconds).toBe(4 * (16 + 0.5 + 0.25))
})

test('even stages without a head only send once more than there are gaps', () => {
  const even = pipelineTime({ ...pass, layerSeconds: 60, endSeconds: 0 }, 60, 4)
  expect(even.stepSeconds - even.throughSeconds).toBe(0.5)
})
