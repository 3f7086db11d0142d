import { z } from 'zod'
import type { QuantityKind } from './dimensions.ts'
import { exampleOf, factorOf, type Quantity, quantityOf, wantedQuantity } from './quantityOf.ts'

/**
 * A field that holds a quantity: text with a unit, a plain number in the unit of the field's name, or a factor on the
 * value of what the file extends ("2x").
 */
export const quantityField = (kind: QuantityKind, description: string) =>
  z
    .union([z.number(), z.string()], { error: `must be ${wantedQuantity(kind)}` })
    .transform((written, context): Quantity => {
      const quantity = quantityOf(written, kind)
      if (typeof quantity !== 'string') return quantity
      context.addIssue({ code: 'custom', message: quantity })
      return z.NEVER
    })
    .meta({ description: `${description} As "${exampleOf(kind)}", or "2x" what it extends.` })

/**
 * Text that stands for a factor on the values of what the file extends: "2x".
 * @param wanted what would be right in its place, for the message
 */
export const factorField = (wanted = 'a factor such as "2x"') =>
  z.string().transform((written, context) => {
    const factor = factorOf(written)
    if (factor !== undefined) return factor
    context.addIssue({
      code: 'custom',
      message: `must be ${wanted}, not ${JSON.stringify(written)}`,
    })
    return z.NEVER
  })
