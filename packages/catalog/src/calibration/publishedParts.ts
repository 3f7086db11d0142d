import type { AcceleratorFamily } from './acceleratorFamily.ts'
import type { FamilyKernels, FittedKernels } from './familyKernels.ts'
import type { FamilyNetwork, FittedNetworks } from './familyNetworks.ts'
import { valuesOf } from './fittedConstant.ts'
import { fittedKernels } from './fittedKernels.ts'
import { fittedNetworks } from './fittedNetworks.ts'
import type { KernelConstant } from './kernelConstants.ts'
import { isMadeOf, type KernelPart, kernelCalibrationsWith } from './kernelMakeUp.ts'
import type { NetworkConstant } from './networkConstants.ts'
import { directAllReduceWith, libraryWith, type NetworkConstantValues } from './networkMakeUp.ts'
import { publishedConstants } from './publishedConstants.ts'
import { servingEngines } from './servingEngine.ts'

/**
 * Kernels made of what was published of a family, in classes that it says something of; all else is as on all measured machines together. Undefined
 * where nothing was published.
 * @param any those of all measurements together; where it does not say what they are made of, the catalog's constants stand in
 */
export function publishedKernels(
  family: AcceleratorFamily,
  any: FittedKernels['any'],
): FamilyKernels | undefined {
  const published = publishedConstants[family]
  if (published === undefined) return undefined
  const values = valuesOf<KernelConstant>(
    published.kernels,
    any.constants ?? fittedKernels.any.constants,
    any.shared ?? fittedKernels.any.shared,
  )
  const parts = Object.keys(any.residuals) as KernelPart[]
  const kindOf = (part: string) => part.split(' ')[0]
  const known = new Set(parts.filter((part) => isMadeOf(part, published.kernels)).map(kindOf))
  const own = parts.filter((part) => known.has(kindOf(part)))
  return {
    kernels: kernelCalibrationsWith(own, values),
    residuals: Object.fromEntries(
      Object.entries(published.residuals).filter(([part]) => known.has(kindOf(part))),
    ),
  }
}

/** The same of messages: the library, and engines' all-reduces. */
export function publishedNetwork(
  family: AcceleratorFamily,
  any: FittedNetworks['any'],
): FamilyNetwork | undefined {
  const published = publishedConstants[family]
  if (published === undefined) return undefined
  const values = valuesOf<NetworkConstant>(
    published.network,
    any.constants ?? fittedNetworks.any.constants,
    any.shared ?? fittedNetworks.any.shared,
  ) as NetworkConstantValues
  return {
    ...any,
    library: libraryWith(values),
    directAllReduce: Object.fromEntries(
      servingEngines.map((engine) => [engine, directAllReduceWith(engine, values)]),
    ) as FamilyNetwork['directAllReduce'],
    residuals: {
      ...Object.fromEntries(
        Object.entries(any.residuals).filter(([part]) => part.endsWith('expert exchange')),
      ),
      ...Object.fromEntries(
        Object.entries(published.residuals).filter(([part]) => part.startsWith('direct all-reduce ')),
      ),
    },
  }
}
