import type { DescribedConstant } from '@paretoken/validation'
import { wrapped } from '../catalog/wrapped.ts'
import { terminal } from '../output/terminal.ts'

/** A value as it is written, without its unit. */
const digitsOf = (value: number, { perUnit, digits }: DescribedConstant): string =>
  (value * perUnit).toFixed(digits)

/** Whether a value is at a bound: what was measured asks for one beyond, so that something else is missing. */
const isAtBound = (value: number, { least, most }: DescribedConstant): boolean =>
  value === least || value === most

/** A value in its unit; with a star where it is at a bound. */
export const valueText = (value: number, constant: DescribedConstant): string =>
  `${digitsOf(value, constant)}${constant.unit}${isAtBound(value, constant) ? '*' : ''}`

/** Bounds in their unit: "0.1 to 1.5", "0 to 10 µs". */
export const boundsText = ({ least, most, perUnit, unit }: DescribedConstant): string =>
  `${Number((least * perUnit).toPrecision(3))} to ${Number((most * perUnit).toPrecision(3))}${unit}`

/** What constants mean and where they may lie, a paragraph each. */
export const meaningLines = (
  constants: readonly (readonly [label: string, constant: DescribedConstant])[],
): readonly string[] =>
  constants.map(([label, constant]) =>
    wrapped(`  ${label}: `, `${constant.means}; ${boundsText(constant)}`, terminal.columns),
  )
