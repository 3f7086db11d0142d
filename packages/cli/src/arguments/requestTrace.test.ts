import { InputError } from 'paretoken'
import { describe, expect, test } from 'vitest'
import { parseTrace } from './requestTrace.ts'

const request = (inputTokens: number, outputTokens: number, cachedInputTokens = 0, weight = 1) => ({
  inputTokens,
  outputTokens,
  cachedInputTokens,
  weight,
})

describe('reads', () => {
  test('the trace of Azure, whose other columns are left out', () => {
    const azure = [
      'TIMESTAMP,ContextTokens,GeneratedTokens',
      '2023-11-16 18:17:03.9799600,4808,10',
      '2023-11-16 18:17:04.0319600,3180,8',
      '',
    ].join('\r\n')
    expect(parseTrace(azure, 'azure.csv')).toEqual([request(4808, 10), request(3180, 8)])
  })

  test.each([
    'inputTokens,outputTokens',
    'input_tokens,output_tokens',
    'ISL,OSL',
    'prompt_tokens,completion_tokens',
    'Request tokens,Response tokens',
    '\ufeff"input-length" , output_length',
  ])('a header "%s"', (header) => {
    expect(parseTrace(`${header}\n 4000 ,1000.0`, 'trace.csv')).toEqual([request(4000, 1000)])
  })

  test('cached tokens and counts, in columns of any order', () => {
    const text = 'count,cached_tokens,osl,isl\n3,50,10,100\n0.5,,10,100\n0,0,10,100\n1,100,10,100'
    expect(parseTrace(text, 'trace.csv')).toEqual([
      request(100, 10, 50, 3),
      request(100, 10, 0, 0.5),
      request(100, 10, 100),
    ])
  })

  test('semicolons and tabs between fields', () => {
    expect(parseTrace('\n\nisl;osl\n100;10', 'trace.csv')).toEqual([request(100, 10)])
    expect(parseTrace('isl\tcached_tokens\tosl\n100\t\t10', 'trace.csv')).toEqual([request(100, 10)])
  })

  test('a trace of very many requests', () => {
    expect(parseTrace(`isl,osl\n${'100,10\n'.repeat(200_000)}`, 'trace.csv')).toHaveLength(200_000)
  })
})

const shape = 'a header "inputTokens,outputTokens" and a row for each request would be right'

describe('refuses', () => {
  test.each([
    ['', `t.csv is empty; ${shape}`],
    ['\n \n', `t.csv is empty; ${shape}`],
    ['isl,osl\n', `t.csv has no requests below its header; ${shape}`],
    ['100,10\n200,20', `t.csv line 1: there are numbers where the names of columns should be; ${shape}`],
    [
      'isl,tokens\n1,2',
      't.csv has no column of output tokens among "isl", "tokens"; a header with outputTokens, or another usual name, would be right',
    ],
    [
      'a,b,c,d,e,f,g,h,i\n1,2',
      't.csv has no column of input tokens among "a", "b", "c", "d", "e", "f", "g", "h", …; a header with inputTokens, or another usual name, would be right',
    ],
    [
      'isl,prompt_tokens,osl\n1,1,2',
      't.csv has two columns of input tokens, isl and prompt_tokens; one would be right',
    ],
    ['isl,osl\n1,1\n0,5', 't.csv line 3: isl must be a whole number from 1 to 1000000000, not "0"'],
    [
      'isl,osl\n\n1,1\n,5\n1.5,2\n3,3',
      't.csv line 4: isl is missing; a whole number from 1 to 1000000000 would be right; 1 other row is bad too',
    ],
    [
      'isl,osl\n1\n2,-1\n1,x',
      't.csv line 2: osl is missing; a whole number from 1 to 1000000000 would be right; 2 other rows are bad too',
    ],
    ['isl,osl\n1,1.5', 't.csv line 2: osl must be a whole number from 1 to 1000000000, not "1.5"'],
    ['isl,osl\n-1,1', 't.csv line 2: isl must be a whole number from 1 to 1000000000, not "-1"'],
    ['isl,osl\n0x10,1', 't.csv line 2: isl must be a whole number from 1 to 1000000000, not "0x10"'],
    ['isl,osl\nNaN,1', 't.csv line 2: isl must be a whole number from 1 to 1000000000, not "NaN"'],
    ['isl,osl\n1e10,1', 't.csv line 2: isl must be a whole number from 1 to 1000000000, not "1e10"'],
    [
      'isl,osl\n1,234,1',
      't.csv line 2: there are 3 fields for the 2 columns of the header; one for each would be right',
    ],
    ['isl,osl,cached_tokens\n5,1,6', 't.csv line 2: cached_tokens must be at most the 5 of isl, not 6'],
    [
      'isl,osl,count\n5,1,',
      't.csv line 2: count is missing; a number from 0 to 1000000000000 would be right',
    ],
    ['isl,osl,count\n5,1,-1', 't.csv line 2: count must be a number from 0 to 1000000000000, not "-1"'],
    ['isl,osl,count\n5,1,0', 't.csv: every count is 0; one above 0 would be right'],
    [
      'isl,osl\n1,"2\n3,4',
      't.csv line 3: quotation marks are not in pairs there; "a ""word"" of a field" would be right',
    ],
  ])('%j', (text, sentence) => {
    expect(() => parseTrace(text, 't.csv')).toThrow(new InputError(sentence))
  })

  test('a row by its own line, after one that spans two', () => {
    expect(() => parseTrace('prompt,isl,osl\n"two\nlines",1,1\nthree,0,1', 't.csv')).toThrow(
      't.csv line 4: isl must be',
    )
  })
})
