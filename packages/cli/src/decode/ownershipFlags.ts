import { Option } from '@commander-js/extra-typings'
import { usualOwnership, usualPowerUse } from 'paretoken'
import { optionGroup } from '../arguments/optionGroup.ts'

/** The flags of machines that are owned, and of what they draw, as typed. */
export type OwnershipFlags = {
  readonly owned?: true | undefined
  readonly purchase?: string | undefined
  readonly years?: string | undefined
  readonly powerPrice?: string | undefined
  readonly pue?: string | undefined
  readonly watts?: string | undefined
}

/** Years that an accelerator is used where nothing is said. */
export const usualYears = 5

const heading = 'Owned machines and power:'

/** Those flags, for a command to take. */
const ownershipOptions = {
  owned: new Option(
    '--owned',
    'machines are owned, not rented: their price is purchase, interest, power and operations',
  ).helpGroup(heading),
  purchase: new Option(
    '--purchase <dollars>',
    'per accelerator with its share of the server, one for all or one for each (default: the catalog’s)',
  ).helpGroup(heading),
  years: new Option('--years <number>', `until they are worth nothing (default: ${usualYears})`).helpGroup(
    heading,
  ),
  powerPrice: new Option(
    '--power-price <dollars>',
    `for a kilowatt-hour (default: ${usualOwnership.dollarsPerKilowattHour})`,
  ).helpGroup(heading),
  pue: new Option(
    '--pue <factor>',
    `power of the site over that of its machines (default: ${usualPowerUse.powerUsageEffectiveness})`,
  ).helpGroup(heading),
  watts: new Option(
    '--watts <number>',
    `of an accelerator with its share of the server, one for all or one for each (default: TDP × ${usualPowerUse.serverPowerFactor})`,
  ).helpGroup(heading),
}

/** All of them. */
export const ownershipGroup = optionGroup<OwnershipFlags>(...Object.values(ownershipOptions))
