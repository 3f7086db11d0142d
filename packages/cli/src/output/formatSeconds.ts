import { formatNumber } from './formatNumber.ts'

/** Seconds as seconds, milliseconds or microseconds: 1.65 s, 12.9 ms, 8.10 µs. */
export const formatSeconds = (seconds: number): string =>
  seconds >= 0.9995 ? `${formatNumber(seconds)} s` : formatShort(seconds)

const formatShort = (seconds: number): string =>
  seconds === 0 || seconds >= 0.9995e-3
    ? `${seconds === 0 ? '0' : formatNumber(seconds * 1e3)} ms`
    : `${formatNumber(seconds * 1e6)} µs`
