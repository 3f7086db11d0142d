import type { Accelerator } from '../hardware/accelerator.ts'
import type { Calibration } from '../hardware/calibration.ts'
import type { Precision } from '../model/precision.ts'
import type { Transformer } from '../model/transformer.ts'
import type { Workload } from '../step/workload.ts'

/** What is decoded, on what: everything but the layout and the batch. */
export type DecodeQuestion = {
  readonly model: Transformer
  readonly hardware: Accelerator
  readonly precision: Precision
  readonly workload: Workload
  /** What software reaches of the machine: `idealCalibration`, or one fitted to measurements. */
  readonly calibration: Calibration
  /** Price of one accelerator; what renting it usually costs when absent. */
  readonly dollarsPerHour?: number
}

/** What one accelerator costs for an hour; undefined where no price is known. */
export const priceOf = ({
  dollarsPerHour,
  hardware,
}: Pick<DecodeQuestion, 'dollarsPerHour' | 'hardware'>): number | undefined =>
  dollarsPerHour ?? hardware.rentalDollarsPerHour?.typical

/** Tokens of each sequence that memory must hold. */
export const reservedContext = ({ contextTokens, reservedContextTokens }: Workload): number =>
  reservedContextTokens ?? contextTokens
