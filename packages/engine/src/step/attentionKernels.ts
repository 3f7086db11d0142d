import type { Attention } from '../model/attention.ts'
import { compressedKernels } from './compressedKernels.ts'
import { groupedQueryKernels } from './groupedQueryKernels.ts'
import type { Kernel } from './kernel.ts'
import { latentKernels } from './latentKernels.ts'
import { promptKernels } from './promptKernels.ts'
import { recurrentKernels } from './recurrentKernels.ts'
import type { ShardedSubject } from './subject.ts'

/** Kernels that every token passes through, and those over the caches of sequences that are decoded. */
function decodeKernels(attention: Attention, subject: ShardedSubject, count: number): readonly Kernel[] {
  switch (attention.kind) {
    case 'grouped-query':
      return groupedQueryKernels(attention, subject, count)
    case 'latent':
      return latentKernels(attention, subject, count)
    case 'compressed':
      return compressedKernels(attention, subject, count)
    default:
      return recurrentKernels(attention, subject, count)
  }
}

/** Kernels of what mixes tokens in a layer, norms and communication left out. @param count layers of that kind */
export const attentionKernels = (
  attention: Attention,
  subject: ShardedSubject,
  count: number,
): readonly Kernel[] => [
  ...decodeKernels(attention, subject, count),
  ...promptKernels(attention, subject, count),
]
