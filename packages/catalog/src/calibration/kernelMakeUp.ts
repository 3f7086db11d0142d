import type { ComputeFormat, KernelCalibration, KernelCalibrations } from 'paretoken'
import type { MeasuredKernelKind } from './familyKernels.ts'
import type { KernelConstant } from './kernelConstants.ts'

/** A class of kernels in a format, as it was measured: "matrix fp8". Formats are those of weights, or of the cache. */
export type KernelPart = `${MeasuredKernelKind} ${ComputeFormat}`

/** Which constant, product of constants, or number, each figure of a calibration is. */
type Made = {
  readonly [figure in keyof KernelCalibration]: KernelConstant | readonly KernelConstant[] | number
}

const attention: Made = {
  flopEfficiency: 'matrixFlopShare',
  bandwidthEfficiency: 'attentionMemoryShare',
  exposedShare: 'exposedShare',
  launchSeconds: 'attentionLaunchSeconds',
}

const latents: Made = { ...attention, flopEfficiency: 'latentFlopShare' }

const products: Made = {
  flopEfficiency: 'matrixFlopShare',
  bandwidthEfficiency: 'matrixMemoryShare',
  exposedShare: 'exposedShare',
  launchSeconds: 'matrixLaunchSeconds',
}

/** Experts neither read while they multiply nor multiply while they read, as far as was measured: nothing hides. */
const experts: Made = {
  flopEfficiency: 'expertFlopShare',
  bandwidthEfficiency: 'expertMemoryShare',
  exposedShare: 1,
  launchSeconds: 'expertLaunchSeconds',
}

/** What the calibration of each class of kernels and format is made of. */
const makeUps: { readonly [part in KernelPart]?: Made } = {
  'matrix bf16': products,
  'matrix fp8': {
    ...products,
    flopEfficiency: ['matrixFlopShare', 'narrowFlopRatio'],
    launchSeconds: 'narrowLaunchSeconds',
  },
  'matrix int4': { ...products, bandwidthEfficiency: 'widenedMemoryShare' },
  'matrix fp4': {
    ...products,
    flopEfficiency: 'fp4FlopShare',
    bandwidthEfficiency: 'fp4MemoryShare',
    launchSeconds: 'fp4LaunchSeconds',
  },
  'attention bf16': attention,
  'attention fp8': attention,
  'latentAttention bf16': latents,
  'latentAttention fp8': { ...latents, bandwidthEfficiency: 'widenedMemoryShare' },
  'experts bf16': experts,
  'experts fp8': { ...experts, bandwidthEfficiency: 'narrowExpertMemoryShare' },
  'experts fp4': {
    ...experts,
    flopEfficiency: 'fp4ExpertFlopShare',
    launchSeconds: 'fp4ExpertLaunchSeconds',
  },
  'experts int4': {
    ...experts,
    flopEfficiency: 'int4ExpertFlopShare',
    bandwidthEfficiency: 'widenedMemoryShare',
  },
  'prefillAttention bf16': {
    ...attention,
    flopEfficiency: 'promptFlopShare',
    bandwidthEfficiency: 'matrixMemoryShare',
  },
}

/** What the calibration of a class of kernels and format is made of; formats that were never measured are as bf16. */
export const kernelMakeUp = (part: KernelPart): Made =>
  makeUps[part] ?? makeUps[`${part.split(' ')[0] as MeasuredKernelKind} bf16`] ?? products

/** Whether figures of the calibration of a class of kernels and format are made of some constants. */
export const isMadeOf = (
  part: KernelPart,
  constants: { readonly [name in KernelConstant]?: unknown },
): boolean =>
  Object.values(kernelMakeUp(part))
    .flat()
    .some((name) => typeof name === 'string' && constants[name] !== undefined)

/** Values of constants of kernels by their names. */
export type KernelConstantValues = { readonly [name in KernelConstant]?: number }

/** The calibration of a class of kernels in a format; NaN where a constant is not known. */
export function kernelCalibrationWith(part: KernelPart, values: KernelConstantValues): KernelCalibration {
  const made = kernelMakeUp(part)
  const figureOf = (figure: keyof KernelCalibration): number => {
    const constant = made[figure]
    if (typeof constant === 'number') return constant
    return [constant].flat().reduce((product, name) => product * (values[name] ?? Number.NaN), 1)
  }
  return {
    flopEfficiency: figureOf('flopEfficiency'),
    bandwidthEfficiency: figureOf('bandwidthEfficiency'),
    exposedShare: figureOf('exposedShare'),
    launchSeconds: figureOf('launchSeconds'),
  }
}

/** The calibrations of some classes and formats, by class: bf16 is the usual format. */
export function kernelCalibrationsWith(
  parts: readonly KernelPart[],
  values: KernelConstantValues,
): { readonly [kind in MeasuredKernelKind]?: KernelCalibrations } {
  const byKind: { [kind in MeasuredKernelKind]?: { [format: string]: KernelCalibration } } = {}
  for (const part of parts) {
    const [kind, format] = part.split(' ') as [MeasuredKernelKind, ComputeFormat]
    byKind[kind] = {
      ...byKind[kind],
      [format === 'bf16' ? 'usual' : format]: kernelCalibrationWith(part, values),
    }
  }
  return byKind as { readonly [kind in MeasuredKernelKind]?: KernelCalibrations }
}
