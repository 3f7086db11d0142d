import { acceleratorFamily } from '@paretoken/catalog'
import { kernelSeconds } from 'paretoken'
import { fitKernel } from './fitKernel.ts'
import type { MeasuredKernel } from './measuredKernel.ts'

type Kernels = readonly MeasuredKernel[]

/** Kernels with the same key, together. */
function grouped(kernels: Kernels, keyOf: (kernel: MeasuredKernel) => string): readonly Kernels[] {
  const groups = new Map<string, MeasuredKernel[]>()
  for (const kernel of kernels) {
    const key = keyOf(kernel)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [kernel])
    else group.push(kernel)
  }
  return [...groups.values()]
}

/**
 * The mean logarithm of the time that kernels of decode (all, where none is of decode) would take, did all of them run as well as some
 * of them.
 */
function logSecondsAs(some: Kernels, kernels: Kernels): number {
  const calibration = fitKernel(some)
  const decode = kernels.filter(({ weight }) => weight > 1)
  const compared = decode.length > 0 ? decode : kernels
  const logs = compared.map(({ work, rates }) => Math.log(kernelSeconds(work, rates, calibration)))
  return logs.reduce((sum, log) => sum + log, 0) / logs.length
}

function fastest(rivals: Kernels): Kernels {
  const byName = grouped(rivals, ({ implementation }) => implementation?.name ?? '')
  if (byName.length === 1) return rivals
  const timed = byName.map((own) => ({ own, logSeconds: logSecondsAs(own, rivals) }))
  return timed.reduce((best, rival) => (rival.logSeconds < best.logSeconds ? rival : best)).own
}

/**
 * The kernels that engines would choose: where a family has several implementations for one format of weights, those of the one whose
 * fit is fastest over all the sizes of decode (of prompts, for kernels of prompts) that were measured with any of them. Few sizes
 * were measured with more than one, so times themselves cannot be compared. Kernels with but one implementation stay.
 */
export const fastestImplementations = (kernels: Kernels): Kernels =>
  grouped(
    kernels,
    ({ accelerator, implementation }) =>
      `${acceleratorFamily({ id: accelerator })} ${implementation?.kept ?? ''}`,
  ).flatMap(fastest)
