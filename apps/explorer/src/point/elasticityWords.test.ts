import { expect, test } from 'vitest'
import { byEffect, elasticitySentence, matters } from './elasticityWords.ts'

test('a gain in both ways', () => {
  expect(elasticitySentence({ resource: 'hbmBytesPerSecond', speedPercent: 1, costPercent: 0.5 })).toBe(
    '10 % more memory bandwidth: 10 % faster at the same cost, or 4.7 % cheaper at the same speed',
  )
})

test('less of what is better less', () => {
  expect(elasticitySentence({ resource: 'networkLatency', speedPercent: 0.2, costPercent: 0 })).toBe(
    '10 % less network latency: 1.9 % faster at the same cost',
  )
})

test('a loss, and nothing at all', () => {
  expect(elasticitySentence({ resource: 'hbmBytes', speedPercent: -0.1, costPercent: 0 })).toContain('slower')
  expect(elasticitySentence({ resource: 'hbmBytes', speedPercent: 0, costPercent: 0 })).toBe(
    '10 % more memory: nothing changes',
  )
})

test('the greatest effect first', () => {
  const given = [
    { resource: 'host', speedPercent: 0.1, costPercent: 0 },
    { resource: 'hbmBytes', speedPercent: 0, costPercent: 0.4 },
    { resource: 'flopPerSecond', speedPercent: 0, costPercent: 0 },
  ] as const
  expect(
    byEffect(given)
      .filter(matters)
      .map(({ resource }) => resource),
  ).toEqual(['hbmBytes', 'host'])
})
