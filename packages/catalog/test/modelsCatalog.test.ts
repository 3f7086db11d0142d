import { checkpointPrecision, modelEntries, modelEntry, normalizeName } from '@paretoken/catalog'
import {
  activeParameters,
  kvCacheBytes,
  kvCacheBytesPerToken,
  stateBytes,
  totalParameters,
  uniformPrecision,
  weightBytes,
} from 'paretoken'
import { describe, expect, it } from 'vitest'

const bf16 = uniformPrecision('bf16')
const off = (counted: number, published: number): number => Math.abs(counted / published - 1)

describe('the catalog of models', () => {
  it('has at least 100', () => {
    expect(modelEntries.length).toBeGreaterThanOrEqual(100)
  })

  it('has no name twice', () => {
    const names = modelEntries.flatMap(({ id, aliases = [] }) => [
      ...new Set([id, ...aliases].map(normalizeName)),
    ])
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it.each(modelEntries)('$id is plain data with a source', ({ id, source, model, checkpoint }) => {
    expect(id).toMatch(/^[a-z0-9][a-z0-9.-]*$/)
    expect(source).toMatch(/^https:/)
    expect(structuredClone(model)).toEqual(model)
    expect(JSON.parse(JSON.stringify({ model, checkpoint }))).toEqual({ model, checkpoint })
  })

  it.each(modelEntries.filter(({ published }) => published !== undefined))(
    '$id is within 1 % of its published total, or says why not',
    ({ model, published, mismatch }) => {
      expect(off(totalParameters(model), published!.total) > 0.01).toBe(mismatch !== undefined)
    },
  )

  it.each(modelEntries.filter(({ published }) => published?.active !== undefined))(
    '$id is within 3 % of its published active count, or says why not',
    ({ model, published, activeMismatch }) => {
      expect(off(activeParameters(model), published!.active!) > 0.03).toBe(activeMismatch !== undefined)
    },
  )

  it.each([
    ['llama-3.1-8b', 8_030_261_248],
    ['llama-3.1-70b', 70_553_706_496],
    ['llama-3.1-405b', 405_853_388_800],
    ['mixtral-8x7b', 46_702_792_704],
    ['gpt2', 124_439_808],
    ['bloom-176b', 176_247_271_424],
    ['gpt-neox-20b', 20_554_567_680],
  ])('%s has exactly %i parameters', (id, parameters) => {
    expect(totalParameters(modelEntry(id).model)).toBe(parameters)
  })

  it.each([
    ['llama-3-8b', 131_072],
    ['llama-3.1-70b', 327_680],
    ['qwen2.5-72b', 327_680],
    ['llama-3.1-405b', 516_096],
    ['deepseek-v3', 70_272],
    ['llama-2-7b', 524_288],
    ['llama-2-13b', 819_200],
    ['qwen3-235b-a22b', 192_512],
    ['qwen3-30b-a3b', 98_304],
    ['gpt-oss-120b', 73_728],
    ['gpt-3-175b', 4_718_592],
  ])('%s takes %i bytes of KV cache a token in bf16', (id, bytes) => {
    expect(kvCacheBytesPerToken(modelEntry(id).model, bf16)).toBe(bytes)
  })

  it("keeps half of gpt-oss-120b's cache within its window of 128", () => {
    expect(kvCacheBytes(modelEntry('gpt-oss-120b').model, 100_128, bf16)).toBe(36_864 * (100_128 + 128))
  })

  it.each([
    ['meta-llama/Llama-3.1-70B-Instruct', 'llama-3.1-70b'],
    ['Llama 3.1 70B', 'llama-3.1-70b'],
    ['deepseek-ai/DeepSeek-R1', 'deepseek-r1'],
    ['openai/gpt-oss-120b', 'gpt-oss-120b'],
    ['Qwen/Qwen3-235B-A22B', 'qwen3-235b-a22b'],
    ['minimax-m2.5', 'minimax-m2.5'],
    ['kimi-k2.5', 'kimi-k2.5'],
    ['glm-5', 'glm-5'],
    ['qwen3.5-397b-a17b', 'qwen3.5-397b-a17b'],
    ['qwen3.6-35b-a3b', 'qwen3.6-35b-a3b'],
    ['deepseek-v4-flash', 'deepseek-v4-flash'],
    ['bigscience/bloom', 'bloom-176b'],
    ['falcon-180b', 'falcon-180b'],
  ])('finds %s', (name, id) => {
    expect(modelEntry(name).id).toBe(id)
  })

  it('says what is near a name it does not know', () => {
    expect(() => modelEntry('lama-3.1-8b')).toThrow('did you mean "llama-3.1-8b"')
  })

  it('weighs checkpoints as they are published: gpt-oss-120b 60.8 GiB (arXiv:2508.10925), DeepSeek-V3 in fp8', () => {
    const gptOss = modelEntry('gpt-oss-120b')
    expect(weightBytes(gptOss.model, checkpointPrecision(gptOss)).total / 2 ** 30).toBeCloseTo(60.8, 0)
    const deepSeek = modelEntry('deepseek-v3')
    expect(weightBytes(deepSeek.model, checkpointPrecision(deepSeek)).total / 1e9).toBeCloseTo(673, 0)
  })

  it('has a constant state where a model has linear layers, and none elsewhere', () => {
    expect(stateBytes(modelEntry('qwen3.5-35b-a3b').model, bf16)).toBeGreaterThan(0)
    expect(stateBytes(modelEntry('mamba2-2.7b').model, bf16)).toBeGreaterThan(0)
    expect(stateBytes(modelEntry('llama-3-8b').model, bf16)).toBe(0)
  })
})
