import { asCheckpoint } from '../arguments/precision.ts'
import type { DecodeFlags } from './decodeFlags.ts'
import type { CostFlags } from './machineCosts.ts'
import { wordFor } from './perMachine.ts'

/** A flag and its word; true where it takes none, undefined where it was not given. */
export type TypedFlag = readonly [flag: string, word: string | true | undefined]

/** What one series is of, as typed. */
export type TypedSubject = {
  readonly model: string
  readonly hardware: string
  readonly format: string
  readonly calibrationName: string
  /** Which of the machines asked for it is, from 0 on. */
  readonly index: number
}

/** Precisions and calibrations where none are given, which need not be typed. */
export const usualPrecisions: readonly string[] = [asCheckpoint]
export const usualCalibrations: readonly string[] = ['vllm']

const quoted = (word: string): string => (/[\s$]/.test(word) ? `'${word}'` : word)

const unlessUsual = (word: string, usual: readonly string[]): string | undefined =>
  usual.includes(word) ? undefined : word

/** What to type to ask for one series again; what is usual is left out. @param others flags that its question takes besides */
export function typedAgain(
  { model, hardware, format, calibrationName, index }: TypedSubject,
  flags: DecodeFlags & CostFlags,
  others: readonly TypedFlag[],
): string {
  const all: readonly TypedFlag[] = [
    ['--on', hardware],
    ['--precision', unlessUsual(format, usualPrecisions)],
    ['--kv-cache', flags.kvCache],
    ['--context', flags.context],
    ['--reserve-context', flags.reserveContext],
    ['--calibration', unlessUsual(calibrationName, usualCalibrations)],
    ['--price', wordFor(flags.price, index)],
    ['--owned', flags.owned],
    ['--purchase', wordFor(flags.purchase, index)],
    ['--years', flags.years],
    ['--power-price', flags.powerPrice],
    ['--pue', flags.pue],
    ['--watts', wordFor(flags.watts, index)],
    ...others,
  ]
  const words = all.flatMap(([flag, word]) =>
    word === undefined ? [] : [word === true ? flag : `${flag} ${quoted(word)}`],
  )
  return [quoted(model), ...words].join(' ')
}
