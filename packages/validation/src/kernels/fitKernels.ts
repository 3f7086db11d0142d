import {
  acceleratorFamilies,
  acceleratorFamily,
  type FamilyKernels,
  type FittedKernels,
  type MeasuredKernelKind,
} from '@paretoken/catalog'
import { type ComputeFormat, computeFormats, InputError, type KernelCalibration } from 'paretoken'
import { attentionKernels } from './attentionKernels.ts'
import { expertKernels } from './expertKernels.ts'
import { type FittedPart, fitPart } from './fitPart.ts'
import { latentAttentionKernels } from './latentAttentionKernels.ts'
import { matrixKernels } from './matrixKernels.ts'
import type { MeasuredKernel } from './measuredKernel.ts'
import { prefillAttentionKernels } from './prefillAttentionKernels.ts'

/** Tables of measured kernels as comma-separated values. */
export type KernelTables = {
  /** Columns hardware, dtype, m, n, k, latency_us. */
  readonly gemm: string
  /** Columns hardware, kv_dtype, batch, kv_len, n_heads, n_kv, head_dim, latency_us. */
  readonly decodeAttention: string
  /** Columns hardware, kv_cache_dtype, num_heads, batch_size, isl, step, latency_us. */
  readonly decodeMla: string
  /** Columns hardware, kernel, dtype, dist, tokens, hidden, inter, topk, experts, moe_tp, moe_ep, latency_us. */
  readonly moe: string
  /**
   * Columns hardware, kernel, implementation, queryHeads, keyValueHeads, queryHeadDimension, valueHeadDimension, newTokens,
   * cachedTokens, batch, microseconds.
   */
  readonly prefill: string
}

type Measured = {
  readonly table: string
  readonly kernels: readonly MeasuredKernel[]
  /** Constants that its rows do not show, and that are those of matrix products. */
  readonly borrowed?: readonly (keyof KernelCalibration)[]
}
type MeasuredKinds = { readonly [kind in MeasuredKernelKind]: Measured }

const kinds: readonly MeasuredKernelKind[] = [
  'matrix',
  'attention',
  'latentAttention',
  'experts',
  'prefillAttention',
]

const read = (tables: KernelTables): MeasuredKinds => ({
  matrix: { table: 'gemm.csv', kernels: matrixKernels(tables.gemm) },
  attention: { table: 'decode_attention.csv', kernels: attentionKernels(tables.decodeAttention) },
  latentAttention: { table: 'decode_mla.csv', kernels: latentAttentionKernels(tables.decodeMla) },
  experts: { table: 'moe.csv', kernels: expertKernels(tables.moe) },
  prefillAttention: {
    table: 'prefill.csv without cached tokens',
    kernels: prefillAttentionKernels(tables.prefill),
    // Prompts are limited by arithmetic, but for short ones, whose operands come from a cache on the chip.
    borrowed: ['bandwidthEfficiency'],
  },
})

type Parts = { readonly [format in ComputeFormat]?: FittedPart }

/** One class of kernels of one family, format by format. @param products what was fitted to its matrix products */
function fitFormats({ table, kernels, borrowed }: Measured, products: Parts): Parts {
  const formats = computeFormats.filter((format) => kernels.some((kernel) => kernel.format === format))
  const fit = (format: ComputeFormat) =>
    fitPart(
      table,
      kernels.filter((kernel) => kernel.format === format),
      products.bf16?.calibration,
      borrowed,
    )
  return Object.fromEntries(formats.map((format) => [format, fit(format)]))
}

/** Calibrations of one class: bf16 is the usual, formats beside it are their own. */
function calibrationsOf(kind: MeasuredKernelKind, { bf16, ...others }: Parts) {
  if (bf16 === undefined) throw new InputError(`no kernel of the kind ${kind} was measured in bf16`)
  const narrower = Object.entries(others).map(([format, part]) => [format, part.calibration])
  return { usual: bf16.calibration, ...Object.fromEntries(narrower) }
}

/** All classes of kernels of one family. */
function fitFamily(measured: MeasuredKinds): FamilyKernels {
  const present = kinds.filter((kind) => measured[kind].kernels.length > 0)
  const matrix = fitFormats(measured.matrix, {})
  const parts = present.map(
    (kind) => [kind, kind === 'matrix' ? matrix : fitFormats(measured[kind], matrix)] as const,
  )
  return {
    kernels: Object.fromEntries(parts.map(([kind, formats]) => [kind, calibrationsOf(kind, formats)])),
    residuals: Object.fromEntries(
      parts.flatMap(([kind, formats]) =>
        Object.entries(formats).map(([format, { residuals }]) => [`${kind} ${format}`, residuals]),
      ),
    ),
  }
}

const only = (measured: MeasuredKinds, keep: (kernel: MeasuredKernel) => boolean): MeasuredKinds => {
  const kept = (all: Measured): Measured => ({ ...all, kernels: all.kernels.filter(keep) })
  return {
    matrix: kept(measured.matrix),
    attention: kept(measured.attention),
    latentAttention: kept(measured.latentAttention),
    experts: kept(measured.experts),
    prefillAttention: kept(measured.prefillAttention),
  }
}

/**
 * Constants of kernels for each family of accelerators, class and format, fitted to measurements, and under `any` to all of them
 * together; families without a measurement are absent. The same tables give the same constants.
 */
export function fitKernels(tables: KernelTables): FittedKernels {
  const measured = read(tables)
  const families = acceleratorFamilies.flatMap((family) => {
    const own = only(measured, ({ accelerator }) => family === acceleratorFamily({ id: accelerator }))
    return kinds.some((kind) => own[kind].kernels.length > 0) ? [[family, fitFamily(own)] as const] : []
  })
  return { ...Object.fromEntries(families), any: fitFamily(measured) as FittedKernels['any'] }
}
