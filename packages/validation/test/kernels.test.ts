import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fittedKernels } from '@paretoken/catalog'
import { expect, test } from 'vitest'
import { fitKernels } from '../src/index.ts'

const folder = fileURLToPath(new URL('../../../../shared/measurements', import.meta.url))
const here = existsSync(folder)
const required = process.env.CI !== undefined
const table = (name: string): string => readFileSync(`${folder}/${name}.csv`, 'utf8')
const prefill = readFileSync(fileURLToPath(new URL('../measurements/prefill.csv', import.meta.url)), 'utf8')

test.skipIf(!here && !required)(
  'the catalog has the constants of kernels that the measurements give (skipped where ../shared is missing)',
  () => {
    const fitted = fitKernels({
      gemm: table('gemm'),
      decodeAttention: table('decode_attention'),
      decodeMla: table('decode_mla'),
      moe: table('moe'),
      prefill,
    })
    expect(fittedKernels).toEqual(fitted)
  },
)
