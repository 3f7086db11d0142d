import { Option } from '@commander-js/extra-typings'
import { usualOwnership, usualPowerUse } from 'paretoken'
import { optionGroup } from '../arguments/optionGroup.ts'
import { type OwnershipFlags, usualYears } from './ownershipFlags.ts'

const heading = 'Owned machines and power:'

/** The flags of machines that are owned, and of what they draw, for a command to take. */
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
