import { type Dimension, dimensions, type QuantityKind } from './dimensions.ts'

/** What to multiply the value of another accelerator with. */
export type Factor = { readonly times: number }

/** A quantity as a file gives it: a value in SI units, or a factor on the value of what the file extends. */
export type Quantity = number | Factor

/** What a quantity of that kind should look like: `a bandwidth such as "3.35 TB/s"`. */
export const wantedQuantity = (kind: QuantityKind): string =>
  `${dimensions[kind].what} such as "${dimensions[kind].example}"`

/** A good way to write a quantity of that kind. */
export const exampleOf = (kind: QuantityKind): string => dimensions[kind].example

const numberPattern = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d*)?|\\.\\d+'
const quantityPattern = new RegExp(`^(\\$?)\\s*((?:${numberPattern})(?:e[+-]?\\d+)?)\\s*(.*)$`, 'i')
const factorPattern = new RegExp(`^(?:[x×]\\s*(${numberPattern})|(${numberPattern})\\s*[x×])$`, 'i')

/** The number written, times ten to a power; commas between thousands do not count. */
function decimalNumber(written: string, power = 0): number {
  const [mantissa = '', exponent = '0'] = written.replaceAll(',', '').toLowerCase().split('e')
  return Number(`${mantissa}e${Number(exponent) + power}`)
}

const tidyUnit = (written: string): string =>
  written
    .replaceAll(/\s+/g, '')
    .replace(/per/i, '/')
    .replace(/\/sec(ond)?$/i, '/s')
    .replace(/bytes?/i, 'B')
    .replace(/hours?$/i, 'hour')

/** What a unit measures when it is not what was wanted: `which is an amount of memory`. */
function otherMeaning(unit: string): string {
  const other = Object.values<Dimension>(dimensions).find(({ units }) => units.has(unit))
  return other === undefined ? '' : `, which is ${other.what}`
}

const differingInCase = (unit: string, units: Dimension['units']): string | undefined =>
  [...units.keys()].find((known) => known.toLowerCase() === unit.toLowerCase())

function plainValue(value: number, kind: QuantityKind): number | string {
  const { plainRange, plainUnit, example } = dimensions[kind]
  const [least, most] = plainRange
  if (value >= least && value <= most) return value
  if (Number.isNaN(value) || value < 0 || value > 1e24) return `must be ${wantedQuantity(kind)}, not ${value}`
  return `must have a unit, as in "${example}": ${value} alone would be ${value} ${plainUnit}`
}

/** The factor that "2x", "x2" or "×1.5" stands for, or undefined. */
export function factorOf(written: string): Factor | undefined {
  const match = written.length > 60 ? null : factorPattern.exec(written.trim())
  const number = match?.[1] ?? match?.[2]
  const times = number === undefined ? 0 : decimalNumber(number)
  return times > 0 && times <= 1e6 ? { times } : undefined
}

/**
 * A quantity as people write it: "3.35 TB/s", "80 GB", "400 Gb/s" (bits), "$2.10/h", a plain number in the unit the
 * field's name says, or a factor, "2x". Otherwise a sentence that says what would be right.
 */
export function quantityOf(written: string | number, kind: QuantityKind): Quantity | string {
  if (typeof written === 'number') return plainValue(written, kind)
  const factor = factorOf(written)
  if (factor !== undefined) return factor
  const start = `must be ${wantedQuantity(kind)}, not ${JSON.stringify(written.slice(0, 60))}`
  const match = written.length > 60 ? null : quantityPattern.exec(written.trim())
  if (match === null) return start
  const [, dollar = '', number = '', rest = ''] = match
  const slash = rest.indexOf('/')
  const afterDollar = slash < 0 ? `${rest}$` : `${rest.slice(0, slash)}$${rest.slice(slash)}`
  const unit = tidyUnit(dollar === '' ? rest : afterDollar)
  if (unit === '') return plainValue(decimalNumber(number), kind)
  const { units } = dimensions[kind]
  const size = units.get(unit)
  if (size !== undefined) {
    const value = decimalNumber(number, size.exponent) * size.factor
    return value <= 1e24 ? value : start
  }
  if (/^,\d+/.test(rest)) return `${start}; decimals follow a point`
  const alike = otherMeaning(unit) === '' ? differingInCase(unit, units) : undefined
  return alike === undefined ? `${start}${otherMeaning(unit)}` : `${start}; did you mean "${alike}"?`
}
