import { InputError } from 'paretoken'
import { describe, expect, test } from 'vitest'
import { parseMix, requestKind } from './requestMix.ts'

describe('parseMix', () => {
  const chat = { inputTokens: 4000, outputTokens: 1000, cachedInputTokens: 0 }
  const code = { inputTokens: 16_000, outputTokens: 500, cachedInputTokens: 0 }

  test.each([
    ['4k/1k', [{ ...chat, weight: 1 }]],
    ['4000/1000:7', [{ ...chat, weight: 1 }]],
    [
      '4k/1k:0.75,16k/500:0.25',
      [
        { ...chat, weight: 0.75 },
        { ...code, weight: 0.25 },
      ],
    ],
    [
      ' 4k / 1k : 75 % , 16k/500:25%',
      [
        { ...chat, weight: 0.75 },
        { ...code, weight: 0.25 },
      ],
    ],
    [
      '4k/1k:3,16k/500:1',
      [
        { ...chat, weight: 0.75 },
        { ...code, weight: 0.25 },
      ],
    ],
    ['4k@50%/1k', [{ ...chat, cachedInputTokens: 2000, weight: 1 }]],
    ['4k@3000/1k', [{ ...chat, cachedInputTokens: 3000, weight: 1 }]],
    ['4k@4k/1k', [{ ...chat, cachedInputTokens: 4000, weight: 1 }]],
    ['4k@0/1k', [{ ...chat, weight: 1 }]],
  ] as const)('%s', (text, kinds) => {
    expect(parseMix(text, '--mix')).toEqual(kinds)
  })

  test.each([
    ['', '--mix: it is empty; 4k/1k or 4k/1k:0.7,16k/500:0.3 would be right'],
    ['4k', '--mix: "4k" is not a kind of request; input/output:weight, such as 4k/1k:0.7, would be right'],
    [
      '4k/1k/2',
      '--mix: "4k/1k/2" is not a kind of request; input/output:weight, such as 4k/1k:0.7, would be right',
    ],
    [
      '4k/1k@50%',
      '--mix: "4k/1k@50%" is not a kind of request; input/output:weight, such as 4k/1k:0.7, would be right',
    ],
    ['4k/1k:0.7,', '--mix: kind 2 of "4k/1k:0.7," is empty; 4k/1k:0.7,16k/500:0.3 would be right'],
    ['4k/1k:0.7,16k/500', '--mix: "16k/500" has no weight beside others; 16k/500:0.3 would be right'],
    [
      '4k/1k:70%,16k/500:3',
      '--mix: the weights 70% and 3 are of two sorts; all in percent or none would be right',
    ],
    ['4k/1k:0', '--mix: "0" is not a weight; 0.7 or 70% would be right'],
    ['4k/1k:-1', '--mix: "-1" is not a weight; 0.7 or 70% would be right'],
    ['4k/1k:', '--mix: "" is not a weight; 0.7 or 70% would be right'],
    ['4k/1k:1e999', '--mix: "1e999" is not a weight; 0.7 or 70% would be right'],
    ['long/1k', '--mix: "long" is not a number of tokens of input; 4k would be right'],
    [
      '4k/0',
      '--mix: 0 tokens of output is out of range; it must be at least 1 and at most 1000000000, such as 1k',
    ],
    ['4k/1.5', '--mix: 1.5 tokens of output is not whole; 1k would be right'],
    ['4k@0.5/1k', '--mix: 0.5 cached tokens is not whole; 50% would be right'],
    [
      '4k@150%/1k',
      '--mix: 150% is out of range; a share of the input must be from 0 to 1 (0% to 100%), such as 50%',
    ],
    ['4k@5k/1k', '--mix: 5000 cached tokens are more than the 4000 of input; 4000, all of them, is the most'],
  ] as const)('"%s" is refused', (text, sentence) => {
    expect(() => parseMix(text, '--mix')).toThrow(new InputError(sentence))
  })
})

describe('requestKind', () => {
  test.each([
    [{ isl: '4000', osl: '1000' }, 0],
    [{ isl: '4k', osl: '1k', cacheHits: '0.5' }, 2000],
    [{ isl: '4k', osl: '1k', cacheHits: '50%' }, 2000],
  ] as const)('%j', (flags, cachedInputTokens) => {
    expect(requestKind(flags)).toEqual({
      inputTokens: 4000,
      outputTokens: 1000,
      cachedInputTokens,
      weight: 1,
    })
  })

  test.each([
    [{ isl: '4k' }, '--osl: it is missing beside --isl; --osl 1k would be right'],
    [{ osl: '1k' }, '--isl: it is missing beside --osl; --isl 4k would be right'],
    [{ cacheHits: '0.5' }, '--isl: it is missing beside --cache-hits; --isl 4k would be right'],
    [{ isl: 'x', osl: '1k' }, '--isl: "x" is not a number of tokens of input; 4k would be right'],
    [
      { isl: '0', osl: '1k' },
      '--isl: 0 tokens of input is out of range; it must be at least 1 and at most 1000000000, such as 4k',
    ],
    [
      { isl: '4k', osl: '1k', cacheHits: '50' },
      '--cache-hits: 50 is more than all of it; 50% or 0.5 would be right',
    ],
  ] as const)('%j is refused', (flags, sentence) => {
    expect(() => requestKind(flags)).toThrow(new InputError(sentence))
  })
})
