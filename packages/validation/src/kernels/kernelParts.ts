import {
  type AcceleratorFamily,
  acceleratorFamily,
  type KernelPart,
  type MeasuredKernelKind,
} from '@paretoken/catalog'
import { computeFormats } from 'paretoken'
import { attentionKernels } from './attentionKernels.ts'
import { expertKernels } from './expertKernels.ts'
import { fastestImplementations } from './fastestImplementations.ts'
import { latentAttentionKernels } from './latentAttentionKernels.ts'
import { matrixKernels } from './matrixKernels.ts'
import { isImpossible, type MeasuredKernel } from './measuredKernel.ts'
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

type Kernels = readonly MeasuredKernel[]

/** The kernels of one class and format on some machines: those that constants are fitted to. */
export type KernelsOfPart = {
  readonly family: AcceleratorFamily
  readonly part: KernelPart
  readonly kernels: Kernels
  /** Their table and machines, and what was left out of it. */
  readonly fittedTo: string
}

type Measured = { readonly kind: MeasuredKernelKind; readonly table: string; readonly kernels: Kernels }

const read = (tables: KernelTables): readonly Measured[] => [
  { kind: 'matrix', table: 'gemm.csv', kernels: matrixKernels(tables.gemm) },
  { kind: 'attention', table: 'decode_attention.csv', kernels: attentionKernels(tables.decodeAttention) },
  { kind: 'latentAttention', table: 'decode_mla.csv', kernels: latentAttentionKernels(tables.decodeMla) },
  { kind: 'experts', table: 'moe.csv', kernels: expertKernels(tables.moe) },
  {
    kind: 'prefillAttention',
    table: 'prefill.csv without cached tokens',
    kernels: prefillAttentionKernels(tables.prefill),
  },
]

/** What was fitted to, and what was left out of it. */
function description(table: string, all: Kernels, possible: Kernels, chosen: Kernels): string {
  const machines = [...new Set(all.map(({ accelerator }) => accelerator))].sort().join(', ')
  const names = [...new Set(chosen.map(({ implementation }) => implementation?.name))].join(', ')
  const impossible = all.length - possible.length
  const slower = possible.length - chosen.length
  return [
    `${table}: ${machines}`,
    ...(impossible === 0 ? [] : [`less ${impossible} rows faster than the roofline at peak rates`]),
    ...(slower === 0 ? [] : [`less ${slower} rows of implementations slower than ${names}`]),
  ].join(', ')
}

/**
 * The kernels of one class, by format. Those faster than the roofline at peak rates (read from a cache on the chip, most of them) are counted
 * and left out, and so are implementations slower than another of the same family.
 */
function partsOf({ kind, table, kernels }: Measured, family: AcceleratorFamily): readonly KernelsOfPart[] {
  return computeFormats.flatMap((format) => {
    const all = kernels.filter((kernel) => kernel.format === format)
    if (all.length === 0) return []
    const possible = all.filter((kernel) => !isImpossible(kernel))
    if (possible.length === 0) return []
    const chosen = fastestImplementations(possible)
    const fittedTo = description(table, all, possible, chosen)
    return [{ family, part: `${kind} ${format}` as const, kernels: chosen, fittedTo }]
  })
}

/** The kernels of tables, by family, class and format; and all families' together, as those of `any`. */
export function kernelParts(tables: KernelTables): {
  readonly byFamily: readonly KernelsOfPart[]
  readonly together: readonly KernelsOfPart[]
} {
  const measured = read(tables)
  const byFamily = measured.flatMap(({ kernels, ...names }) => {
    const families = [...new Set(kernels.map(({ accelerator }) => acceleratorFamily({ id: accelerator })))]
    return families.flatMap((family) =>
      partsOf(
        {
          ...names,
          kernels: kernels.filter(({ accelerator }) => acceleratorFamily({ id: accelerator }) === family),
        },
        family,
      ),
    )
  })
  return { byFamily, together: measured.flatMap((all) => partsOf(all, 'any')) }
}
