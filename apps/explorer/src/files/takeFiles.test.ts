import { expect, test } from 'vitest'
import { type Explored, firstExplored } from '../address/explored.ts'
import { mostSeries } from '../address/exploredAt.ts'
import { shelfOf } from '../worker/library.ts'
import { filesOf } from './files.ts'
import { takeFiles } from './takeFiles.ts'

const given = (name: string, text: string, size = text.length) => ({ name, size, text: async () => text })

async function taken(now: Explored, ...all: readonly ReturnType<typeof given>[]) {
  const files = filesOf(
    { read: () => null, write: () => undefined },
    async (each) => (await shelfOf(each)).described,
  )
  let after = now
  const news = await takeFiles(all, now, files, (to) => {
    after = to(after)
  })
  return { news, series: after.series }
}

test('a machine becomes a series beside the last', async () => {
  const { news, series } = await taken(firstExplored, given('chip.yaml', 'extends: h100-sxm\nhbmBytes: 2x\n'))
  expect(news).toEqual({ good: ['chip.yaml: 160 GB, 3.35 TB/s, 8 on NVLink 4, $2.95/h'], bad: [] })
  expect(series.at(-1)).toEqual({ model: 'llama-3.1-70b', hardware: 'chip.yaml', precision: 'fp8' })
})

test('of several in one file each goes by its own name', async () => {
  const { series } = await taken(
    firstExplored,
    given('two.yaml', '- { id: one, extends: h100-sxm }\n- { id: two, extends: h200-sxm }\n'),
  )
  expect(series.slice(2).map(({ hardware }) => hardware)).toEqual(['one', 'two'])
})

test('what is too large or unreadable is told of, and the rest taken', async () => {
  const broken = {
    name: 'gone.yaml',
    size: 1,
    text: async () => {
      throw new Error('gone')
    },
  }
  const { news, series } = await taken(
    firstExplored,
    given('large.json', '{}', 3e6),
    broken,
    given('chip.yaml', 'extends: h200-sxm\nhbmBytes: 2x\n'),
  )
  expect(news.bad).toEqual([
    'large.json is larger than 2 MB, which no description of a model or an accelerator is',
    'cannot read gone.yaml: the browser does not give it',
  ])
  expect(series).toHaveLength(3)
})

test('where there are as many series as there can be, it is a choice only', async () => {
  const [first] = firstExplored.series
  const full = {
    ...firstExplored,
    series: Array.from({ length: mostSeries }, () => first ?? { model: '', hardware: '' }),
  }
  const { news, series } = await taken(full, given('chip.yaml', 'extends: h100-sxm\nhbmBytes: 2x\n'))
  expect(series).toEqual(full.series)
  expect(news.good[0]).toContain(`${mostSeries} series are the most there can be`)
})
