import { expect, test } from 'vitest'
import { firstExplored } from '../address/explored.ts'
import { embedding, linkTo, whole } from './embedding.ts'

const page = 'https://host.example/explorer/index.html?v=1&s=#there'

test('a link is the page with what is explored', () => {
  expect(linkTo(firstExplored, page)).toMatch(
    /^https:\/\/host\.example\/explorer\/index\.html\?v=1&s=llama-3\.1-70b@/,
  )
})

test('an embedding frames the chart alone', () => {
  const html = embedding(firstExplored, page)
  expect(html).toMatch(/^<iframe src="https:.*&amp;embed=1" title="paretoken"/)
  expect(html.match(/</g)).toHaveLength(2)
})

test('the whole is the same without its frame', () => {
  expect(whole({ ...firstExplored, embed: true })).toEqual(firstExplored)
})
