import { type Precision, uniformPrecision } from 'paretoken'

/** Formats in which people serve models, one of each width, for comparison. */
export const servedFormats = ['bf16', 'fp8', 'nvfp4', 'int4'] as const

/** A format in which people serve models. */
export type ServedFormat = (typeof servedFormats)[number]

/** Something for each of those formats. */
export function forServedFormats<Result>(
  answer: (precision: Precision) => Result,
): Readonly<Record<ServedFormat, Result>> {
  return {
    bf16: answer(uniformPrecision('bf16')),
    fp8: answer(uniformPrecision('fp8')),
    nvfp4: answer(uniformPrecision('nvfp4')),
    int4: answer(uniformPrecision('int4')),
  }
}
