/** A pattern of a decimal number without a sign: 25, 1.5, .5, 1e-3, and 1,500, where a comma stands between thousands and nowhere else. */
export const decimalPattern = String.raw`(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?`

/** The number that such a text stands for, times ten to a power; read as one decimal, so that 0.07 is 7 % exactly. */
export function decimalNumber(text: string, power = 0): number {
  const [mantissa = '', exponent = '0'] = text.replaceAll(',', '').toLowerCase().split('e')
  return Number(`${mantissa}e${Number(exponent) + power}`)
}
