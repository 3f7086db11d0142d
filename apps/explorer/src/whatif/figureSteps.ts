import type { FigureUnit, MachineFigure } from '../worker/machineFigures.ts'

/** Steps of a slider for one doubling. */
const perDoubling = 10

/** How far sliders reach, in doublings to either side. */
const doublings = { down: 3, up: 4 }

/** A slider over factors of what a machine has: where it stands, and the word for each of its places. */
export type FigureSteps = {
  readonly least: number
  readonly most: number
  readonly at: number
  /** The word that stands for a place: "2x", "16"; undefined where it is as it is. */
  readonly wordAt: (step: number) => string | undefined
}

/** The factor at a place of a slider, with no more digits than tell it from its neighbours. */
function factorWord(step: number): string {
  const factor = 2 ** (step / perDoubling)
  const short = Number(factor.toPrecision(2))
  const isOwn = Math.round(perDoubling * Math.log2(short)) === step
  return `${isOwn ? short : Number(factor.toPrecision(3))}x`
}

/** What a word makes of a figure; undefined where it is no factor or plain number. */
export function figureValue(word: string | undefined, real: number | undefined): number | undefined {
  if (word === undefined) return real
  const [, factor] = /^([\d.]+)\s*[x×]$/.exec(word.trim()) ?? []
  if (factor !== undefined) return real === undefined ? undefined : real * Number(factor)
  const { number, unit } = quantityIn(word)
  return unit === undefined ? undefined : number * unit
}

const prefixes: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  µ: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
}

/** A quantity as it is usually typed, "8 TB/s"; others are read by the worker alone. */
function quantityIn(word: string): { readonly number: number; readonly unit: number | undefined } {
  const [, number = '', prefix = '', bits] =
    /^\$?([\d.]+)\s*([nuµmkMGTP]?)(?:B|B\/s|FLOP\/s|s|W|(b\/s)|\/h|\$\/h)?$/.exec(word.trim()) ?? []
  const unit = prefixes[prefix]
  return {
    number: Number(number || Number.NaN),
    unit: number === '' || unit === undefined ? undefined : unit / (bits ? 8 : 1),
  }
}

const wholes = (real: number): readonly number[] => [
  ...new Set([2, 4, 8, 16, 32, 64, 72, 128, 144, 256, 512, 576, 1024, 2048, 4096, 8192, 65_536, real]),
]

/** The place of the number that is nearest, on a scale of doublings. */
const nearest = (numbers: readonly number[], value: number): number =>
  numbers.reduce(
    (best, number, place) =>
      Math.abs(Math.log(number / value)) < Math.abs(Math.log((numbers[best] ?? 1) / value)) ? place : best,
    0,
  )

/**
 * The slider of a figure.
 * @param word what the figure is changed to; as it is when absent
 * @param between the sizes that a domain must lie between, of the tiers inside and outside it
 */
export function stepsOf(
  { unit, value: real }: Pick<MachineFigure, 'unit' | 'value'>,
  word: string | undefined,
  between: readonly [number, number] = [1, Number.POSITIVE_INFINITY],
): FigureSteps {
  if (unit === 'count' && real !== undefined) {
    const sizes = wholes(real)
      .filter((size) => size > between[0] && size < between[1])
      .toSorted((one, other) => one - other)
    return {
      least: 0,
      most: sizes.length - 1,
      at: nearest(sizes, figureValue(word, real) ?? real),
      wordAt: (step) => (sizes[step] === real ? undefined : String(sizes[step])),
    }
  }
  const of = real ?? 1
  const factor = (figureValue(word, of) ?? of) / of
  const [least, most] = [-doublings.down * perDoubling, doublings.up * perDoubling]
  const step = Math.round(perDoubling * Math.log2(factor))
  return {
    least,
    most,
    at: Math.min(most, Math.max(least, Number.isFinite(step) ? step : 0)),
    wordAt: (next) => (next === 0 ? undefined : factorWord(next)),
  }
}

const units: Readonly<Record<FigureUnit, string>> = {
  bytes: 'B',
  bytesPerSecond: 'B/s',
  flopPerSecond: 'FLOP/s',
  seconds: 's',
  watts: 'W',
  dollarsPerHour: '/h',
  count: '',
}

const large = [
  [1e15, 'P'],
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
] as const

const small = [
  [1, ''],
  [1e-3, 'm'],
  [1e-6, 'µ'],
  [0, 'n'],
] as const

/** A figure with its unit: "3.35 TB/s", "0.6 µs", "$2.95/h". */
export function quantityText(value: number, unit: FigureUnit): string {
  const rounded = (number: number): string =>
    number.toLocaleString('en-US', { maximumSignificantDigits: number >= 1000 ? 4 : 3 })
  if (unit === 'count') return value.toLocaleString('en-US')
  if (unit === 'dollarsPerHour') return `$${value.toFixed(2)}/h`
  if (unit === 'watts') return `${rounded(value)} W`
  const steps = unit === 'seconds' ? small : large
  const [size, prefix] = steps.find(([least]) => value >= least * 0.9995) ?? [1, '']
  return `${rounded(value / (size || 1e-9))} ${prefix}${units[unit]}`
}
