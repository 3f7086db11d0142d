import type { Accelerator, PriceRange } from './accelerator.ts'
import { computeFormatsOf } from './computeFormatFor.ts'
import type { InterconnectTier } from './interconnect.ts'

/** Something that cannot be in the description of an accelerator. */
export type FigureProblem = {
  /** Where: the names and positions that lead to the figure, outermost first. Empty for the whole. */
  readonly path: readonly (string | number)[]
  /** What is wrong and what would be right, without naming the place. */
  readonly sentence: string
}

/** The largest figure taken seriously; products of three of them are still finite numbers. */
const largest = 1e24

const at = (sentence: string | undefined, ...path: readonly (string | number)[]): readonly FigureProblem[] =>
  sentence === undefined ? [] : [{ path, sentence }]

function outside(value: number | undefined, least: number, most = largest): string | undefined {
  if (value === undefined || (value >= least && value <= most)) return undefined
  return `must be a number from ${least} to ${most}, not ${value}`
}

const blank = (text: string): string | undefined => (text.trim() === '' ? 'must not be empty' : undefined)

const notWhole = (value: number | undefined, least: number): string | undefined =>
  value === undefined || (Number.isInteger(value) && value >= least && value <= 1e9)
    ? undefined
    : `must be a whole number from ${least} to a billion, not ${value}`

function priceProblems(price: PriceRange | undefined, field: string): readonly FigureProblem[] {
  if (price === undefined) return []
  const { low = price.typical, typical, high = price.typical } = price
  const ranges = [
    ...at(outside(low, 1e-6, 1e9), field, 'low'),
    ...at(outside(typical, 1e-6, 1e9), field, 'typical'),
    ...at(outside(high, 1e-6, 1e9), field, 'high'),
  ]
  if (ranges.length > 0 || (low <= typical && typical <= high)) return ranges
  return at(`must have low ≤ typical ≤ high, not ${low}, ${typical}, ${high}`, field)
}

function tierProblems(tier: InterconnectTier, index: number): readonly FigureProblem[] {
  const here = (sentence: string | undefined, field: string) => at(sentence, 'interconnect', index, field)
  const figures = [
    ...here(blank(tier.name), 'name'),
    ...here(notWhole(tier.size, 2), 'size'),
    ...here(outside(tier.bytesPerSecondPerDirection, 1), 'bytesPerSecondPerDirection'),
    ...here(outside(tier.startUpLatencySeconds, 0, 1), 'startUpLatencySeconds'),
  ]
  if (tier.topology !== 'torus') return figures
  const product = tier.dimensions.reduce((all, along) => all * along, 1)
  const whole =
    tier.dimensions.length > 0 && tier.dimensions.every((along) => notWhole(along, 1) === undefined)
  const sentence =
    whole && product === tier.size
      ? undefined
      : `must be whole numbers whose product is the size ${tier.size}, not [${tier.dimensions.join(', ')}]`
  return [...figures, ...here(sentence, 'dimensions')]
}

/** Each tier must join more accelerators than the one inside it. */
const orderProblems = (tiers: readonly InterconnectTier[]): readonly FigureProblem[] =>
  tiers.flatMap((tier, index) => {
    const inside = tiers[index - 1]
    if (inside === undefined || tier.size > inside.size) return []
    const sentence = `must be greater than ${inside.size}, the size of "${inside.name}" inside it, not ${tier.size}`
    return at(sentence, 'interconnect', index, 'size')
  })

/** Everything that cannot be in the description of an accelerator, in reading order; empty when it is sound. */
export function acceleratorProblems(accelerator: Accelerator): readonly FigureProblem[] {
  const { flopPerSecond, interconnect } = accelerator
  const formats = computeFormatsOf(accelerator)
  return [
    ...at(
      /^[a-z0-9][a-z0-9.-]*$/.test(accelerator.id)
        ? undefined
        : `must be lower-case letters, digits, dots and dashes, such as "my-chip", not "${accelerator.id}"`,
      'id',
    ),
    ...at(blank(accelerator.name), 'name'),
    ...at(blank(accelerator.vendor), 'vendor'),
    ...at(notWhole(accelerator.launchYear, 1), 'launchYear'),
    ...at(
      formats.length === 0 ? 'must name at least one number format, such as bf16' : undefined,
      'flopPerSecond',
    ),
    ...formats.flatMap((format) => at(outside(flopPerSecond[format], 1), 'flopPerSecond', format)),
    ...at(outside(accelerator.hbmBytes, 1), 'hbmBytes'),
    ...at(outside(accelerator.reportedHbmBytes, 1), 'reportedHbmBytes'),
    ...at(outside(accelerator.hbmBytesPerSecond, 1), 'hbmBytesPerSecond'),
    ...at(outside(accelerator.onChipBytes, 1), 'onChipBytes'),
    ...interconnect.flatMap(tierProblems),
    ...orderProblems(interconnect),
    ...at(outside(accelerator.tdpWatts, 1e-3, 1e9), 'tdpWatts'),
    ...priceProblems(accelerator.rentalDollarsPerHour, 'rentalDollarsPerHour'),
    ...priceProblems(accelerator.purchaseDollars, 'purchaseDollars'),
  ]
}
