import { type Accelerator, acceleratorProblems } from 'paretoken'
import { defined } from '../hardware/defined.ts'
import type { DescribedAccelerator } from './hardwareSchema.ts'
import { resolvePrice } from './resolvePrice.ts'
import { type Report, resolveQuantity } from './resolveQuantity.ts'
import { resolveRates } from './resolveRates.ts'
import { resolveTiers } from './resolveTiers.ts'

/** How to write what an accelerator that extends none cannot do without. */
const needed = {
  flopPerSecond: '{ bf16: 989 TFLOP/s }',
  hbmBytes: '80 GB',
  hbmBytesPerSecond: '3.35 TB/s',
}

type SimpleField = 'hbmBytes' | 'hbmBytesPerSecond' | 'onChipBytes' | 'tdpWatts'

/** Memory as the driver reports it is the base's only while the memory is. */
const reportedMemory = (given: DescribedAccelerator, base: Accelerator | undefined, report: Report) =>
  given.hbmBytes !== undefined && given.reportedHbmBytes === undefined
    ? undefined
    : resolveQuantity(given.reportedHbmBytes, base?.reportedHbmBytes, ['reportedHbmBytes'], report)

/**
 * The accelerator that a file describes, on top of the one it extends, if any. What is wrong goes to `report`, and the
 * result is sound only if nothing did.
 */
export function resolveAccelerator(
  given: DescribedAccelerator & { readonly id: string },
  base: Accelerator | undefined,
  report: Report,
): Accelerator {
  let sound = true
  const note: Report = (path, sentence) => {
    sound = false
    report(path, sentence)
  }
  if (base === undefined)
    for (const [field, example] of Object.entries(needed))
      if (!(field in given))
        note([], `lacks ${field}; give it, as in ${field}: ${example}, or name what this extends`)
  const quantity = (field: SimpleField) => resolveQuantity(given[field], base?.[field], [field], note)
  const accelerator: Accelerator = {
    id: given.id,
    name: given.name ?? given.id,
    vendor: given.vendor ?? base?.vendor ?? 'own',
    flopPerSecond: resolveRates(given.flopPerSecond, base?.flopPerSecond ?? {}, note),
    hbmBytes: quantity('hbmBytes') ?? 0,
    hbmBytesPerSecond: quantity('hbmBytesPerSecond') ?? 0,
    interconnect: resolveTiers(given.interconnect, base?.interconnect ?? [], note),
    ...defined({
      launchYear: given.launchYear ?? base?.launchYear,
      reportedHbmBytes: reportedMemory(given, base, note),
      memoryType: given.memoryType ?? base?.memoryType,
      onChipBytes: quantity('onChipBytes'),
      tdpWatts: quantity('tdpWatts'),
      rentalDollarsPerHour: resolvePrice(
        given.rentalDollarsPerHour,
        base?.rentalDollarsPerHour,
        'rentalDollarsPerHour',
        note,
      ),
      purchaseDollars: resolvePrice(given.purchaseDollars, base?.purchaseDollars, 'purchaseDollars', note),
    }),
  }
  if (sound) for (const { path, sentence } of acceleratorProblems(accelerator)) report(path, sentence)
  return accelerator
}
