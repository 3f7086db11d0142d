import type { Residuals } from 'paretoken'
import type { AcceleratorFamily } from './acceleratorFamily.ts'

/** A constant, and what it rests on. */
export type FittedConstant = {
  readonly value: number
  /** The measurements that say something of it: those whose predicted time it changes. */
  readonly restsOn: string
}

/** Constants by their names, those that nothing was measured of left out. */
export type FittedConstantsOf<Name extends string> = { readonly [name in Name]?: FittedConstant }

/** Constants of all families as they are fitted to one kind of measurements: those that all share, and each family's own. */
export type SharedFit<SharedName extends string, OwnName extends string> = {
  readonly shared: FittedConstantsOf<SharedName>
  readonly families: { readonly [family in AcceleratorFamily]?: FamilyFit<OwnName> } & {
    readonly any: FamilyFit<OwnName>
  }
}

/** The constants that one family has of its own, and how well what they make fits, by part. */
export type FamilyFit<Name extends string> = {
  readonly constants: FittedConstantsOf<Name>
  readonly residuals: { readonly [part: string]: Residuals }
}

/** The values alone of the first that has each constant. */
export function valuesOf<Name extends string>(
  ...fits: readonly (FittedConstantsOf<Name> | undefined)[]
): { readonly [name in Name]?: number } {
  const values: { [name in Name]?: number } = {}
  for (const fit of fits)
    for (const [name, constant] of Object.entries(fit ?? {}) as [Name, FittedConstant][])
      values[name] ??= constant.value
  return values
}
