import { InputError, type PaperAccelerator, type PaperTransformer, paperFlopPerSecondFor } from 'paretoken'

/** Throws InputError, with the flag or row in front, where an accelerator cannot compute with a model's weights. */
export function checkArithmetic(accelerator: PaperAccelerator, model: PaperTransformer, where: string): void {
  if (paperFlopPerSecondFor(accelerator, model) !== undefined) return
  const bits = model.bytesPerWeight * 8
  throw new InputError(
    `${where}: ${accelerator.name} has no ${bits}-bit arithmetic, which ${model.name} needs; H100 has`,
  )
}
