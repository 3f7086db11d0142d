import { flopPerSecondFor } from '../hardware/computeFormatFor.ts'
import { idealCalibration } from '../hardware/idealCalibration.ts'
import { sameLayout } from '../layout/sameLayout.ts'
import type { ComputeFormat } from '../model/numberFormat.ts'
import { alikeTogether } from '../step/alikeTogether.ts'
import type { DecodeStep } from '../step/decodeStep.ts'
import type { DecodePoint } from './decodePoint.ts'
import type { DecodeQuestion } from './decodeQuestion.ts'
import { type Elasticity, elasticities } from './elasticities.ts'
import { type DecodeConfiguration, evaluate, evaluateStep } from './evaluate.ts'
import { calibrationSteps } from './waterfall.ts'

/** A kernel's place under the roofline. */
export type RooflinePosition = {
  readonly kernel: string
  /** The format it multiplies in. */
  readonly format: ComputeFormat
  /** FLOP for every byte it moves. */
  readonly flopPerByte: number
  /** FLOP per second that it reaches, launch included. */
  readonly flopPerSecond: number
  /** FLOP per second that the roofline allows there. */
  readonly roofFlopPerSecond: number
  /** Share of the step's computing. */
  readonly share: number
}

/** Everything there is to say of one deployment. */
export type Explanation = {
  readonly point: DecodePoint
  /** Every kernel and message, those of all layers that are alike together. */
  readonly step: DecodeStep
  /** Kernels that multiply, in the order in which they run. */
  readonly roofline: readonly RooflinePosition[]
  /** Roofs: peak FLOP per second of each format used. */
  readonly roofs: readonly { readonly format: ComputeFormat; readonly flopPerSecond: number }[]
  /** From the ideal machine's time to this one's: seconds that each thing adds, which sum up to the difference. */
  readonly waterfall: {
    readonly idealSeconds: number
    readonly steps: readonly { readonly name: string; readonly seconds: number }[]
    readonly seconds: number
  }
  /** What 1 % more of each resource would do, layout and batch chosen anew. */
  readonly elasticities: readonly Elasticity[]
}

function roofline({ hardware }: DecodeQuestion, { kernels }: DecodeStep): readonly RooflinePosition[] {
  const all = kernels.reduce((sum, { time }) => sum + time.seconds, 0)
  return kernels
    .filter(({ time }) => time.work.flop > 0)
    .map(({ kernel, time }) => {
      const { flop, weightBytes, cacheBytes, activationBytes } = time.work
      const flopPerByte = flop / (weightBytes + cacheBytes + activationBytes)
      return {
        kernel: kernel.name,
        format: kernel.format,
        flopPerByte,
        flopPerSecond: (kernel.count * flop) / time.seconds,
        roofFlopPerSecond: Math.min(
          flopPerSecondFor(hardware, kernel.format),
          flopPerByte * hardware.hbmBytesPerSecond,
        ),
        share: time.seconds / all,
      }
    })
}

function waterfall(configuration: DecodeConfiguration, seconds: number): Explanation['waterfall'] {
  const secondsWith = (calibration: DecodeConfiguration['calibration']): number =>
    evaluate({ ...configuration, calibration }).timePerOutputTokenSeconds
  const idealSeconds = secondsWith(idealCalibration)
  let before = idealSeconds
  const steps = calibrationSteps(configuration.calibration).map(({ name, calibration }) => {
    const after = secondsWith(calibration)
    const step = { name, seconds: after - before }
    before = after
    return step
  })
  return { idealSeconds, steps, seconds }
}

/**
 * One deployment explained: every kernel and message, memory, the way from the ideal machine to this one, and what more of each resource would
 * do. Throws InputError where the model cannot be laid out like that, or the machine lacks a format.
 * @param accelerators numbers of accelerators among which more resources may choose another layout; when absent the
 * configuration's own layout is kept, and only the batch chosen anew
 */
export function explain(configuration: DecodeConfiguration, accelerators?: readonly number[]): Explanation {
  const { point, step: told } = evaluateStep(configuration)
  const step = alikeTogether(told)
  const { hardware, layout } = configuration
  const positions = roofline(configuration, step)
  const formats = [...new Set(positions.map(({ format }) => format))]
  return {
    point,
    step,
    roofline: positions,
    roofs: formats.map((format) => ({ format, flopPerSecond: flopPerSecondFor(hardware, format) })),
    waterfall: waterfall(configuration, point.timePerOutputTokenSeconds),
    elasticities:
      accelerators === undefined
        ? elasticities(configuration, point, [point.accelerators], (candidate) =>
            sameLayout(candidate.layout, layout),
          )
        : elasticities(configuration, point, accelerators),
  }
}
