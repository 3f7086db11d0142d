import { formatNumber } from '../output/formatNumber.ts'

/** An error from which on it is told as a factor: |log(predicted / actual)| of 1 is 2.7 times as much, or as little. */
const largeError = 1

/** An error as a percentage with two digits: "8.5 %", "11 %"; one of any size beyond as a factor: "4.5 times". */
export const errorWords = (error: number): string =>
  error < largeError ? `${formatNumber(100 * error, 2)} %` : `${formatNumber(Math.exp(error), 2)} times`

/** The least and the most: "8.5–26 %", "62 % to 4.5 times". */
export function errorRange(errors: readonly number[]): string {
  const [least, most] = [errorWords(Math.min(...errors)), errorWords(Math.max(...errors))]
  if (least === most) return least
  const [number, unit] = least.split(' ')
  return most.endsWith(`${unit}`) ? `${number}–${most}` : `${least} to ${most}`
}

/** A figure with the error to expect of it: "23.8 ms ± 11 %", "1.2 s ×/÷ 4.5"; alone where none is. */
export function withError(figure: string, error: number | undefined): string {
  if (error === undefined) return figure
  return error < largeError
    ? `${figure} ± ${errorWords(error)}`
    : `${figure} ×/÷ ${formatNumber(Math.exp(error), 2)}`
}
