import { accelerator } from '@paretoken/catalog'
import { type KernelCalibration, kernelSeconds } from 'paretoken'
import { expect, test } from 'vitest'
import { attentionKernels } from '../src/kernels/attentionKernels.ts'
import { expertKernels } from '../src/kernels/expertKernels.ts'
import { fastestImplementations } from '../src/kernels/fastestImplementations.ts'
import { fitKernel } from '../src/kernels/fitKernel.ts'
import { fitKernels } from '../src/kernels/fitKernels.ts'
import { latentAttentionKernels } from '../src/kernels/latentAttentionKernels.ts'
import { matrixKernels } from '../src/kernels/matrixKernels.ts'
import type { MeasuredKernel } from '../src/kernels/measuredKernel.ts'
import { measuredLoad } from '../src/kernels/measuredLoad.ts'
import { peakRates } from '../src/kernels/peakRates.ts'
import { prefillAttentionKernels } from '../src/kernels/prefillAttentionKernels.ts'

const h100 = accelerator('h100-sxm')
const rates = {
  flopPerSecond: h100.flopPerSecond.bf16 as number,
  hbmBytesPerSecond: h100.hbmBytesPerSecond,
}

/** Products as they would be measured if a calibration were the truth. */
const productsOf = (truth: KernelCalibration): readonly MeasuredKernel[] =>
  [1, 4, 16, 64, 256, 512, 2048, 8192].flatMap((m) =>
    [1024, 4096, 16384].map((n) => {
      const work = { flop: 2 * m * n * 4096, bytes: 2 * (m * 4096 + 4096 * n + m * n) }
      const seconds = kernelSeconds(work, rates, truth)
      return { accelerator: h100.id, kind: 'matrix', format: 'bf16', work, rates, seconds, weight: 1 }
    }),
  )

const truth = { flopEfficiency: 0.62, bandwidthEfficiency: 0.81, exposedShare: 0.3, launchSeconds: 4e-6 }
const names = Object.keys(truth) as (keyof KernelCalibration)[]

test('a fit finds the constants that made its measurements', () => {
  const fitted = fitKernel(productsOf(truth))
  for (const name of names) expect(fitted[name] / truth[name], name).toBeCloseTo(1, 2)
})

test('a few wild rows do not sway it', () => {
  const wild = productsOf(truth).map((kernel, row) =>
    row % 8 === 3 ? { ...kernel, seconds: 9 * kernel.seconds } : kernel,
  )
  const fitted = fitKernel(wild)
  for (const name of names) expect(fitted[name] / truth[name], name).toBeCloseTo(1, 1)
})

/** A table of products as it would be measured if a calibration were the truth */
const gemmTable = (truths: { readonly [hardware: string]: KernelCalibration }): string =>
  [
    'hardware,dtype,m,n,k,latency_us',
    ...Object.entries(truths).flatMap(([hardware, calibration]) =>
      [1, 4, 16, 64, 256, 512, 2048, 8192].flatMap((m) =>
        [1024, 4096, 16384].map((n) => {
          const work = { flop: 2 * m * n * 4096, bytes: 2 * (m * 4096 + 4096 * n + m * n) }
          const seconds = kernelSeconds(work, peakRates(hardware, 'bf16'), calibration)
          return `${hardware},bfloat16,${m},${n},4096,${seconds * 1e6}`
        }),
      ),
    ),
  ].join('\n')

const none = { gemm: '', decodeAttention: '', decodeMla: '', moe: '', prefill: '' }

