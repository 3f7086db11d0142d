import { type Accelerator, InputError, type OwnedCost, ownedDollarsPerHour, type PowerUse } from 'paretoken'
import { parseNumber } from '../arguments/number.ts'
import { parsePowerPrice, parsePrice, parsePurchase } from '../arguments/price.ts'
import { type OwnershipFlags, usualYears } from './ownershipFlags.ts'
import { perMachine } from './perMachine.ts'

/** What a machine costs and draws, as far as flags say so. */
export type MachineCost = {
  /** For an accelerator and an hour; absent where the catalog's rent stands. */
  readonly dollarsPerHour?: number
  /** How that comes about, where it is owned. */
  readonly owned?: OwnedCost
  readonly power: PowerUse
}

/** The flags of what machines cost, as typed. */
export type CostFlags = OwnershipFlags & {
  readonly price?: string | undefined
  /** The flag that the price was typed after: `--price` when absent. */
  readonly priceFlag?: string
}

/** The flag that prices of machines are typed after. */
export const priceFlagOf = ({ priceFlag = '--price' }: Pick<CostFlags, 'priceFlag'>): string => priceFlag

const ownedOnly = [
  ['purchase', '--purchase'],
  ['years', '--years'],
  ['powerPrice', '--power-price'],
] as const

function checkCostFlags(flags: CostFlags): void {
  if (flags.owned && flags.price !== undefined)
    throw new InputError(`--owned and ${priceFlagOf(flags)}: machines are owned or rented; leave one out`)
  const [, given] = ownedOnly.find(([flag]) => !flags.owned && flags[flag] !== undefined) ?? []
  if (given !== undefined)
    throw new InputError(`${given} is of machines that are owned; add --owned, or leave it out`)
}

const parseWatts = (text: string): number =>
  parseNumber(text.replace(/\s*w$/i, ''), {
    where: '--watts',
    what: 'watts',
    least: 0,
    aboveLeast: true,
    most: 1e6,
    example: '1000',
  })

const parseYears = (text: string): number =>
  parseNumber(text, { where: '--years', what: 'years', least: 0.1, most: 50, example: '5' })

const parseEffectiveness = (text: string): number =>
  parseNumber(text, {
    where: '--pue',
    what: 'times the power of the machines',
    least: 1,
    most: 10,
    example: '1.3',
  })

type Figures = { readonly purchaseDollars: number | undefined; readonly power: PowerUse }

function ownedCost(
  machine: Accelerator,
  { purchaseDollars, power }: Figures,
  { years, powerPrice }: CostFlags,
): OwnedCost {
  if (purchaseDollars === undefined && machine.purchaseDollars === undefined)
    throw new InputError(`--owned: no purchase price of ${machine.id} is known; add --purchase 30k`)
  if (power.watts === undefined && machine.tdpWatts === undefined)
    throw new InputError(`--owned: no power of ${machine.id} is known; add --watts 1000`)
  return ownedDollarsPerHour(machine, {
    ...power,
    years: years === undefined ? usualYears : parseYears(years),
    ...(purchaseDollars === undefined ? {} : { purchaseDollars }),
    ...(powerPrice === undefined
      ? {}
      : { dollarsPerKilowattHour: parsePowerPrice(powerPrice, '--power-price') }),
  })
}

/** What each machine costs and draws. Throws InputError where flags contradict each other or a figure is missing. */
export function machineCosts(flags: CostFlags, machines: readonly Accelerator[]): readonly MachineCost[] {
  checkCostFlags(flags)
  const prices = perMachine(flags.price, machines, {
    flag: priceFlagOf(flags),
    what: 'prices',
    parse: (text) => parsePrice(text, priceFlagOf(flags)),
  })
  const purchases = perMachine(flags.purchase, machines, {
    flag: '--purchase',
    what: 'prices',
    parse: (text) => parsePurchase(text, '--purchase'),
  })
  const watts = perMachine(flags.watts, machines, { flag: '--watts', what: 'figures', parse: parseWatts })
  const site = flags.pue === undefined ? {} : { powerUsageEffectiveness: parseEffectiveness(flags.pue) }
  return machines.map((machine, index) => {
    const [price, own] = [prices[index], watts[index]]
    const power = { ...site, ...(own === undefined ? {} : { watts: own }) }
    if (!flags.owned) return { power, ...(price === undefined ? {} : { dollarsPerHour: price }) }
    const owned = ownedCost(machine, { purchaseDollars: purchases[index], power }, flags)
    return { power, owned, dollarsPerHour: owned.dollarsPerHour }
  })
}
