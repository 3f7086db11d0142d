import { InputError } from 'paretoken'

/** Fields of a parsed configuration file, and where in it they stand, so that errors can say so. */
export type Fields = {
  /** The file and the path to these fields: `config.json: text_config.` */
  readonly where: string
  readonly values: Readonly<Record<string, unknown>>
}

/** A value as an error shows it: short, whatever it is. */
const shown = (value: unknown): string => {
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : String(value)
}

const grouped = (limit: number): string => limit.toLocaleString('en-US')

/** Whether a value is an object with named fields. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value of a field; undefined where it is missing or null. */
export const fieldValue = ({ values }: Fields, name: string): unknown =>
  Object.hasOwn(values, name) ? (values[name] ?? undefined) : undefined

/** The first of several names that has a value. */
export const presentName = (fields: Fields, names: readonly string[]): string | undefined =>
  names.find((name) => fieldValue(fields, name) !== undefined)

/** Throws what is wrong with a field: `config.json: text_config.hidden_size must be …, not …`. */
export function refuse({ where }: Fields, name: string, wanted: string, value: unknown): never {
  throw new InputError(`${where}${name} must be ${wanted}, not ${shown(value)}`)
}

/** What a whole number may be. */
export type Bounds = { readonly minimum?: number; readonly maximum: number }

/** A value checked to be a whole number within bounds. */
export function checkWhole(
  fields: Fields,
  name: string,
  value: unknown,
  { minimum = 1, maximum }: Bounds,
): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= minimum && value <= maximum)
    return value + 0 // -0 becomes 0
  return refuse(fields, name, `a whole number from ${grouped(minimum)} to ${grouped(maximum)}`, value)
}

/** The whole number of the first of several names that is there; undefined where none is. */
export function wholeNumber(fields: Fields, names: readonly string[], bounds: Bounds): number | undefined {
  const name = presentName(fields, names)
  return name === undefined ? undefined : checkWhole(fields, name, fieldValue(fields, name), bounds)
}

/** A whole number that may be given as a list with one for each layer. */
export function wholeNumberAt(
  fields: Fields,
  names: readonly string[],
  layer: number,
  bounds: Bounds,
): number | undefined {
  const name = presentName(fields, names)
  if (name === undefined) return undefined
  const value = fieldValue(fields, name)
  if (!Array.isArray(value)) return checkWhole(fields, name, value, bounds)
  return checkWhole(fields, `${name}[${layer}]`, value[layer], bounds)
}

/** A number, not NaN, within bounds; undefined where it is missing. */
export function finiteNumber(
  fields: Fields,
  name: string,
  { minimum = 0, maximum }: Bounds,
): number | undefined {
  const value = fieldValue(fields, name)
  if (value === undefined) return undefined
  if (typeof value === 'number' && value >= minimum && value <= maximum) return value
  return refuse(fields, name, `a number from ${grouped(minimum)} to ${grouped(maximum)}`, value)
}

/** The truth of the first of several names that is there; undefined where none is. */
export function truth(fields: Fields, ...names: readonly string[]): boolean | undefined {
  const name = presentName(fields, names)
  if (name === undefined) return undefined
  const value = fieldValue(fields, name)
  return typeof value === 'boolean' ? value : refuse(fields, name, 'true or false', value)
}

/** The text of the first of several names that is there; undefined where none is. */
export function text(fields: Fields, ...names: readonly string[]): string | undefined {
  const name = presentName(fields, names)
  if (name === undefined) return undefined
  const value = fieldValue(fields, name)
  return typeof value === 'string' ? value : refuse(fields, name, 'a text', value)
}

/** The list in a field, of a length that can be; undefined where it is missing. */
export function list(fields: Fields, name: string, most = 10_000): readonly unknown[] | undefined {
  const value = fieldValue(fields, name)
  if (value === undefined) return undefined
  if (!Array.isArray(value)) return refuse(fields, name, 'a list', value)
  return value.length <= most ? value : refuse(fields, name, `a list of ${grouped(most)} at most`, value)
}

/** A list with one entry for each layer at least; undefined where it is missing. */
export function listPerLayer(fields: Fields, name: string, layers: number): readonly unknown[] | undefined {
  const values = list(fields, name, 20_000)
  if (values === undefined || values.length >= layers) return values
  return refuse(fields, name, `a list of ${layers}, one for each layer`, values)
}

/** The fields inside a field; undefined where it is missing. */
export function inside(fields: Fields, name: string): Fields | undefined {
  const value = fieldValue(fields, name)
  if (value === undefined) return undefined
  return isRecord(value)
    ? { where: `${fields.where}${name}.`, values: value }
    : refuse(fields, name, 'an object', value)
}
