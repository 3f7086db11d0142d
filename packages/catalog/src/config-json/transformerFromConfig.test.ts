import {
  kvCacheBytes,
  kvCacheBytesPerToken,
  totalParameters,
  towerParameters,
  uniformPrecision,
} from 'paretoken'
import { describe, expect, it } from 'vitest'
import { knownConfigs } from '../../test/modelsConfigs.ts'
import { transformerFromConfig } from './transformerFromConfig.ts'

const bf16 = uniformPrecision('bf16')

const llama = {
  model_type: 'llama',
  hidden_size: 4096,
  intermediate_size: 14_336,
  num_hidden_layers: 32,
  num_attention_heads: 32,
  num_key_value_heads: 8,
  vocab_size: 128_256,
  rms_norm_eps: 1e-5,
}

const without = (name: string): object =>
  Object.fromEntries(Object.entries(llama).filter(([key]) => key !== name))

describe('importing a config.json', () => {
  it.each(knownConfigs)('counts $name exactly: $parameters', ({ config, parameters }) => {
    expect(totalParameters(transformerFromConfig(config).model)).toBe(parameters)
  })

  it('reads a family it knows without a note', () => {
    expect(transformerFromConfig(llama)).toMatchObject({ modelType: 'llama', notes: [] })
  })

  it('reads an unknown model_type by its field names, and says so', () => {
    const { model, notes } = transformerFromConfig({ ...llama, model_type: 'brand_new' })
    expect(totalParameters(model)).toBe(8_030_261_248)
    expect(notes).toEqual(['unknown model_type "brand_new"; the model was read by its field names'])
  })

  it('reads a file without model_type by its field names, and says so', () => {
    expect(transformerFromConfig(without('model_type')).notes).toEqual([
      'the file names no model_type; the model was read by its field names',
    ])
  })

  it('reads a language model inside text_config, and counts towers apart', () => {
    const vision = {
      model_type: 'siglip_vision_model',
      hidden_size: 1152,
      intermediate_size: 4304,
      num_hidden_layers: 27,
      patch_size: 14,
    }
    const { model, notes } = transformerFromConfig({
      model_type: 'qwen3_vl',
      text_config: { ...llama, model_type: 'llama' },
      vision_config: vision,
      audio_config: { model_type: 'conformer' },
    })
    expect(totalParameters(model)).toBe(8_030_261_248)
    expect(model.towers?.map(({ modality, name }) => [modality, name])).toEqual([
      ['vision', 'siglip_vision_model'],
      ['audio', 'conformer'],
    ])
    expect(towerParameters(model) / 1e9).toBeCloseTo(0.45, 1)
    expect(notes).toContain('the vision tower (siglip_vision_model) is counted apart from the language model')
  })

  it('names all fields that are missing', () => {
    expect(() => transformerFromConfig({ model_type: 'mystery', vocab_size: 1000 })).toThrow(
      'config.json: hidden_size, num_hidden_layers, num_attention_heads are missing',
    )
  })

  it.each(['hidden_size', 'num_hidden_layers', 'num_attention_heads', 'intermediate_size', 'vocab_size'])(
    'names %s when it is missing',
    (name) => {
      expect(() => transformerFromConfig(without(name))).toThrow(`${name} is missing`)
    },
  )

  it.each([
    [
      { hidden_size: 'wide' },
      'config.json: hidden_size must be a whole number from 1 to 1,000,000, not "wide"',
    ],
    [{ num_hidden_layers: 1e9 }, 'num_hidden_layers must be a whole number from 1 to 10,000, not 1000000000'],
    [{ num_hidden_layers: 2.5 }, 'not 2.5'],
    [{ num_key_value_heads: 7 }, 'num_attention_heads must be a multiple of its key–value heads: 32, 7'],
    [
      { num_attention_heads: 33 },
      'head_dim is missing, and hidden_size 4096 is no multiple of 33 attention heads',
    ],
    [{ num_experts: 8 }, 'num_experts_per_tok is missing'],
    [
      { num_experts: 8, num_experts_per_tok: 9 },
      'num_experts_per_tok must be from 1 to the 8 experts there are, not 9',
    ],
    [
      { layer_types: ['full_attention'] },
      'layer_types must be a list of 32, one for each layer, not a list of 1',
    ],
    [{ tie_word_embeddings: 'yes' }, 'tie_word_embeddings must be true or false, not "yes"'],
    [{ is_encoder_decoder: true }, 'is_encoder_decoder is true'],
    [{ lru_width: 2560 }, 'lru_width stands for linear recurrent units'],
    [{ text_config: { hidden_size: -1 } }, 'text_config.hidden_size must be'],
  ])('refuses %j and says where', (change, message) => {
    expect(() => transformerFromConfig({ ...llama, ...change })).toThrow(message)
  })

  it('names the file it was told', () => {
    expect(() => transformerFromConfig([], { file: 'models/mine.json' })).toThrow('models/mine.json: a model')
  })

  it('reads windows in every second layer of Gemma 2 and in all but every sixth of Gemma 3', () => {
    const windows = (model_type: string) =>
      transformerFromConfig({ ...llama, model_type, sliding_window: 512 }).model.layers.map(
        ({ count, attention }) => [count, attention?.kind === 'grouped-query' ? attention.window : null],
      )
    expect(windows('gemma2')).toEqual([
      [16, 512],
      [16, undefined],
    ])
    expect(windows('gemma3_text')).toEqual([
      [27, 512],
      [5, undefined],
    ])
    expect(windows('mistral')).toEqual([[32, 512]])
  })

  it('reads chunks in three layers of four of Llama 4', () => {
    const config = { ...llama, model_type: 'llama4_text', attention_chunk_size: 8192 }
    const { model } = transformerFromConfig(config)
    const perLayer = kvCacheBytesPerToken(model, bf16) / 32
    expect(kvCacheBytes(model, 100_000, bf16)).toBe(perLayer * (24 * 8192 + 8 * 100_000))
  })

  it('reads a hybrid of state-space, attention and feed-forward layers from letters', () => {
    const config = {
      ...llama,
      model_type: 'nemotron_h',
      num_hidden_layers: 4,
      hybrid_override_pattern: 'M-M*',
      mamba_num_heads: 64,
      mamba_head_dim: 64,
      ssm_state_size: 128,
      n_groups: 8,
    }
    const kinds = transformerFromConfig(config).model.layers.map(({ count, attention, feedForward }) => [
      count,
      attention?.kind ?? feedForward?.kind,
    ])
    expect(kinds).toEqual([
      [2, 'mamba-2'],
      [1, 'dense'],
      [1, 'grouped-query'],
    ])
  })
})
