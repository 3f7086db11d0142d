import {
  activeParameters,
  InputError,
  kvCacheBytesPerToken,
  layerCount,
  type Transformer,
  totalParameters,
  uniformPrecision,
} from 'paretoken'
import { describe, expect, test } from 'vitest'
import { modelEntry } from '../models/model.ts'
import { modelEntries } from '../models/modelEntries.ts'
import { modelTemplate } from './modelTemplate.ts'
import { readModels } from './readModels.ts'

const read = (text: string, fileName = 'my.yaml') => readModels([{ fileName, text }])

const model = (text: string): Transformer => {
  const [only] = read(text)
  if (only === undefined) throw new Error('the file describes no model')
  return only.model
}

const message = (text: string): string => {
  try {
    return JSON.stringify(read(text))
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
}

test.each(modelEntries.map((entry) => [entry.id, entry] as const))(
  '%s of the catalog is read back from its own JSON as it is',
  (id, { model: shape, checkpoint, source }) => {
    const text = JSON.stringify({ id, source, ...shape, precision: checkpoint })
    expect(read(text)).toEqual([
      { id, source, model: shape, ...(checkpoint === undefined ? {} : { checkpoint }) },
    ])
  },
)

test('every model of the catalog can be extended and stays as it is', () => {
  const texts = modelEntries.map(({ id }) => `- { id: own-${id}, extends: ${id} }\n`)
  expect(read(texts.join('')).map((own) => own.model)).toEqual(modelEntries.map((entry) => entry.model))
})

const dense = `\
id: my-8b
hiddenSize: 4096
vocabularySize: 128256
maximumContext: 131072
layers: 32
attention: { kind: grouped-query, queryHeads: 32, keyValueHeads: 8, headDimension: 128 }
feedForward: { kind: dense, width: 14336 }
precision: fp8
`

const mixture = `\
id: my-mixture
hiddenSize: 2048
vocabularySize: 100000
attention: { kind: grouped-query, queryHeads: 16, keyValueHeads: 4, headDimension: 128, queryKeyNorm: per-head }
layers:
  - count: 1
    feedForward: { kind: dense, width: 8192 }
  - count: 27
    feedForward: { kind: mixture, experts: 64, activeExperts: 6, expertWidth: 1408, sharedWidth: 2816 }
precision: { experts: mxfp4 }
`

const latent = `\
id: my-latent
hiddenSize: 7168
vocabularySize: 129280
maximumContext: 163840
attention:
  kind: latent
  heads: 128
  queryLoraRank: 1536
  keyValueLoraRank: 512
  nopeHeadDimension: 128
  ropeHeadDimension: 64
  valueHeadDimension: 128
layers:
  - { count: 3, feedForward: { kind: dense, width: 18432 } }
  - count: 58
    feedForward:
      { kind: mixture, experts: 256, activeExperts: 8, expertWidth: 2048, sharedWidth: 2048, routerBias: true }
multiTokenPrediction: 1
activeCountLeavesOut: embedding
precision: fp8-block
`

const windows = `\
id: my-windows
hiddenSize: 2880
vocabularySize: 201088
maximumContext: 131072
attention:
  kind: grouped-query
  queryHeads: 64
  keyValueHeads: 8
  headDimension: 64
  queryKeyValueBias: true
  outputBias: true
  sinks: true
feedForward: { kind: mixture, experts: 128, activeExperts: 4, expertWidth: 2880, bias: true }
layers:
  - { count: 18, attention: { window: 128 } }
  - { count: 18 }
activeCountLeavesOut: embedding
precision: { weights: bf16, experts: mxfp4 }
`

const hybrid = `\
id: my-hybrid
hiddenSize: 2048
vocabularySize: 151936
attention: { kind: grouped-query, queryHeads: 16, keyValueHeads: 2, headDimension: 256 }
feedForward: { kind: dense, width: 5632 }
layers:
  - count: 36
    attention:
      kind: gated-delta-net
      keyHeads: 16
      valueHeads: 32
      keyHeadDimension: 128
      valueHeadDimension: 128
      convolutionKernel: 4
  - count: 12
`

describe('a model of one’s own', () => {
  test('dense with grouped-query attention, in eight lines: Llama-3.1-8B, 8,030,261,248 parameters', () => {
    const [own] = read(dense)
    expect(own).toEqual({
      id: 'my-8b',
      source: 'my.yaml',
      model: modelEntry('llama-3.1-8b').model,
      checkpoint: uniformPrecision('fp8'),
    })
  })

  test('a mixture with shared experts whose first layer is dense', () => {
    const own = model(mixture)
    const attention = 2 * 2048 * 2048 + 2 * 2048 * 512 + 2 * 128
    const norms = 2 * 2048
    const expert = 3 * 2048 * 1408
    const besides = 2 * 100_000 * 2048 + 2048 + 28 * (attention + norms) + 3 * 2048 * 8192
    const router = 64 * 2048
    expect(totalParameters(own)).toBe(besides + 27 * (66 * expert + router))
    expect(activeParameters(own)).toBe(besides + 27 * (8 * expert + router))
    expect(read(mixture)[0]?.checkpoint).toEqual(uniformPrecision('bf16', { experts: 'mxfp4' }))
  })

  test('multi-head latent attention with multi-token prediction: DeepSeek-V3', () => {
    const entry = modelEntry('deepseek-v3')
    expect(read(latent)[0]).toMatchObject({ model: entry.model, checkpoint: entry.checkpoint })
  })

  test('sliding windows in every other layer: gpt-oss-120b', () => {
    const { model: shape, checkpoint } = modelEntry('gpt-oss-120b')
    expect(read(windows)[0]).toMatchObject({ model: shape, checkpoint })
  })

  test('linear attention in three layers of four keeps a cache in the others only', () => {
    const own = model(hybrid)
    expect(layerCount(own)).toBe(48)
    expect(own.layers[0]?.feedForward).toEqual(own.layers[1]?.feedForward)
    expect(kvCacheBytesPerToken(own, uniformPrecision('bf16'))).toBe(12 * 2 * 2 * 256 * 2)
  })

  test('an indexer needs its heads and their size only', () => {
    const text = dense.replace(
      'headDimension: 128 }',
      'headDimension: 128, selection: { topK: 2048, indexer: { heads: 4, headDimension: 128 } } }',
    )
    expect(model(text).layers[0]?.attention).toMatchObject({
      selection: {
        indexer: {
          heads: 4,
          headDimension: 128,
          queryInput: 4096,
          cacheBytesPerToken: 132,
          headWeights: true,
        },
      },
    })
  })

  test('the id is the file name where none is given', () => {
    expect(read(dense.replace('id: my-8b\n', ''), 'models/My Model.yaml')[0]?.id).toBe('my-model')
  })
})

describe('a model like another', () => {
  const base = modelEntry('llama-3.1-70b').model

  test('with more layers, in one line', () => {
    const own = model('{ id: my-90b, extends: llama-3.1-70b, layers: 100 }')
    expect(own).toEqual({ ...base, layers: [{ ...base.layers[0], count: 100 }] })
    expect(model('{ extends: llama-3.1-70b, layers: 1.25x }')).toEqual(own)
  })

  test('with a factor on one field of its layers, and another precision', () => {
    const [own] = read('{ id: wide, extends: llama-3.1-70b, feedForward: { width: 2x }, precision: nvfp4 }')
    expect(own?.model.layers[0]?.feedForward).toEqual({ kind: 'dense', width: 57_344, gated: true })
    expect(own?.checkpoint).toEqual(uniformPrecision('nvfp4'))
    expect(own?.source).toBe('my.yaml, which extends llama-3.1-70b')
  })

  test('with one part in another precision', () => {
    const { checkpoint } = modelEntry('deepseek-v3')
    expect(read('{ id: a, extends: deepseek-v3, precision: { experts: nvfp4 } }')[0]?.checkpoint).toEqual({
      ...checkpoint,
      experts: 'nvfp4',
    })
  })

  test('a change of experts leaves the dense layers alone and counts for prediction modules too', () => {
    const own = model('{ id: a, extends: deepseek-v3, feedForward: { experts: 512, activeExperts: 2x } }')
    const before = modelEntry('deepseek-v3').model
    expect(own.layers[0]).toEqual(before.layers[0])
    const changed = { experts: 512, activeExperts: 16, expertWidth: 2048 }
    expect(own.layers[1]?.feedForward).toMatchObject(changed)
    expect(own.multiTokenPrediction?.layers[0]?.feedForward).toMatchObject(changed)
  })

  test('another kind replaces all', () => {
    const own = model(
      '{ id: a, extends: llama-3.1-70b, feedForward: { kind: mixture, experts: 8, activeExperts: 2, expertWidth: 14336 } }',
    )
    expect(own.layers[0]?.feedForward).toEqual({
      kind: 'mixture',
      experts: 8,
      activeExperts: 2,
      expertWidth: 14_336,
      gated: true,
    })
  })

  test('groups are changed by their place, further ones are like the last', () => {
    const own = model(
      '{ id: a, extends: llama-3.1-70b, layers: [{ count: 60, attention: { window: 4096 } }, { count: 20 }] }',
    )
    const { attention, feedForward } = base.layers[0] ?? {}
    expect(own.layers).toEqual([
      { count: 60, attention: { ...attention, window: 4096 }, feedForward },
      { count: 20, attention, feedForward },
    ])
    const deeper = model('{ id: a, extends: deepseek-v3, layers: [{ count: 3 }, { count: 97 }] }')
    expect(deeper.layers.map(({ count }) => count)).toEqual([3, 97])
  })

  test('layers keep the proportion of their groups', () => {
    const own = model('{ id: a, extends: gpt-oss-120b, layers: 2x }')
    expect(own.layers.map(({ count }) => count)).toEqual([36, 36])
  })

  test('none takes away', () => {
    const own = model('{ id: a, extends: gpt-oss-120b, attention: { window: none, sinks: none } }')
    expect(own.layers[0]?.attention).toEqual({
      kind: 'grouped-query',
      queryHeads: 64,
      keyValueHeads: 8,
      headDimension: 64,
      queryKeyValueBias: true,
      outputBias: true,
    })
    expect(
      model('{ id: a, extends: deepseek-v3, multiTokenPrediction: none }').multiTokenPrediction,
    ).toBeUndefined()
  })

  test('what an indexer is made from follows the rank of the queries', () => {
    const own = model('{ id: a, extends: deepseek-v3.2, attention: { queryLoraRank: 2x } }')
    expect(own.layers[0]?.attention).toMatchObject({ selection: { indexer: { queryInput: 3072 } } })
  })

  test('a model extends another of the same files', () => {
    const models = readModels([
      { fileName: 'deeper.yaml', text: 'extends: wide\nlayers: 2x\n' },
      { fileName: 'wide.json', text: '{ "extends": "llama-3.1-70b", "feedForward": { "width": "2x" } }' },
    ])
    expect(models.map(({ id }) => id)).toEqual(['deeper', 'wide'])
    expect(models[0]?.model.layers[0]).toMatchObject({ count: 160, feedForward: { width: 57_344 } })
  })
})

describe('the template', () => {
  const template = modelTemplate()

  test('is Llama-3.1-8B as it stands: 8,030,261,248 parameters, counted by hand', () => {
    const layer = 2 * 4096 * 4096 + 2 * 4096 * 1024 + 3 * 4096 * 14_336 + 2 * 4096
    expect(totalParameters(model(template))).toBe(2 * 128_256 * 4096 + 32 * layer + 4096)
    expect(totalParameters(model(template))).toBe(8_030_261_248)
    expect(kvCacheBytesPerToken(model(template), uniformPrecision('bf16'))).toBe(131_072)
  })

  const [head = '', shapes = ''] = template.split('# Other shapes.')
  const fields = [...head.matchAll(/^(\w+):.*\n(?: .*\n)*/gm)].map(([text, name]) => ({ text, name }))
  const examples = [...shapes.matchAll(/^((?:# {3}.*\n)+)/gm)].map(([text]) =>
    text.replaceAll(/^# {3}/gm, ''),
  )

  test('shows six other shapes', () => expect(examples).toHaveLength(6))

  test.each(examples)('can be read with the fields of another shape in place of its own:\n%s', (example) => {
    const kept = fields.filter(({ name }) => !new RegExp(`^${name}:`, 'm').test(example))
    const own = model(`${kept.map(({ text }) => text).join('')}${example}`)
    expect(own).not.toEqual(model(template))
    expect(totalParameters(own)).toBeGreaterThan(1e9)
  })

  test('its one line of extending can be read', () => {
    const line = /\{ id: my-100-layers.*\}/.exec(template)?.[0] ?? ''
    expect(layerCount(model(line))).toBe(100)
  })
})

describe('mistakes', () => {
  test('all problems at once, each with its line', () => {
    expect(
      message(
        dense
          .replace('hiddenSize: 4096', 'hidenSize: 4096')
          .replace('queryHeads', 'numHeads')
          .replace('kind: dense', 'kind: dence')
          .replace('fp8', 'fp9'),
      ),
    ).toMatchInlineSnapshot(`
      "my.yaml:2: hidenSize is not a field here; did you mean "hiddenSize"?
      my.yaml:6: attention.numHeads is not a field here
      my.yaml:7: feedForward.kind must be one of dense, mixture, not "dence"; did you mean "dense"?
      my.yaml:8: precision must be one of fp32, tf32, bf16, fp16, fp8, fp8-block, mxfp8, int8, mxfp6, int4, int4-group-64, int4-group-32, int4-channel, mxfp4, nvfp4, int3, int2, or formats part by part, as { experts: nvfp4 }, not "fp9""
    `)
  })

  test('what is missing is asked for', () => {
    expect(message('id: a\n')).toMatchInlineSnapshot(`
      "my.yaml:1: lacks hiddenSize; give it, as in hiddenSize: 8192, or name what this extends
      my.yaml:1: lacks vocabularySize; give it, as in vocabularySize: 128256, or name what this extends
      my.yaml:1: lacks layers; give it, as in layers: 80, or name what this extends
      my.yaml:1: lacks attention; give it, as in attention: { kind: grouped-query, queryHeads: 64, keyValueHeads: 8, headDimension: 128 }, or name what this extends
      my.yaml:1: lacks feedForward; give it, as in feedForward: { kind: dense, width: 28672 }, or name what this extends"
    `)
    expect(
      message('id: a\nhiddenSize: 8\nvocabularySize: 8\nlayers: 2\nattention: { queryHeads: 8 }\n'),
    ).toMatchInlineSnapshot(`
      "my.yaml:1: lacks feedForward; give it, as in feedForward: { kind: dense, width: 28672 }, or name what this extends
      my.yaml:5: attention.kind is missing; it must be one of grouped-query, latent, compressed, gated-delta-net, kimi-delta, lightning, mamba, mamba-2, short-convolution"
    `)
    expect(message(dense.replace('keyValueHeads: 8, ', ''))).toMatchInlineSnapshot(
      `"my.yaml:6: attention.keyValueHeads is missing; it must be a number"`,
    )
  })

  test('heads that do not divide', () => {
    expect(message(dense.replace('keyValueHeads: 8', 'keyValueHeads: 7'))).toMatchInlineSnapshot(
      `"my.yaml:6: attention.keyValueHeads must divide the 32 queryHeads evenly, which 7 does not"`,
    )
  })

  test('more active experts than there are', () => {
    expect(message(mixture.replace('activeExperts: 6', 'activeExperts: 65'))).toMatchInlineSnapshot(
      `"my.yaml:9: layers[1].feedForward.activeExperts must be at most the number of experts, 64, not 65"`,
    )
  })

  test('numbers out of range, of the wrong kind, or not whole', () => {
    expect(message(dense.replace('layers: 32', 'layers: 0'))).toMatchInlineSnapshot(
      `"my.yaml:5: layers must be at least 1, not 0"`,
    )
    expect(message(dense.replace('width: 14336', 'width: 14k'))).toMatchInlineSnapshot(
      `"my.yaml:7: feedForward.width must be a whole number, or a factor on what it builds on such as "2x", not "14k""`,
    )
    expect(message(dense.replace('width: 14336', 'width: 14.5'))).toMatchInlineSnapshot(
      `"my.yaml:7: feedForward.width must be a whole number, or a factor on what it builds on such as "2x", not 14.5"`,
    )
    expect(
      message('{ id: a, extends: llama-3.1-8b, attention: { keyValueHeads: 0.3x } }'),
    ).toMatchInlineSnapshot(`"my.yaml:1: attention.keyValueHeads must be a whole number, not 2.4"`)
    expect(message(dense.replace('headDimension: 128', 'headDimension: 2x'))).toMatchInlineSnapshot(
      `"my.yaml:6: attention.headDimension cannot be a factor, 2x: what it extends has no value to multiply"`,
    )
  })

  test('fields of another kind', () => {
    expect(
      message(dense.replace('headDimension: 128', 'headDimension: 128, keyValueLoraRank: 512')),
    ).toMatchInlineSnapshot(`"my.yaml:6: attention.keyValueLoraRank is not a field here"`)
    expect(message('{ id: a, extends: llama-3.1-8b, feedForward: { experts: 8 } }')).toMatchInlineSnapshot(
      `"my.yaml:1: feedForward.experts is not a field of dense; give a kind to replace that"`,
    )
  })

  test('layers that cannot be shared among groups', () => {
    expect(message('{ id: a, extends: deepseek-v3, layers: 100 }')).toMatchInlineSnapshot(
      `"my.yaml:1: layers must be a multiple of 61, to keep the proportion of its groups (3 + 58), or a list of groups, not 100"`,
    )
  })

  test('tokens that nothing chooses', () => {
    expect(message(dense.replace('128 }', '128, selection: { topK: 64 } }'))).toMatchInlineSnapshot(
      `"my.yaml:6: attention.selection.indexer is missing, and no layer before chooses; give it, as in { heads: 64, headDimension: 128 }"`,
    )
  })

  test('an unknown model to extend', () => {
    expect(message('{ id: a, extends: llama-3.1-71b }')).toMatchInlineSnapshot(
      `"my.yaml:1: extends names no model, "llama-3.1-71b"; did you mean "llama-3.1-70b"?"`,
    )
  })

  test('windows beside chunks, layers of nothing', () => {
    expect(
      message(dense.replace('headDimension: 128', 'headDimension: 128, window: 8, chunk: 8')),
    ).toMatchInlineSnapshot(
      `"my.yaml:6: attention.chunk cannot be given together with a window; give one of them"`,
    )
    expect(
      message(hybrid.replace('  - count: 12', '  - { count: 12, attention: none, feedForward: none }')),
    ).toMatchInlineSnapshot(
      `"my.yaml:15: layers[1].attention and feedForward cannot both be none: a layer has at least one of them"`,
    )
  })
})
