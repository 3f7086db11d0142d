import { describe, expect, it } from 'vitest'
import { parseConfigText } from './parseConfigText.ts'

describe('the place of a fault in JSON', () => {
  it('is that of the first character that cannot be there', () => {
    expect(() => parseConfigText('{\n  "a": 1,\n  "b": ]\n}', 'x.json')).toThrow(
      'x.json is not JSON: unexpected "]" at line 3, column 8',
    )
  })

  it('is the end where something is missing', () => {
    expect(() => parseConfigText('{"a": [1, 2', 'x.json')).toThrow('it ends too early, at line 1, column 12')
  })

  it('is not the NaN that Python writes', () => {
    expect(parseConfigText('{"a": NaN}', 'x.json')).toEqual({ a: null })
    expect(() => parseConfigText('{"a": NaN, "b" 3}', 'x.json')).toThrow(
      'unexpected "3" at line 1, column 16',
    )
  })
})
