const powers: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, g: 1e9, b: 1e9, t: 1e12 }

/** The number that a word such as "8k", "1.5M" or "8,000" stands for; undefined where it stands for none. */
export function numberOf(word: string): number | undefined {
  const [, digits, letter = ''] = /^\$?([\d.,]+(?:e[+-]?\d+)?)\s*([kmgbt]?)$/i.exec(word.trim()) ?? []
  const number = Number((digits ?? '').replaceAll(',', '')) * (powers[letter.toLowerCase()] ?? Number.NaN)
  return digits === undefined || !Number.isFinite(number) ? undefined : number
}

const units: Readonly<Record<string, number>> = {
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  ms: 1e-3,
  s: 1,
  min: 60,
  h: 3600,
}

/** The seconds that a word such as "2s" or "25ms" stands for; undefined where it stands for none. */
export function secondsOf(word: string): number | undefined {
  const [, digits = '', unit = ''] = /^([\d.]+)\s*([a-zµ]+)$/i.exec(word.trim()) ?? []
  const seconds = Number(digits) * (units[unit.toLowerCase()] ?? Number.NaN)
  return digits === '' || !Number.isFinite(seconds) ? undefined : seconds
}

/** The share that a word such as "50%" or "0.5" stands for; undefined where it stands for none. */
export function shareOf(word: string): number | undefined {
  const [, digits = '', sign] = /^([\d.]+)\s*(%?)$/.exec(word.trim()) ?? []
  const share = Number(digits) / (sign === '%' ? 100 : 1)
  return digits === '' || !Number.isFinite(share) ? undefined : share
}

const digitsOf = (value: number, digits: number): number => Number(value.toPrecision(digits))

/** A number as it is typed: "8k", "1.5M", "96". */
export function numberWord(value: number, digits = 2): string {
  const rounded = digitsOf(value, digits)
  if (rounded >= 1e6) return `${digitsOf(rounded / 1e6, digits + 2)}M`
  return rounded >= 1000 ? `${digitsOf(rounded / 1e3, digits + 2)}k` : String(rounded)
}

/** A duration as it is typed: "25ms", "2s". */
export function secondsWord(value: number, digits = 2): string {
  const rounded = digitsOf(value, digits)
  return rounded >= 1 ? `${rounded}s` : `${digitsOf(rounded * 1e3, digits + 2)}ms`
}

/** A share as it is typed: "50%". */
export const shareWord = (value: number): string => `${digitsOf(value * 100, 3)}%`

/** Where a slider can stop: words at steps from 0 on. */
export type AmountScale = {
  /** The last step. */
  readonly steps: number
  readonly wordAt: (step: number) => string
  /** The step nearest to a word; undefined where the word is no amount. */
  readonly stepOf: (word: string) => number | undefined
}

/** How amounts are read and written, and where they start and end. */
type Range = {
  readonly least: number
  readonly most: number
  readonly read: (word: string) => number | undefined
  readonly write: (value: number) => string
}

const within = (step: number, steps: number): number => Math.min(steps, Math.max(0, Math.round(step)))

/** Steps of equal ratio. @param perOctave how many of them double an amount */
function logScale({
  least,
  most,
  read,
  write,
  perOctave,
}: Range & { readonly perOctave: number }): AmountScale {
  const steps = Math.round(perOctave * Math.log2(most / least))
  return {
    steps,
    wordAt: (step) => write(least * 2 ** (step / perOctave)),
    stepOf: (word) => {
      const value = read(word)
      return value === undefined
        ? undefined
        : within(perOctave * Math.log2(Math.max(value, least) / least), steps)
    },
  }
}

/** Steps of equal size. */
function linearScale({
  least,
  most,
  read,
  write,
  step: size,
}: Range & { readonly step: number }): AmountScale {
  const steps = Math.round((most - least) / size)
  return {
    steps,
    wordAt: (step) => write(least + step * size),
    stepOf: (word) => {
      const value = read(word)
      return value === undefined ? undefined : within((value - least) / size, steps)
    },
  }
}

/** The scales of what is asked. */
export const scales = {
  tokens: logScale({
    least: 125,
    most: 1_024_000,
    perOctave: 6,
    read: numberOf,
    write: (value) => numberWord(value),
  }),
  output: logScale({
    least: 15.625,
    most: 128_000,
    perOctave: 6,
    read: numberOf,
    write: (value) => numberWord(value),
  }),
  passTokens: logScale({
    least: 256,
    most: 131_072,
    perOctave: 2,
    read: numberOf,
    write: (value) => String(Math.round(value)),
  }),
  firstToken: logScale({
    least: 0.03125,
    most: 64,
    perOctave: 6,
    read: secondsOf,
    write: (value) => secondsWord(value),
  }),
  tokenTime: logScale({
    least: 0.0015625,
    most: 0.4,
    perOctave: 6,
    read: secondsOf,
    write: (value) => secondsWord(value),
  }),
  speed: logScale({
    least: 3.125,
    most: 800,
    perOctave: 6,
    read: numberOf,
    write: (value) => numberWord(value),
  }),
  demand: logScale({
    least: 100,
    most: 1_638_400,
    perOctave: 6,
    read: numberOf,
    write: (value) => numberWord(value),
  }),
  accelerators: logScale({
    least: 1,
    most: 4096,
    perOctave: 4,
    read: numberOf,
    write: (value) => String(Math.round(value)),
  }),
  share: linearScale({ least: 0, most: 1, step: 0.05, read: shareOf, write: shareWord }),
  utilization: linearScale({ least: 0.1, most: 0.99, step: 0.01, read: shareOf, write: shareWord }),
  draftTokens: linearScale({ least: 1, most: 16, step: 1, read: numberOf, write: String }),
  years: linearScale({ least: 1, most: 10, step: 1, read: numberOf, write: String }),
} as const
