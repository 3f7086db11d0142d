import { InputError } from 'paretoken'

/** The flags that say in what form an answer is wanted. */
export type OutputFlags = {
  readonly json?: true | undefined
  readonly csv?: true | undefined
  readonly svg?: string | undefined
  readonly png?: string | undefined
}

/** Those flags that name a file to be written. */
export const fileFlags: readonly string[] = ['svg', 'png'] satisfies readonly (keyof OutputFlags)[]

/** Throws InputError where an answer is wanted in two forms on one output. */
export function checkOutput({ json, csv }: OutputFlags): void {
  if (json && csv) throw new InputError('--json and --csv: only one of them can be printed')
}
