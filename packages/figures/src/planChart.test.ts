import { expect, test } from 'vitest'
import { barsOfBarChart } from './barsOfBarChart.ts'
import { planChart } from './planChart.ts'

const together = { name: 'h200-sxm', both: 48, decoding: 0, prompts: 0 }
const pools = { name: 'mi300x', both: 0, decoding: 41.79, prompts: 19.9 }
const words = { title: 'What it costs' }

test('pools follow one another in a bar, their total beside it', () => {
  const { rows, key } = barsOfBarChart(planChart(words, [pools, together], [], 'dollars'))
  expect(key.map(({ name }) => name)).toEqual(['prompts and decoding together', 'decoding', 'prompts'])
  expect(rows.map(({ name, bars }) => [name, bars[0]?.value])).toEqual([
    ['mi300x', '$61.69'],
    ['h200-sxm', '$48.00'],
  ])
  expect(rows[0]?.bars[0]?.pieces.map(({ from, to }) => [from, to])).toEqual([
    [0, 41.79],
    [41.79, 61.69],
  ])
})

test('where all compute prompts and decode there is nothing to tell apart', () => {
  expect(planChart(words, [together], [], 'dollars').parts).toHaveLength(1)
})

test('a series that nothing serves is named, with a dash', () => {
  const { rows } = barsOfBarChart(planChart(words, [together], [{ name: 'a100' }], 'dollars'))
  expect(rows[1]).toMatchObject({ name: 'a100', bars: [{ value: '—', pieces: [] }] })
})

test('without prices accelerators are counted', () => {
  expect(planChart(words, [together], [], 'accelerators').value.label).toBe('Accelerators')
})
