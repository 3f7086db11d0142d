import type { Accelerator } from 'paretoken'

/**
 * Kin among accelerators: those of one family share the constants that were fitted to the members that were measured, or those that others
 * published (`publishedConstants`). `any` is everything without such a relative, fitted to all measurements together.
 */
export const acceleratorFamilies = [
  'ampere',
  'hopper',
  'blackwell',
  'ada',
  'blackwell-workstation',
  'cdna3',
  'cdna4',
  'any',
] as const

/** The name of a family of accelerators. */
export type AcceleratorFamily = (typeof acceleratorFamilies)[number]

/** Beginnings of the ids of each family. Rubin, never measured, is counted among its predecessor's. */
const beginnings: { readonly [family in Exclude<AcceleratorFamily, 'any'>]: readonly string[] } = {
  ampere: ['a100', 'a10', 'a10g', 'rtx-3090'],
  hopper: ['h100', 'h200', 'h800', 'h20', 'gh200'],
  blackwell: ['b200', 'b300', 'gb200', 'gb300', 'vr'],
  ada: ['l4', 'l40s', 'rtx-4090'],
  'blackwell-workstation': ['rtx-pro-6000', 'rtx-5090'],
  cdna3: ['mi300x', 'mi300a', 'mi325x'],
  cdna4: ['mi350x', 'mi355x'],
}

/** The family of an accelerator, by its id. */
export function acceleratorFamily({ id }: Pick<Accelerator, 'id'>): AcceleratorFamily {
  const isOf = (family: Exclude<AcceleratorFamily, 'any'>) =>
    beginnings[family].some((start) => id === start || id.startsWith(`${start}-`))
  for (const family of acceleratorFamilies) if (family !== 'any' && isOf(family)) return family
  return 'any'
}
