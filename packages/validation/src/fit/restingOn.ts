/** Measurements of one kind on some machines. */
export type Counted = {
  /** What they are: "gemm.csv in fp8". */
  readonly source: string
  readonly machines: readonly string[]
  readonly count: number
}

/** Of a constant that nothing was measured of. */
export const restingOnNothing = 'nothing that was measured'

/** A constant says something of a measurement whose predicted time is another by this share when the constant is moved. */
const leastShare = 0.01

/** By how much a constant is moved to see what depends on it. */
const move = 1.5

/** How many measurements depend on a constant: those whose predicted time changes by 1 % where the constant is half as large again. */
export const dependent = (value: number, predict: (value: number) => readonly number[]): number => {
  const here = predict(value)
  const there = predict(move * value)
  return here.filter((seconds, index) => Math.abs((there[index] as number) / seconds - 1) >= leastShare)
    .length
}

/** What a constant rests on, in words: "336 rows of gemm.csv in bf16 on h100-sxm, h200-sxm; …". */
export function restingOn(all: readonly Counted[]): string {
  const sources = [...new Set(all.filter(({ count }) => count > 0).map(({ source }) => source))]
  const words = sources.map((source) => {
    const own = all.filter((each) => each.source === source && each.count > 0)
    const count = own.reduce((sum, each) => sum + each.count, 0)
    const machines = [...new Set(own.flatMap((each) => each.machines))].sort()
    return `${count} rows of ${source} on ${machines.join(', ')}`
  })
  return words.length === 0 ? restingOnNothing : words.join('; ')
}
