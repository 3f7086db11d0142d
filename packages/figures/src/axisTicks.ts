import type { Domain } from './axisDomain.ts'
import type { ScaleKind } from './lineChart.ts'

/** The ticks of an axis. */
export type Ticks = {
  /** Those with a label, in ascending order. */
  readonly labelled: readonly number[]
  /** Those without, in ascending order. */
  readonly minor: readonly number[]
}

const clean = (value: number): number => Number(value.toPrecision(12))

/** Multiples of 1, 2 or 5 times a power of ten, about as many as wanted. */
function linearTicks([low, high]: Domain, wanted: number): readonly number[] {
  const rough = (high - low) / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].find((factor) => factor * power >= rough * 0.85)! * power
  const first = Math.ceil(low / step - 1e-9)
  const count = Math.floor(high / step + 1e-9) - first + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => clean((first + index) * step))
}

/** The given digits times every power of ten, or times every n-th, within the domain. */
function logTicks([low, high]: Domain, digits: readonly number[], everyDecades = 1): readonly number[] {
  const first = Math.floor(Math.log10(low))
  const last = Math.floor(Math.log10(high))
  const ticks: number[] = []
  for (let exponent = first; exponent <= last; exponent++) {
    if (exponent % everyDecades === 0) ticks.push(...digits.map((digit) => clean(digit * 10 ** exponent)))
  }
  return ticks.filter((tick) => tick >= low && tick <= high)
}

const allDigits = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** The ways to label a log axis, from sparse to dense. */
function logLadder(domain: Domain, wanted: number): readonly (readonly number[])[] {
  const steps = [
    logTicks(domain, [1], 6),
    logTicks(domain, [1], 3),
    logTicks(domain, [1], 2),
    logTicks(domain, [1]),
    logTicks(domain, [1, 2, 5]),
    logTicks(domain, allDigits),
  ]
  return steps.at(-1)!.length >= 3
    ? steps
    : [...steps, linearTicks(domain, wanted), linearTicks(domain, 2 * wanted)]
}

function linearLadder(domain: Domain, wanted: number): readonly (readonly number[])[] {
  const counts = Array.from({ length: 2 * wanted }, (_, index) => index + 1)
  return counts.map((count) => linearTicks(domain, count)).filter((ticks) => ticks.length <= wanted + 2)
}

/**
 * Round ticks for an axis: about as many labels as wanted, at least two or three even where a log axis spans less
 * than a decade, and no more than fit.
 * @param wanted about how many labels there should be; at least 1
 * @param fit whether these ticks have room for their labels
 */
export function axisTicks(options: {
  readonly domain: Domain
  readonly scale: ScaleKind
  readonly wanted: number
  readonly fit: (ticks: readonly number[]) => boolean
}): Ticks {
  const { domain, scale, wanted, fit } = options
  const ladder = scale === 'log' ? logLadder(domain, wanted) : linearLadder(domain, wanted)
  const fitting = ladder.filter((ticks) => ticks.length > 0 && fit(ticks))
  const few = scale === 'log' ? Math.min(4, wanted) : wanted
  const enough = fitting.find((ticks) => ticks.length >= few)
  const labelled = enough ?? fitting.at(-1) ?? ladder.find((ticks) => ticks.length > 0)?.slice(0, 1) ?? []
  if (scale === 'linear') return { labelled, minor: [] }
  const digits = Math.log10(domain[1] / domain[0]) < 7 ? allDigits : [1]
  return { labelled, minor: logTicks(domain, digits).filter((tick) => !labelled.includes(tick)) }
}
