import { expect, test } from 'vitest'
import { publishedAnswer } from './publishedAnswer.ts'
import { sourceName } from './sourceNames.ts'

test('every source of the published runs has a name', async () => {
  const { table } = await publishedAnswer()
  const groups = [...new Set(table.rows.map(({ group }) => group))]
  expect(groups.length).toBeGreaterThan(10)
  expect(groups.filter((group) => sourceName(group) === group)).toEqual([])
})
