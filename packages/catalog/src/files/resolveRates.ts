import { type Accelerator, computeFormats } from 'paretoken'
import type { DescribedAccelerator } from './hardwareSchema.ts'
import { isFactor, type Report, resolveQuantity } from './resolveQuantity.ts'

type Rates = Accelerator['flopPerSecond']

/** Compute rates as a file gives them, on top of the base's: a factor counts for all, "none" takes one away. */
export function resolveRates(
  given: DescribedAccelerator['flopPerSecond'],
  base: Rates,
  report: Report,
): Rates {
  const rates = computeFormats.map((format) => {
    const own = isFactor(given) ? base[format] && given : given?.[format]
    return [
      format,
      own === null ? undefined : resolveQuantity(own, base[format], ['flopPerSecond', format], report),
    ]
  })
  return Object.fromEntries(rates.filter(([, rate]) => rate !== undefined))
}
