import { uniformPrecision } from 'paretoken'
import { describe, expect, it } from 'vitest'
import { transformerFromConfig } from './transformerFromConfig.ts'

const base = {
  model_type: 'qwen3_moe',
  hidden_size: 2048,
  intermediate_size: 6144,
  moe_intermediate_size: 768,
  num_hidden_layers: 4,
  num_attention_heads: 32,
  num_key_value_heads: 4,
  head_dim: 128,
  num_experts: 128,
  num_experts_per_tok: 8,
  vocab_size: 151_936,
}

const precision = (quantization_config: object | undefined, more: object = {}) =>
  transformerFromConfig({ ...base, ...more, quantization_config }).precision
const scheme = (num_bits: number, type: string, group_size?: number) => ({
  num_bits,
  type,
  ...(group_size ? { group_size } : {}),
})

describe('the precision of a checkpoint', () => {
  it('is the plain type where nothing is quantised', () => {
    expect(precision(undefined)).toEqual(uniformPrecision('bf16'))
    expect(precision(undefined, { torch_dtype: 'float16' })).toEqual(uniformPrecision('fp16'))
    expect(precision(undefined, { dtype: 'torch.float32' })).toEqual(uniformPrecision('fp32'))
  })

  it('is fp8 per tensor or per block', () => {
    expect(precision({ quant_method: 'fp8', activation_scheme: 'static' })).toEqual(uniformPrecision('fp8'))
    expect(precision({ quant_method: 'fp8', weight_block_size: [128, 128] })).toEqual(
      uniformPrecision('fp8-block'),
    )
  })

  it('is int4 in groups for AWQ and GPTQ, with products in bf16', () => {
    expect(precision({ quant_method: 'awq', bits: 4, group_size: 128 })).toEqual(uniformPrecision('int4'))
    expect(precision({ quant_method: 'gptq', bits: 4, group_size: 32 }).experts).toBe('int4-group-32')
    expect(precision({ quant_method: 'gptq', bits: 8, group_size: 128 })).toMatchObject({
      experts: 'int8',
      compute: 'bf16',
    })
  })

  it('has experts alone in mxfp4 for gpt-oss', () => {
    const config = {
      quant_method: 'mxfp4',
      modules_to_not_convert: [
        'model.layers.*.self_attn',
        'model.layers.*.mlp.router',
        'model.embed_tokens',
        'lm_head',
      ],
    }
    expect(precision(config)).toEqual(uniformPrecision('bf16', { experts: 'mxfp4' }))
  })

  it('follows the groups and the ignore list of compressed-tensors', () => {
    const config = {
      quant_method: 'compressed-tensors',
      config_groups: {
        group_0: { targets: ['Linear'], weights: scheme(4, 'int', 32), input_activations: null },
      },
      ignore: [
        'lm_head',
        're:.*self_attn.*',
        're:.*shared_experts.*',
        're:.*mlp\\.(gate|up|gate_up|down)_proj.*',
      ],
    }
    expect(precision(config)).toEqual(uniformPrecision('bf16', { experts: 'int4-group-32' }))
  })

  it('reads fp8 and int8 activations of compressed-tensors', () => {
    const groups = (type: string) => ({
      quant_method: 'compressed-tensors',
      config_groups: {
        a: { targets: ['Linear'], weights: scheme(8, type), input_activations: scheme(8, type) },
      },
    })
    expect(precision(groups('float'))).toEqual(uniformPrecision('fp8'))
    expect(precision(groups('int'))).toEqual(uniformPrecision('int8'))
  })

  it('leaves a part out where at least half of its layers are ignored one by one', () => {
    const ignore = (layers: number) =>
      Array.from({ length: layers }, (_, i) => `model.layers.${i}.self_attn.q_proj`)
    const config = (layers: number) => ({ quant_method: 'fp8', modules_to_not_convert: ignore(layers) })
    expect(precision(config(4)).attention).toBe('bf16')
    expect(precision(config(1)).attention).toBe('fp8')
  })

  it('reads NVFP4 from modelopt, with its cache in fp8', () => {
    const config = {
      quant_method: 'modelopt',
      quant_algo: 'NVFP4',
      config_groups: {
        group_0: {
          targets: ['Linear'],
          weights: scheme(4, 'float', 16),
          input_activations: scheme(4, 'float', 16),
        },
      },
      kv_cache_scheme: scheme(8, 'float'),
    }
    expect(precision(config)).toEqual(uniformPrecision('nvfp4', { kvCache: 'fp8' }))
  })

  it('reads different formats for different modules', () => {
    const config = {
      quant_algo: 'MIXED_PRECISION',
      config_groups: {
        group_0: {
          targets: [0, 1, 2, 3].map((i) => `model.layers.${i}.self_attn.q_proj`),
          weights: scheme(8, 'float'),
        },
        group_1: {
          targets: ['lm_head', ...[0, 1, 2, 3].map((i) => `model.layers.${i}.mlp.experts`)],
          weights: scheme(4, 'float', 16),
        },
      },
    }
    expect(precision(config)).toMatchObject({
      attention: 'fp8',
      experts: 'nvfp4',
      head: 'nvfp4',
      feedForward: 'bf16',
    })
  })

  it('takes a separate hf_quant_config.json or quantize_config.json', () => {
    const read = (quantization: unknown) => transformerFromConfig(base, { quantization }).precision
    const modelopt = {
      producer: { name: 'modelopt' },
      quantization: {
        quant_algo: 'NVFP4',
        kv_cache_quant_algo: 'FP8',
        group_size: 16,
        exclude_modules: ['lm_head', '*self_attn*'],
      },
    }
    expect(read(modelopt)).toEqual(uniformPrecision('nvfp4', { attention: 'bf16', kvCache: 'fp8' }))
    expect(read({ bits: 4, group_size: 128, desc_act: false })).toEqual(uniformPrecision('int4'))
    expect(() => read('int4')).toThrow('quantisation file')
  })

  it('says when it does not understand a method', () => {
    const { precision: plain, notes } = transformerFromConfig({
      ...base,
      quantization_config: { quant_method: 'aqlm' },
    })
    expect(plain).toEqual(uniformPrecision('bf16'))
    expect(notes).toEqual(['quantisation method aqlm was not understood; weights are taken as unquantised'])
  })
})
