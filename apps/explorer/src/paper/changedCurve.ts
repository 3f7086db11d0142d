import type { PaperCurve } from '../worker/paperCurves.ts'

/** Contexts that can be asked of a figure in place of its own, in tokens. */
export const contexts = ['0', '1000', '10000', '100000'] as const

/** Chances that a drafted token is accepted that can be asked in place of a figure's own. */
export const acceptances = ['0', '0.5', '0.7', '0.8', '0.9'] as const

/** What a person changes of all curves of a figure, in the words of the address. */
type PaperChanges = {
  readonly [word in 'context' | 'acceptance' | 'accelerator']?: string | undefined
}

/** A curve as the paper has it, but for what a person changes of all curves of its figure. */
export function changedCurve(
  curve: PaperCurve,
  { context, acceptance, accelerator }: PaperChanges,
): PaperCurve {
  const { draft } = curve
  return {
    ...curve,
    ...(accelerator === undefined ? {} : { accelerator }),
    ...(context !== undefined && contexts.includes(context as (typeof contexts)[number])
      ? { contextTokens: Number(context) }
      : {}),
    ...(draft !== undefined &&
    acceptance !== undefined &&
    acceptances.includes(acceptance as (typeof acceptances)[number])
      ? { draft: { ...draft, acceptance: Number(acceptance) } }
      : {}),
  }
}
