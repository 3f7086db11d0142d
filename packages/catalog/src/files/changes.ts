import { z } from 'zod'
import { fields } from './fields.ts'
import { factorField } from './quantityField.ts'

type Field = z.core.$ZodType

type Shape = Readonly<Record<string, Field>>

/** What a file writes to take away what is in place without it. */
export const none = z
  .union([z.literal('none'), z.null()])
  .transform(() => null)
  .meta({ description: 'Takes away what is there without it.' })

const wantedWhole = 'a whole number, or a factor on what it builds on such as "2x"'

/** A field without what says that it may be left out, and whether it may be. */
function required(field: Field): { readonly inner: Field; readonly optional: boolean } {
  if (field instanceof z.ZodDefault) return required(field.unwrap())
  const wrapped =
    field instanceof z.ZodOptional || field instanceof z.ZodExactOptional || field instanceof z.ZodNullable
  return wrapped
    ? { inner: required(field.unwrap()).inner, optional: true }
    : { inner: field, optional: false }
}

function wantedOf(field: Field): string {
  if (field instanceof z.ZodNumber) return wantedWhole
  if (field instanceof z.ZodBoolean) return 'true or false'
  if (field instanceof z.ZodEnum) return `one of ${field.options.join(', ')}`
  return field instanceof z.ZodArray ? 'a list' : 'fields with values'
}

/** What a change may hold in place of that field. */
function changeOf(field: Field): Field {
  const { inner, optional } = required(field)
  const value = inner instanceof z.ZodObject ? fields(changes(inner.shape)) : inner
  const choices = [
    value,
    ...(inner instanceof z.ZodNumber ? [factorField(wantedWhole)] : []),
    ...(optional ? [none] : []),
  ]
  if (choices.length === 1) return value
  const error = `must be ${wantedOf(inner)}${optional ? ', or none' : ''}`
  const { description } = z.globalRegistry.get(inner) ?? {}
  return z.union(choices, { error }).meta(description === undefined ? {} : { description })
}

/**
 * The same fields as a change may give them: any can be left out, a number can be a factor on the one in place, and
 * what can be absent can be taken away with "none", which is read as null.
 */
export const changes = <Fields extends Shape>(shape: Fields) =>
  Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, z.optional(changeOf(field))])) as {
    readonly [Name in keyof Fields]: z.ZodOptional<z.ZodType>
  }
