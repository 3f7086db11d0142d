import {
  type AcceleratorFamily,
  acceleratorFamilies,
  type FamilyFit,
  type FittedKernels,
  fittedKernelsOf,
  type KernelConstant,
  type KernelConstantValues,
  kernelCalibrationWith,
  kernelMakeUp,
  type OwnKernelConstant,
  ownKernelConstants,
  type SharedKernelConstant,
} from '@paretoken/catalog'
import { InputError, kernelSeconds, type Residuals } from 'paretoken'
import { fitTied, type TiedPart } from '../fit/fitTied.ts'
import { residualsOf } from '../fit/residualsOf.ts'
import { dependent, restingOn } from '../fit/restingOn.ts'
import { significant } from '../fit/significant.ts'
import { lossOf } from './fitKernel.ts'
import { kernelConstantBounds } from './kernelConstantBounds.ts'
import { type KernelsOfPart, type KernelTables, kernelParts } from './kernelParts.ts'

type Parts = readonly KernelsOfPart[]
type Values = { readonly [name in KernelConstant]?: number }

const isOwn = (name: KernelConstant): boolean => (ownKernelConstants as readonly string[]).includes(name)

/** The constants that a class and format is made of. */
const namesOf = ({ part }: KernelsOfPart): readonly KernelConstant[] => [
  ...new Set(
    Object.values(kernelMakeUp(part)).flatMap((made) => (typeof made === 'number' ? [] : [made].flat())),
  ),
]

/** A class and format counts as the square root of how much was measured of it, so that neither the largest tables prevail nor the smallest. */
const tiedPart = (part: KernelsOfPart): TiedPart<AcceleratorFamily, KernelConstant> => ({
  family: part.family,
  names: namesOf(part),
  weight: Math.sqrt(part.kernels.reduce((sum, { weight }) => sum + weight, 0)),
  loss: (values) => lossOf(part.kernels, kernelCalibrationWith(part.part, values)),
})

const fit = (parts: Parts, given: Values = {}) =>
  fitTied({
    parts: parts.map(tiedPart),
    free: kernelConstantBounds,
    isOwn,
    given,
  })

const predictedSeconds = ({ part, kernels }: KernelsOfPart, values: KernelConstantValues) => {
  const calibration = kernelCalibrationWith(part, values)
  return kernels.map(({ work, rates }) => kernelSeconds(work, rates, calibration))
}

/** Constants with what they rest on, of those parts whose values these are. */
function resting<Name extends KernelConstant>(
  constants: { readonly [name in Name]?: number },
  parts: Parts,
  valuesOf: (family: AcceleratorFamily) => Values,
) {
  const entries = Object.entries(constants) as [Name, number][]
  return Object.fromEntries(
    entries.map(([name, value]) => {
      const counted = parts
        .filter((part) => namesOf(part).includes(name))
        .map((part) => ({
          source: `${part.fittedTo.split(/[ :]/)[0]} in ${part.part.split(' ')[1]}`,
          machines: [...new Set(part.kernels.map(({ accelerator }) => accelerator))],
          count: dependent(value, (moved) =>
            predictedSeconds(part, { ...valuesOf(part.family), [name]: moved }),
          ),
        }))
      return [name, { value, restsOn: restingOn(counted) }]
    }),
  )
}

function residualsOfPart(part: KernelsOfPart, values: Values): Residuals {
  const predicted = predictedSeconds(part, values)
  const { fittedTo, count, medianError, p90Error } = residualsOf(
    part.fittedTo,
    part.kernels.map(({ seconds }, index) => ({ measured: seconds, predicted: predicted[index] as number })),
  )
  return { fittedTo, count, medianError: significant(medianError), p90Error: significant(p90Error) }
}

const rounded = <Name extends string>(constants: { readonly [name in Name]?: number } = {}) =>
  Object.fromEntries(
    Object.entries<number | undefined>(constants).map(([name, value]) => [name, significant(value ?? 0)]),
  ) as { readonly [name in Name]?: number }

/**
 * Constants of kernels, fitted to measurements: those that all families share and each family's own, all at once, and under `any` what its own would be were
 * all measurements of one family. Families without a measurement are absent. The same tables give the same constants.
 */
export function fitKernels(tables: KernelTables): FittedKernels {
  const { byFamily, together } = kernelParts(tables)
  for (const { part, family } of byFamily)
    if (!byFamily.some((other) => other.family === family && other.part === `${part.split(' ')[0]} bf16`))
      throw new InputError(`no kernel of the kind ${part.split(' ')[0]} was measured in bf16 on ${family}`)
  const tied = fit(byFamily)
  const shared = rounded<SharedKernelConstant>(tied.shared)
  const any = rounded<OwnKernelConstant>(fit(together, shared).own.any)
  const ownOf = (family: AcceleratorFamily): { readonly [name in OwnKernelConstant]?: number } =>
    family === 'any' ? any : rounded<OwnKernelConstant>(tied.own[family])
  const valuesOf = (family: AcceleratorFamily): Values => ({ ...shared, ...ownOf(family) })

  const familyOf = (family: AcceleratorFamily, parts: Parts): FamilyFit<OwnKernelConstant> => ({
    constants: resting(ownOf(family), parts, valuesOf),
    residuals: Object.fromEntries(
      parts.map((part) => [part.part, residualsOfPart(part, valuesOf(family))] as const),
    ),
  })
  const families = acceleratorFamilies.flatMap((family) => {
    const parts = byFamily.filter((part) => part.family === family)
    return parts.length === 0 || family === 'any' ? [] : [[family, familyOf(family, parts)] as const]
  })
  const measuredFamilies = byFamily.filter(({ family }) => family !== 'any')
  return fittedKernelsOf({
    shared: resting(shared, measuredFamilies.length > 0 ? measuredFamilies : together, valuesOf),
    families: { ...Object.fromEntries(families), any: familyOf('any', together) },
  })
}
