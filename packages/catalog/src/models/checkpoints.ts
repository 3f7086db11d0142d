import { type Precision, uniformPrecision } from 'paretoken'

/** Weights in fp16. */
export const fp16: Precision = uniformPrecision('fp16')

/** fp8 with a scale per tensor, the KV cache in fp8 too. */
export const fp8WithCache: Precision = uniformPrecision('fp8', { kvCache: 'fp8' })

/** fp8 with a scale per tensor, attention left in bf16 (Meta's own fp8 checkpoints). */
export const fp8BesideAttention: Precision = uniformPrecision('fp8', { attention: 'bf16' })

/** fp8 with a scale per block of 128×128, in DeepSeek's manner. */
export const fp8Blocks: Precision = uniformPrecision('fp8-block')

/** fp8 blocks with experts in mxfp4 (DeepSeek-V4). */
export const fp8BlocksMxfp4Experts: Precision = uniformPrecision('fp8-block', { experts: 'mxfp4' })

/** fp8 blocks with experts in nvfp4. */
export const fp8BlocksNvfp4Experts: Precision = uniformPrecision('fp8-block', {
  experts: 'nvfp4',
  compute: 'fp4',
})

/** Experts in mxfp4, the rest in bf16 (gpt-oss). */
export const mxfp4Experts: Precision = uniformPrecision('bf16', { experts: 'mxfp4' })

/** Experts in int4 with groups of 32, the rest in bf16 (Kimi K2 Thinking and later). */
export const int4Experts: Precision = uniformPrecision('bf16', { experts: 'int4-group-32' })

/** nvfp4 throughout, the KV cache in fp8. */
export const nvfp4: Precision = uniformPrecision('nvfp4', { kvCache: 'fp8' })

/** nvfp4 throughout, the KV cache in bf16. */
export const nvfp4Weights: Precision = uniformPrecision('nvfp4')

/** nvfp4 with attention left in bf16, the KV cache in fp8 (NVIDIA's checkpoints of large mixtures). */
export const nvfp4BesideAttention: Precision = uniformPrecision('nvfp4', {
  attention: 'bf16',
  kvCache: 'fp8',
})

/** Linear layers of attention in fp8, everything else and the head in nvfp4 (Qwen3.6). */
export const nvfp4BesideFp8Attention: Precision = uniformPrecision('nvfp4', {
  attention: 'fp8',
  head: 'nvfp4',
})

/** The same with unquantised experts' place left in bf16, products in fp8, and the KV cache in fp8 (dense Qwen3.6). */
export const nvfp4BlocksFp8Attention: Precision = uniformPrecision('nvfp4', {
  attention: 'fp8',
  experts: 'bf16',
  head: 'nvfp4',
  compute: 'fp8',
  kvCache: 'fp8',
})
