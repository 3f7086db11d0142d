import { expect, test } from 'vitest'
import { firstExplored, type SeriesAsked } from '../address/explored.ts'
import { mostSeries } from '../address/exploredAt.ts'
import { onMachine, seriesOfFiles, withChange, withoutSeries, withSeries } from './seriesList.ts'

const [first, second] = firstExplored.series as readonly [SeriesAsked, SeriesAsked]

test('no more series are added than there may be', () => {
  expect(
    withSeries(
      firstExplored,
      Array.from({ length: 30 }, () => first),
    ).series,
  ).toHaveLength(mostSeries)
})

test('the chosen point stays on its series when another is taken away', () => {
  const chosen = { ...firstExplored, selection: { series: 1, tokensPerSecond: 50 } }
  expect(withoutSeries(chosen, 0).selection).toEqual({ series: 0, tokensPerSecond: 50 })
  expect(withoutSeries(chosen, 1).selection).toBeUndefined()
  expect(withoutSeries(chosen, 1).series).toEqual([first])
})

test('a change that is taken back leaves the real machine', () => {
  const changed = withChange(first, 'hbmBytes', '2x')
  expect(changed).toEqual({ ...first, changes: { hbmBytes: '2x' } })
  expect(withChange(changed, 'hbmBytes', undefined)).toEqual(first)
})

test('FLOP/s of all formats take the place of those of each', () => {
  const one = withChange(first, 'flopPerSecond.fp8', '3x')
  expect(withChange(one, 'flopPerSecond', '2x').changes).toEqual({ flopPerSecond: '2x' })
})

test('price and changes are of a machine', () => {
  expect(onMachine({ ...first, price: '3', changes: { hbmBytes: '2x' } }, 'b200-sxm')).toEqual({
    ...first,
    hardware: 'b200-sxm',
  })
})

test('what files describe stands beside the last series', () => {
  const model = { id: 'config.json' }
  const machine = { id: 'chip.yaml' }
  expect(seriesOfFiles(firstExplored, { models: [model], hardware: [] })).toEqual([
    { model: 'config.json', hardware: 'b200-sxm' },
  ])
  expect(seriesOfFiles(firstExplored, { models: [], hardware: [machine] })).toEqual([
    { ...second, hardware: 'chip.yaml' },
  ])
  expect(seriesOfFiles(firstExplored, { models: [model], hardware: [machine] })).toEqual([
    { model: 'config.json', hardware: 'chip.yaml' },
  ])
})

test('what is asked already is not asked again', () => {
  const now = withSeries(firstExplored, [{ model: 'config.json', hardware: 'h200-sxm' }])
  expect(seriesOfFiles(now, { models: [{ id: 'config.json' }], hardware: [] })).toEqual([])
})