test('families share how much is exposed, and have shares and launches of their own', () => {
  const other = { ...truth, flopEfficiency: 0.8, bandwidthEfficiency: 0.7, launchSeconds: 8e-6 }
  const fitted = fitKernels({ ...none, gemm: gemmTable({ 'h100-sxm': truth, 'b200-sxm': other }) })
  for (const name of names) {
    expect((fitted.hopper?.kernels.matrix?.usual[name] ?? 0) / truth[name], name).toBeCloseTo(1, 2)
    expect((fitted.blackwell?.kernels.matrix?.usual[name] ?? 0) / other[name], name).toBeCloseTo(1, 2)
  }
  expect(fitted.any.shared).toMatchObject({ exposedShare: { value: expect.closeTo(0.3, 2) } })
  expect(fitted.hopper?.constants?.matrixLaunchSeconds?.restsOn).toMatch(
    /^\d+ rows of gemm.csv in bf16 on h100-sxm$/,
  )
  expect(Object.keys(fitted.hopper?.constants ?? {})).toEqual([
    'matrixFlopShare',
    'matrixMemoryShare',
    'matrixLaunchSeconds',
  ])
  expect(fitted.any.kernels.attention).toBeUndefined()
})

test('a machine without relatives is fitted to by itself, as any', () => {
  const fitted = fitKernels({ ...none, gemm: gemmTable({ mi300x: truth }) })
  for (const name of names)
    expect(fitted.any.kernels.matrix.usual[name] / truth[name], name).toBeCloseTo(1, 2)
  expect(fitted.hopper).toBeUndefined()
})

test('rows faster than the roofline are left out, and counted', () => {
  const { any } = fitKernels({
    ...none,
    gemm: `${gemmTable({ 'h100-sxm': truth })}\nh100-sxm,bfloat16,8192,16384,4096,0.001`,
  })
  const { 'matrix bf16': residuals } = any.residuals
  expect(residuals?.count).toBe(24)
  expect(residuals?.fittedTo).toBe('gemm.csv: h100-sxm, less 1 rows faster than the roofline at peak rates')
  expect(residuals?.p90Error).toBeLessThan(0.001)
})

test('a class that was not measured in bf16 is refused', () => {
  const gemm = gemmTable({ 'h100-sxm': truth }).replaceAll('bfloat16', 'fp8')
  expect(() => fitKernels({ ...none, gemm })).toThrow('no kernel of the kind matrix was measured in bf16')
})

const asImplementation = (name: string, calibration: KernelCalibration, isDecode: boolean) =>
  productsOf(calibration).map(
    (kernel): MeasuredKernel => ({
      ...kernel,
      weight: isDecode && kernel.work.flop < 1e10 ? 2 : 1,
      implementation: { name, kept: 'int4' },
    }),
  )

test.each([
  ['of two implementations the one that is faster in decode is fitted to', true],
  ['where none is of decode, the one that is faster in all', false],
] as const)('%s', (_, isDecode) => {
  const slow = asImplementation('slow', { ...truth, launchSeconds: 4e-5 }, isDecode)
  const quick = asImplementation('quick', truth, isDecode)
  expect(fastestImplementations([...slow, ...quick])).toEqual(quick)
})

test('a product of a table: its FLOP, and its bytes in the formats of its operands', () => {
  const [kernel] = matrixKernels('hardware,dtype,m,n,k,latency_us\nb200-sxm,nvfp4,8,1024,4096,8\n')
  expect(kernel).toMatchObject({ format: 'fp4', seconds: 8e-6, weight: 2 })
  expect(kernel?.work.flop).toBe(2 * 8 * 1024 * 4096)
  expect(kernel?.work.bytes).toBe((8 + 1024) * 4096 * 0.5625 + 8 * 1024 * 2)
  expect(kernel?.rates.flopPerSecond).toBe(accelerator('b200-sxm').flopPerSecond.fp4)
})

test('attention of a table reads its cache in its format and multiplies in bf16', () => {
  const [kernel] = attentionKernels(
    'hardware,kv_dtype,batch,kv_len,n_heads,n_kv,head_dim,latency_us\nh100-sxm,fp8,4,1000,64,8,128,20\n',
  )
  expect(kernel).toMatchObject({ format: 'fp8', rates })
  expect(kernel?.work.flop).toBe(4 * 4 * 64 * 128 * 1000)
  expect(kernel?.work.bytes).toBe(4 * (1000 * 2 * 8 * 128 + 2 * 2 * 64 * 128))
})

