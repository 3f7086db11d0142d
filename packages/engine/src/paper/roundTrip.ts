/** Bits after the binary point of the fixed-point numbers below. */
const fractionBits = 100n
const one = 1n << fractionBits

/** 2·artanh(z) by its series, in fixed point, for z up to 1/3. */
function twiceArtanh(z: bigint): bigint {
  const square = (z * z) / one
  let power = z
  let sum = 0n
  for (let odd = 1n; power !== 0n; odd += 2n) {
    sum += power / odd
    power = (power * square) / one
  }
  return 2n * sum
}

const ln2 = twiceArtanh(one / 3n)

/** ln x in fixed point, for x of 1 or more. */
function fixedLog(x: number): bigint {
  let doublings = 0
  while (x >= 2) {
    x /= 2
    doublings += 1
  }
  const mantissa = BigInt(x * 2 ** 52) << (fractionBits - 52n)
  return BigInt(doublings) * ln2 + twiceArtanh(((mantissa - one) * one) / (mantissa + one))
}

/**
 * e^(ln x) for x of 1 or more, with logarithm and exponential each correctly rounded: x but for its last bits.
 * `Math.log` and `Math.exp` are off by more, and differ between engines.
 */
export function logarithmRoundTrip(x: number): number {
  const exact = fixedLog(x)
  const rounded = Number(exact) / 2 ** Number(fractionBits)
  const error =
    Number(BigInt(Math.round(rounded * 2 ** Number(fractionBits))) - exact) / 2 ** Number(fractionBits)
  return x + x * error
}
