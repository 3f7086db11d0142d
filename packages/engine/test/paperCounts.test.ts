import { describe, expect, it } from 'vitest'
import { transformerCounts } from '../src/paper/transformer.ts'
import { readGolden } from './goldenFiles.ts'
import { goldenModel } from './goldenInputs.ts'
import { relativeError } from './relativeError.ts'

const models = Object.entries(readGolden('inputs').models)

describe('counts of the 29 models of arXiv 2506.04645, against its reference implementation', () => {
  it('covers 29 models', () => expect(models).toHaveLength(29))

  it.each(models)('agree to 1e-9: %s', (name, { derived }) => {
    const counts = transformerCounts(goldenModel(name))
    const pairs = [
      [counts.totalParameters, derived.total_params],
      [counts.activeParameters, derived.total_active_params],
      [counts.feedForwardParameters, derived.total_ff_params],
      [counts.attentionParameters, derived.total_attn_params],
      [counts.embeddingParameters, derived.embedding_params],
      [counts.kvCacheBytesPerToken, derived.kv_cache_bytes_per_token],
      [counts.sparsityFactor, derived.sparsity_factor],
    ] as const
    for (const [got, wanted] of pairs) expect(relativeError(got, wanted)).toBeLessThan(1e-9)
  })
})
