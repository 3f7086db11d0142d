import { type Accelerator, InputError, priceOf, type ServingQuestion } from 'paretoken'
import { parsePrice } from '../arguments/price.ts'
import type { Library } from '../catalog/library.ts'
import { calibrationOf } from '../decode/calibrationAsked.ts'
import type { Combination } from '../decode/combinedSeries.ts'
import { type CostFlags, type MachineCost, machineCosts, priceFlagOf } from '../decode/machineCosts.ts'
import { acceleratorsNamed } from '../decode/subjects.ts'

/** The flags of the pool that computes prompts, as typed. */
export type PrefillFlags = {
  readonly prefillOn?: string | undefined
  readonly prefillPrice?: string | undefined
}

/** The machine that decodes beside such a pool, its price, and the software of both. */
type Decoding = Pick<Combination, 'machine' | 'software'> & {
  readonly combined: Pick<Combination['combined'], 'hardware' | 'dollarsPerHour'>
}

/** The pool that computes prompts, on a machine of its own. */
export type AskedPrefill = {
  /** The pool beside one that decodes. Throws InputError where there is no price to compare the two by. */
  readonly prefillFor: (decoding: Decoding) => NonNullable<ServingQuestion['prefill']>
  /** What its machine costs and draws beside one that decodes. */
  readonly costFor: (decoding: Decoding) => MachineCost
}

async function prefillMachine(name: string, library: Library): Promise<Accelerator> {
  const [machine, ...others] = await acceleratorsNamed(name, library, '--prefill-on')
  if (machine !== undefined && others.length === 0) return machine
  throw new InputError(`--prefill-on: ${name} holds ${others.length + 1} accelerators; name one`)
}

/** What a machine of its own costs: as the same machine where it decodes, or by the catalog. */
function ownCost(
  machine: Accelerator,
  { prefillPrice, owned, years, powerPrice, pue }: PrefillFlags & CostFlags,
): MachineCost {
  if (owned && prefillPrice === undefined) {
    if (machine.purchaseDollars === undefined || machine.tdpWatts === undefined)
      throw new InputError(
        `--owned: the purchase price or the power of ${machine.id} is not known; add --prefill-price 2.10, what an hour of it costs`,
      )
    const [cost = { power: {} }] = machineCosts({ owned, years, powerPrice, pue }, [machine])
    return cost
  }
  const [{ power } = { power: {} }] = machineCosts({ pue }, [machine])
  return {
    power,
    ...(prefillPrice === undefined ? {} : { dollarsPerHour: parsePrice(prefillPrice, '--prefill-price') }),
  }
}

/** The machine that flags ask for to compute prompts; undefined where it is the one that decodes. */
export async function prefillAsked(
  flags: PrefillFlags & CostFlags,
  library: Library,
): Promise<AskedPrefill | undefined> {
  const { prefillOn, prefillPrice } = flags
  if (prefillOn === undefined) {
    if (prefillPrice === undefined) return undefined
    throw new InputError('--prefill-price is of a machine of its own; add --prefill-on h100-sxm')
  }
  const hardware = await prefillMachine(prefillOn, library)
  const own = ownCost(hardware, flags)
  const costFor = ({ machine, combined }: Decoding): MachineCost =>
    combined.hardware.id === hardware.id && prefillPrice === undefined ? machine : own
  return {
    costFor,
    prefillFor: (combination) => {
      const { dollarsPerHour } = costFor(combination)
      const price = dollarsPerHour === undefined ? {} : { dollarsPerHour }
      const { combined, software } = combination
      if (combined.hardware.id !== hardware.id) {
        if (priceOf({ hardware, ...price }) === undefined)
          throw new InputError(
            `${hardware.id} has no price, and two machines are compared in dollars; add --prefill-price 2.10`,
          )
        if (priceOf(combined) === undefined)
          throw new InputError(
            `${combined.hardware.id} has no price, and two machines are compared in dollars; add ${priceFlagOf(flags)} 2.10`,
          )
      }
      return { hardware, calibration: calibrationOf(software, hardware), ...price }
    },
  }
}
