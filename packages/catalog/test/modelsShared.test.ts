import { find, modelEntries, transformerFromConfig } from '@paretoken/catalog'
import { activeParameters, kvCacheBytesPerToken, totalParameters, uniformPrecision } from 'paretoken'
import { describe, expect, it } from 'vitest'
import { collectedConfigs, hasSharedFolder, measuredModels, sharedFolder } from './modelsSharedFolder.ts'

const bf16 = uniformPrecision('bf16')

/** Files that cannot be read, and why: their fields were not found. */
const incomplete: Readonly<Record<string, string>> = {
  'CohereForAI__c4ai-command-a-03-2025.json':
    'hidden_size, num_hidden_layers, num_attention_heads are missing',
}

/** Published totals that differ by more than 1 %, one by one. */
const mismatches: Readonly<Record<string, string>> = {
  'Qwen__Qwen3-1.7B.json': 'rounded to one decimal',
  'deepseek-ai__DeepSeek-V4-Pro.json': 'rounded to two digits',
  'google__gemma-3-4b-it.json': 'the vision tower is counted too',
  'google__gemma-3-12b-it.json': 'the vision tower is counted too',
  'google__gemma-3-27b-it.json': 'the vision tower is counted too',
  'google__gemma-4-26B-A4B.json': 'the model name rounds 25.2 up and the tower is counted too',
  'meta-llama__Llama-4-Scout-17B-16E-Instruct.json': 'the vision tower is counted too',
  'moonshotai__Kimi-K2-Instruct.json': 'rounded to one trillion',
  'moonshotai__Kimi-K2.5.json': 'rounded to one trillion',
  'zai-org__GLM-4.6.json': 'multi-token prediction is counted too',
}

/** Published active counts that differ by more than 3 %, one by one. */
const activeMismatches: Readonly<Record<string, string>> = {
  'Qwen__Qwen3-Next-80B-A3B-Instruct.json': 'rounded to one digit',
  'Qwen__Qwen3.5-35B-A3B.json': 'the name has one digit: 2.9 without the embedding',
  'google__gemma-4-26B-A4B.json': 'the name has one digit: 3.8 on the card',
  'nvidia__NVIDIA-Nemotron-3-Super-120B-A12B-FP8.json': 'the name leaves the embedding out',
}

const within = (counted: number, published: number | null, share: number): boolean =>
  published === null || Math.abs(counted / published - 1) <= share

describe('the collected configuration files', () => {
  it.skipIf(!hasSharedFolder && process.env.CI === undefined)(
    `are in ${sharedFolder.split('/').at(-1)} beside the repository`,
    () => {
      expect(collectedConfigs().length).toBe(120)
    },
  )

  it.each(collectedConfigs())(
    'reads $file',
    ({ file, config, published_total_params, published_active_params }) => {
      const reason = incomplete[file]
      if (reason !== undefined) {
        expect(() => transformerFromConfig(config)).toThrow(reason)
        return
      }
      const { model } = transformerFromConfig(config)
      expect(within(totalParameters(model), published_total_params, 0.01)).toBe(
        mismatches[file] === undefined,
      )
      expect(within(activeParameters(model), published_active_params, 0.03)).toBe(
        activeMismatches[file] === undefined,
      )
      expect(JSON.parse(JSON.stringify(model))).toEqual(model)
    },
  )

  it.each(collectedConfigs().filter(({ file }) => incomplete[file] === undefined))(
    'agrees with the catalog: $file',
    ({ file, config }) => {
      const { model } = transformerFromConfig(config)
      const repository = file.replace('.json', '').replace('__', '/')
      const entry = find(modelEntries, repository)
      expect(entry, repository).toBeDefined()
      if (entry === undefined || entry.doubtful !== undefined) return
      expect(totalParameters(model) / totalParameters(entry.model)).toBeCloseTo(1, 2)
      expect(kvCacheBytesPerToken(model, bf16)).toBe(kvCacheBytesPerToken(entry.model, bf16))
    },
  )

  it.each(measuredModels())('has the measured model %s in the catalog', (id) => {
    expect(find(modelEntries, id)?.id).toBe(id)
  })
})