test('latent attention of a table counts the tokens before the step', () => {
  const [kernel] = latentAttentionKernels(
    'hardware,kv_cache_dtype,num_heads,batch_size,isl,step,latency_us\nh100-sxm,bfloat16,16,2,999,1,20\n',
  )
  expect(kernel?.work.flop).toBe(2 * 2 * 16 * (2 * 512 + 64) * 1000)
  expect(kernel?.work.bytes).toBe(2 * (1000 * 576 * 2 + 2 * 16 * (2 * 512 + 64)))
})

test('attention of prompts of a table: pairs before the diagonal, rows without cached tokens alone', () => {
  const kernels = prefillAttentionKernels(
    'hardware,kernel,implementation,queryHeads,keyValueHeads,queryHeadDimension,valueHeadDimension,newTokens,cachedTokens,batch,microseconds\n' +
      'h100-sxm,prefillAttention,some,16,2,192,128,1000,0,4,90\n' +
      'h100-sxm,prefillAttention,some,16,2,192,128,1000,1000,4,190\n' +
      'h100-sxm,matrix,some,,,,,1000,,,9\n',
  )
  expect(kernels).toHaveLength(1)
  const [kernel] = kernels
  expect(kernel).toMatchObject({ kind: 'prefillAttention', format: 'bf16', rates, seconds: 90 * 1e-6 })
  expect(kernel?.work.flop).toBe((4 * 2 * 16 * (192 + 128) * 1000 * 1001) / 2)
  expect(kernel?.work.bytes).toBe(4 * 1000 * (16 + 2) * (192 + 128) * 2)
})

test('experts of a table: those touched are read, each pair passes through three matrices', () => {
  const [kernel] = expertKernels(
    'hardware,kernel,dtype,tokens,hidden,inter,topk,experts,moe_tp,moe_ep,dist,latency_us\n' +
      'h100-sxm,some,int4_wo,4,4096,1536,8,128,2,1,balanced,50\n',
  )
  expect(kernel).toMatchObject({ format: 'int4', rates })
  expect(kernel?.work.flop).toBe(32 * 2 * 3 * 4096 * 768)
  expect(kernel?.work.bytes).toBe(
    32 * 3 * 4096 * 768 * (0.5 + 2 / 128) + 32 * 2 * (4096 + 768 + 2 * 768 + 4096),
  )
})

test('balanced tokens are spread as far as they go; skewed ones fill one rank and touch fewer experts', () => {
  const routing = { tokens: 64, expertsPerToken: 8, experts: 256, ranks: 8 }
  expect(measuredLoad(routing, 'balanced')).toEqual({ pairs: 64, touched: 32 })
  const skewed = measuredLoad(routing, 'power_law_1.2')
  expect(skewed.pairs).toBeGreaterThan(64)
  expect(skewed.touched).toBeLessThan(32)
  expect(measuredLoad({ ...routing, ranks: 1 }, 'power_law_1.2').pairs).toBe(64 * 8)
  expect(() => measuredLoad(routing, 'zipf')).toThrow(/unknown distribution of tokens: "zipf"/)
})

test('a table with a format nobody knows, a missing column or a missing figure is refused', () => {
  expect(() => matrixKernels('hardware,dtype,m,n,k,latency_us\nh100-sxm,fp5,1,1,1,1\n')).toThrow(/"fp5"/)
  expect(() => matrixKernels('hardware,dtype,m,n,latency_us\nh100-sxm,fp8,1,1,1\n')).toThrow(/no column k/)
  expect(() => matrixKernels('hardware,dtype,m,n,k,latency_us\nh100-sxm,fp8,1,,1,1\n')).toThrow(/line 2/)
})
