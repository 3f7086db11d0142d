import { InputError } from 'paretoken'
import { expect, test } from 'vitest'
import { parseSpeculation } from './speculation.ts'

test.each([
  ['none', { kind: 'none' }],
  ['MTP', { kind: 'mtp' }],
  [' eagle ', { kind: 'eagle' }],
  ['ngram', { kind: 'ngram' }],
  ['draft:llama-3.2-1b', { kind: 'draft', model: 'llama-3.2-1b' }],
  ['Draft: Llama 3.2 1B', { kind: 'draft', model: 'Llama 3.2 1B' }],
  ['draft:C:\\models\\config.json', { kind: 'draft', model: 'C:\\models\\config.json' }],
] as const)('"%s" is %j', (text, speculation) => {
  expect(parseSpeculation(text, '--speculation')).toEqual(speculation)
})

const all = 'there are none, mtp, eagle, ngram, draft:<model>'

test.each([
  ['egale', `--speculation: "egale" is not known; did you mean eagle? ${all}`],
  ['n-gram', `--speculation: "n-gram" is not known; did you mean ngram? ${all}`],
  ['draf:llama-3.2-1b', `--speculation: "draf" is not known; did you mean draft:<model>? ${all}`],
  ['telepathy', `--speculation: "telepathy" is not known; ${all}`],
  ['', '--speculation: "" names no way to draft; mtp or draft:llama-3.2-1b would be right'],
  [':x', '--speculation: ":x" names no way to draft; mtp or draft:llama-3.2-1b would be right'],
  ['draft', '--speculation: "draft" names no model; draft:llama-3.2-1b would be right'],
  ['draft: ', '--speculation: "draft: " names no model; draft:llama-3.2-1b would be right'],
  ['mtp:3', '--speculation: mtp takes nothing after it, but "3" was given; mtp would be right'],
  ['llama-3.1-8b', '--speculation: "llama-3.1-8b" is a model; draft:llama-3.1-8b would be right'],
] as const)('"%s" is refused', (text, sentence) => {
  expect(() => parseSpeculation(text, '--speculation')).toThrow(new InputError(sentence))
})
