import { describe, expect, it } from 'vitest'
import { linkQuery } from './linkQuery.ts'

describe('linkQuery', () => {
  it('takes the question of a link from any host, as it stands', () => {
    expect(linkQuery(undefined)).toBe('')
    expect(linkQuery('https://example.org/explorer/?v=1&on=h100#point=3')).toBe('?v=1&on=h100#point=3')
    expect(linkQuery('?v=1&name=a%23b%20c')).toBe('?v=1&name=a%23b%20c')
    expect(linkQuery('#v=1')).toBe('#v=1')
  })

  it('writes out what an address cannot hold', () => {
    expect(linkQuery(' ?name=a b ')).toBe('?name=a%20b')
  })

  it('refuses what holds no question', () => {
    expect(() => linkQuery('llama-3.1-70b')).toThrow('"llama-3.1-70b" is not a link of the explorer')
  })
})
