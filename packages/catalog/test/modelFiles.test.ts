import fc from 'fast-check'
import {
  activeParameters,
  decodeFlop,
  InputError,
  kvCacheBytes,
  prefillFlop,
  stateBytes,
  totalParameters,
  uniformPrecision,
  weightBytes,
} from 'paretoken'
import { expect, test } from 'vitest'
import { kindOfFile, modelTemplate, readModels } from '../src/files/index.ts'

const precision = uniformPrecision('bf16')

/** Reads hostile text: it must give models that can be counted or an InputError with a place, and soon. */
function survives(text: string, milliseconds = 2000): void {
  const start = performance.now()
  try {
    for (const { model } of readModels([{ fileName: 'hostile.yaml', text }])) {
      const counts = [
        totalParameters(model),
        activeParameters(model),
        weightBytes(model, precision).total,
        kvCacheBytes(model, 131_072, precision),
        stateBytes(model, precision),
        prefillFlop(model, 1000),
        decodeFlop(model, 1000),
      ]
      for (const count of counts) expect(count).toSatisfy((value) => Number.isFinite(value) && value >= 0)
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    expect(error.message).toMatch(/^hostile\.yaml:\d+: /)
    expect(error.message.length).toBeLessThan(10_000)
  }
  expect(performance.now() - start).toBeLessThan(milliseconds)
}

const names = [
  ...['id', 'extends', 'hiddenSize', 'vocabularySize', 'tiedEmbeddings', 'maximumContext', 'layers'],
  ...['attention', 'feedForward', 'parallel', 'norms', 'multiTokenPrediction', 'precision', 'towers'],
  ...['perLayerEmbedding', 'residualStreams', 'embeddingWidth', 'activeCountLeavesOut', 'learnedPositions'],
]

const blockNames = [
  ...[
    'kind',
    'count',
    'queryHeads',
    'keyValueHeads',
    'headDimension',
    'window',
    'chunk',
    'selection',
    'topK',
  ],
  ...['indexer', 'heads', 'keyValueLoraRank', 'width', 'gated', 'experts', 'activeExperts', 'expertWidth'],
  ...[
    'attention',
    'feedForward',
    'layers',
    'modules',
    'weights',
    'outputGate',
    'stateSize',
    '__proto__',
    'x',
  ],
]

const scalars = [
  ...['2x', '0.3x', '1000000x', 'none', 'llama-3.1-70b', 'deepseek-v3.2', 'grouped-query', 'latent', 'dense'],
  ...['mixture', 'mamba-2', 'compressed', 'nvfp4', 'per-head', '.nan', '8', '__proto__'],
]

const word = fc.constantFrom(
  ...[...names, ...blockNames, ...scalars],
  ...[
    '.inf',
    '-1',
    '1e999',
    '0',
    'null',
    '~',
    'true',
    '<<',
    '!!set ',
    '? ',
    '---',
    '#',
    '|\n',
    '>',
    '"',
    "'",
  ],
  ...[': ', ': ', '\n', '- ', '  ', '\t', '{', '}', '[', ']', '&a ', '*a'],
)

const value = fc.letrec((again) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(...scalars, 0, -1, 1, 4, 1e9, 1e308, true, false, null),
    fc.integer({ min: 0, max: 5000 }),
    fc.double(),
    fc.string(),
    fc.array(again('any'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...blockNames), again('any'), { maxKeys: 5 }),
  ),
})).any

test('the template with anything cut out, put in or doubled never crashes, hangs or gives NaN', () => {
  const template = modelTemplate().replaceAll(/#.*$/gm, '').trim()
  const place = fc.nat({ max: template.length })
  fc.assert(
    fc.property(place, place, fc.array(word, { maxLength: 6 }), (from, to, words) => {
      survives(template.slice(0, from) + words.join('') + template.slice(to))
    }),
    { numRuns: 500 },
  )
})

test('fields of any type and value, alone or on top of a model', () => {
  const base = fc.constantFrom(
    undefined,
    ...['llama-3.1-70b', 'deepseek-v3.2', 'deepseek-v4-flash', 'gpt-oss-120b', 'qwen3.5-397b-a17b'],
  )
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 4 }), base, (given, model) => {
      survives(JSON.stringify(model === undefined ? given : { ...given, extends: model }))
    }),
    { numRuns: 1000 },
  )
})

test('sound changes of any size give sound models or say why not', () => {
  const times = fc.constantFrom('2x', '0.5x', '1.5x', '3x', '100x', '0.01x', 1, 2, 3, 8, 64, 1000)
  const change = (...fields: string[]) =>
    fc.dictionary(fc.constantFrom(...fields), fc.oneof(times, fc.constant('none')), { maxKeys: 3 })
  fc.assert(
    fc.property(
      fc.constantFrom('llama-3.1-8b', 'deepseek-v3.2', 'gpt-oss-20b', 'mixtral-8x7b'),
      change('hiddenSize', 'layers', 'vocabularySize', 'maximumContext', 'multiTokenPrediction'),
      change('queryHeads', 'keyValueHeads', 'headDimension', 'window'),
      change('experts', 'activeExperts', 'expertWidth', 'sharedWidth'),
      (model, shape, attention, feedForward) => {
        survives(JSON.stringify({ extends: model, ...shape, attention, feedForward }))
      },
    ),
    { numRuns: 1000 },
  )
})

test('any words in any order, and their kind', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      survives(words.join(''))
      try {
        kindOfFile(words.join(''), 'hostile.yaml')
      } catch (error) {
        expect(error).toBeInstanceOf(InputError)
      }
    }),
    { numRuns: 1000 },
  )
})

test.each([
  ['brackets within brackets', '['.repeat(20_000) + ']'.repeat(20_000)],
  ['layers within layers', 'layers: ['.repeat(1) + '{attention: '.repeat(20_000)],
  ['groups without number', `extends: llama-3.1-8b\nlayers: [${'{},'.repeat(50_000)}]`],
  ['a thousand groups', `extends: llama-3.1-8b\nlayers: [${'{count: 10},'.repeat(1000)}]`],
  ['too many layers', `extends: llama-3.1-8b\nlayers: [${'{count: 10000},'.repeat(1000)}]`],
  ['one long number', `hiddenSize: ${'9'.repeat(240_000)}`],
  ['models without number', '- {extends: deepseek-v3}\n'.repeat(8_000)],
  [
    'five hundred models',
    Array.from({ length: 500 }, (_, at) => `- {id: a${at}, extends: kimi-k2}`).join('\n'),
  ],
  [
    'a long chain of doubling',
    Array.from({ length: 500 }, (_, at) => `- {id: a${at}, extends: a${at + 1}, layers: 2x}`).join('\n'),
  ],
  [
    'growth beyond all numbers',
    `${Array.from({ length: 400 }, (_, at) => `- {id: a${at}, extends: a${at + 1}, hiddenSize: 1000000x}`).join('\n')}\n- {id: a400, extends: gpt2}`,
  ],
  ['towers without number', `extends: gpt2\ntowers: [${'{},'.repeat(50_000)}]`],
  ['nothing', ''],
  ['zeros', '\0'.repeat(1000)],
])('%s', (_, text) => {
  survives(text, 5000)
})
