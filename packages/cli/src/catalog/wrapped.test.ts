import { describe, expect, it } from 'vitest'
import { wrapped } from './wrapped.ts'

describe('wrapped', () => {
  it('breaks between words and begins further lines under the first word', () => {
    expect(wrapped('  [1] ', 'one two three four five six', 26)).toBe(
      '  [1] one two three four\n      five six',
    )
  })

  it('leaves a word that is too long whole', () => {
    expect(wrapped('', 'https://huggingface.co/deepseek-ai/DeepSeek-V3', 20)).toBe(
      'https://huggingface.co/deepseek-ai/DeepSeek-V3',
    )
  })

  it('leaves a number with its unit', () => {
    expect(wrapped('', 'it takes about 123 ms of them', 20)).toBe('it takes about\n123 ms of them')
    expect(wrapped('', 'this one is at about 9.7 %', 24)).toBe('this one is at about\n9.7 %')
  })
})
