import { InputError } from '../inputError.ts'
import type { Accelerator } from './accelerator.ts'
import { acceleratorProblems } from './acceleratorProblems.ts'
import { fieldName } from './fieldName.ts'

/** The accelerator itself when it is sound, else an InputError that names the first figure that cannot be. */
export function checkAccelerator(accelerator: Accelerator): Accelerator {
  const [first] = acceleratorProblems(accelerator)
  if (first === undefined) return accelerator
  throw new InputError(
    `accelerator ${accelerator.id || '(no id)'}: ${fieldName(first.path)} ${first.sentence}`,
  )
}
