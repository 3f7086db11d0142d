import { it } from 'vitest'
import { goldenAccelerator, goldenModels } from '../../test/goldenInputs.ts'
import { transformerCounts } from './transformer.ts'
import { sizeGrid } from './sizeGrid.ts'
import { readGolden } from '../../test/goldenFiles.ts'
it('x', () => {
  const d = readGolden('inputs').models
  for (const [name, m] of goldenModels) { const c = transformerCounts(m); const g = d[name]!.derived
    const diff = [c.totalParameters - g.total_params, c.feedForwardParameters - g.total_ff_params, c.attentionParameters - g.total_attn_params, c.embeddingParameters - g.embedding_params]
    const h = name.startsWith('GPT') || name.startsWith('Llama 3 ') ? 'H200' : 'H100'
    const n0 = sizeGrid(m, goldenAccelerator(h), 400).accelerators[0]!
    if (diff.some((x) => x !== 0) || name === 'GPT-4 / 8') console.log(name, diff, n0 * goldenAccelerator(h).hbmBytes - c.weightBytes) }
})
