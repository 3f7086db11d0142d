/** How much of a plain unit a unit is: factor × 10^exponent. Apart, so that decimals are read exactly. */
type Unit = { readonly exponent: number; readonly factor: number }

/** A kind of quantity that files hold, and how it may be written. */
export type Dimension = {
  /** What it is, with its article: "a bandwidth". */
  readonly what: string
  /** A good way to write one. */
  readonly example: string
  /** The unit a plain number has, spelled out. */
  readonly plainUnit: string
  /** The plain numbers that are believable; others are taken for a forgotten unit. */
  readonly plainRange: readonly [number, number]
  /** How much of the plain unit each unit is. */
  readonly units: ReadonlyMap<string, Unit>
}

type Prefixes = Readonly<Record<string, Unit>>

const powerOfTen = (exponent: number): Unit => ({ exponent, factor: 1 })
const powerOfTwo = (power: number): Unit => ({ exponent: 0, factor: 2 ** power })

const none: Prefixes = { '': powerOfTen(0) }
const thousands: Prefixes = { ...none, k: powerOfTen(3), K: powerOfTen(3), M: powerOfTen(6) }
const decimal: Prefixes = {
  ...thousands,
  G: powerOfTen(9),
  T: powerOfTen(12),
  P: powerOfTen(15),
  E: powerOfTen(18),
}
const binary: Prefixes = {
  Ki: powerOfTwo(10),
  Mi: powerOfTwo(20),
  Gi: powerOfTwo(30),
  Ti: powerOfTwo(40),
  Pi: powerOfTwo(50),
}
const fractions: Prefixes = {
  ...none,
  m: powerOfTen(-3),
  u: powerOfTen(-6),
  µ: powerOfTen(-6),
  μ: powerOfTen(-6),
  n: powerOfTen(-9),
}

/** Each unit with each prefix; `size` is how much of the plain unit one is. */
const prefixed = (
  prefixes: Prefixes,
  names: readonly string[],
  size = 1,
): readonly (readonly [string, Unit])[] =>
  Object.entries(prefixes).flatMap(([prefix, { exponent, factor }]) =>
    names.map((name) => [`${prefix}${name}`, { exponent, factor: factor * size }] as const),
  )

/** The name of a kind of quantity: its plain unit, as fields' names end with it. */
export type QuantityKind =
  | 'bytes'
  | 'bytesPerSecond'
  | 'flopPerSecond'
  | 'seconds'
  | 'watts'
  | 'dollars'
  | 'dollarsPerHour'

/** The kinds of quantity that files hold. */
export const dimensions: { readonly [kind in QuantityKind]: Dimension } = {
  bytes: {
    what: 'an amount of memory',
    example: '80 GB',
    plainUnit: 'bytes',
    plainRange: [1e5, 1e24],
    units: new Map(prefixed({ ...decimal, ...binary }, ['B'])),
  },
  bytesPerSecond: {
    what: 'a bandwidth',
    example: '3.35 TB/s',
    plainUnit: 'bytes per second',
    plainRange: [1e6, 1e24],
    units: new Map([
      ...prefixed({ ...decimal, ...binary }, ['B/s', 'Bps']),
      ...prefixed(decimal, ['b/s', 'bit/s', 'bps'], 1 / 8),
    ]),
  },
  flopPerSecond: {
    what: 'a compute rate',
    example: '989 TFLOP/s',
    plainUnit: 'FLOP per second',
    plainRange: [1e6, 1e24],
    units: new Map(prefixed(decimal, ['FLOP/s', 'FLOPs/s', 'FLOPS', 'FLOPs', 'OP/s', 'OPS', 'OPs'])),
  },
  seconds: {
    what: 'a time',
    example: '2 us',
    plainUnit: 'seconds',
    plainRange: [0, 0.1],
    units: new Map(prefixed(fractions, ['s'])),
  },
  watts: {
    what: 'a power',
    example: '700 W',
    plainUnit: 'watts',
    plainRange: [0.1, 1e6],
    units: new Map(prefixed(thousands, ['W'])),
  },
  dollars: {
    what: 'a price',
    example: '$30,000',
    plainUnit: 'dollars',
    plainRange: [1e-3, 1e9],
    units: new Map(prefixed(thousands, ['$', 'USD'])),
  },
  dollarsPerHour: {
    what: 'a price per hour',
    example: '$2.10/h',
    plainUnit: 'dollars per hour',
    plainRange: [1e-3, 1e6],
    units: new Map(prefixed(none, ['$/h', '$/hr', '$/hour', 'USD/h', 'USD/hr', 'USD/hour'])),
  },
}
