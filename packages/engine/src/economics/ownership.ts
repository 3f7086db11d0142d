import type { Accelerator } from '../hardware/accelerator.ts'
import { InputError } from '../inputError.ts'
import { amount, checkFigures, type FigureBounds, share } from './checkFigures.ts'
import { type PowerUse, powerAssumptions } from './power.ts'

/** How an accelerator is owned and run. */
export type Ownership = PowerUse & {
  /**
   * Dollars that one accelerator costs with its share of server and network. Default: the typical purchase price of the
   * hardware, which may be that of the accelerator alone.
   */
  readonly purchaseDollars?: number
  /** Years until it is sold or scrapped. */
  readonly years: number
  /** What it then fetches, as a share of the purchase. Default: 0. */
  readonly residualShare?: number
  /** Default: `usualOwnership`. */
  readonly dollarsPerKilowattHour?: number
  /** Dollars a year for staff, space and maintenance, as a share of the purchase. Default: `usualOwnership`. */
  readonly operationsShare?: number
  /** What money costs a year, as a share. Default: `usualOwnership`. */
  readonly interestRate?: number
}

/** What stands where nothing else is said. */
export const usualOwnership = {
  /** Nothing is counted on. */
  residualShare: 0,
  /** What industry in the United States paid on average: 8.06 cents in 2023 (Energy Information Administration). */
  dollarsPerKilowattHour: 0.08,
  /**
   * Space at $184 a month for each kilowatt (CBRE, "North America Data Center Trends H2 2024") is $2,300 a year for the
   * 1.05 kW of an H100 with its share of the server, 0.06 of about $38,000 for the two; the rest, for staff and repairs, is
   * a guess.
   */
  operationsShare: 0.1,
  /** A guess: about what capital costs large companies. */
  interestRate: 0.08,
} as const

/** The figures that an ownership comes to, defaults filled in. */
export type OwnershipAssumptions = {
  readonly purchaseDollars: number
  readonly years: number
  readonly residualShare: number
  /** Watts of one accelerator with its share of the server, before the site's overhead. */
  readonly watts: number
  /** Null where the watts were given, so that it does not count. */
  readonly serverPowerFactor: number | null
  readonly powerUsageEffectiveness: number
  readonly dollarsPerKilowattHour: number
  readonly operationsShare: number
  readonly interestRate: number
}

/** What one owned accelerator costs, for each hour of its life, used or not. */
export type OwnedCost = {
  /** The sum of those below. */
  readonly dollarsPerHour: number
  /** What it loses in worth, spread evenly over its life. */
  readonly capitalDollarsPerHour: number
  readonly interestDollarsPerHour: number
  /** Electricity at the assumed watts, all the time. */
  readonly powerDollarsPerHour: number
  readonly operationsDollarsPerHour: number
  /** What was reckoned with. */
  readonly assumptions: OwnershipAssumptions
}

const hoursPerYear = 365 * 24

const bounds: { readonly [field in keyof Omit<OwnershipAssumptions, keyof PowerUse>]: FigureBounds } = {
  purchaseDollars: amount,
  years: { least: 0.01, most: 100 },
  residualShare: share,
  dollarsPerKilowattHour: { least: 0, most: 1e6 },
  operationsShare: { least: 0, most: 10 },
  interestRate: share,
}

/**
 * The even yearly payment, at each year's end, that pays back a debt of 1 with interest: r / (1 − (1 + r)^−years), and
 * 1 / years at rates so small that there is no interest to speak of.
 */
const yearlyPayment = (rate: number, years: number): number =>
  rate < 1e-12 ? 1 / years : rate / -Math.expm1(-years * Math.log1p(rate))

/**
 * What one owned accelerator costs an hour: what it loses in worth and the interest (together an annuity, the residual
 * worth bearing interest throughout), electricity and operations. Hours are those of the calendar: divide by the
 * utilization for hours of use. Throws InputError where a figure cannot be, or a price or the watts are nowhere known.
 */
export function ownedDollarsPerHour(
  accelerator: Pick<Accelerator, 'id' | 'tdpWatts' | 'purchaseDollars'>,
  ownership: Ownership,
): OwnedCost {
  const assumptions = ownershipAssumptions(accelerator, ownership)
  const { purchaseDollars, years, residualShare, interestRate } = assumptions
  const residualDollars = purchaseDollars * residualShare
  const lostDollars = purchaseDollars - residualDollars
  const perHour = (dollarsPerYear: number) => dollarsPerYear / hoursPerYear

  const capitalDollarsPerHour = perHour(lostDollars / years)
  const interestDollarsPerHour = perHour(
    lostDollars * Math.max(0, yearlyPayment(interestRate, years) - 1 / years) + // on what is paid back bit by bit
      residualDollars * interestRate, // on what is paid back at the end
  )
  const powerDollarsPerHour =
    (assumptions.watts / 1000) * assumptions.powerUsageEffectiveness * assumptions.dollarsPerKilowattHour
  const operationsDollarsPerHour = perHour(purchaseDollars * assumptions.operationsShare)
  return {
    dollarsPerHour:
      capitalDollarsPerHour + interestDollarsPerHour + powerDollarsPerHour + operationsDollarsPerHour,
    capitalDollarsPerHour,
    interestDollarsPerHour,
    powerDollarsPerHour,
    operationsDollarsPerHour,
    assumptions,
  }
}

function ownershipAssumptions(
  accelerator: Pick<Accelerator, 'id' | 'tdpWatts' | 'purchaseDollars'>,
  ownership: Ownership,
): OwnershipAssumptions {
  const purchaseDollars = ownership.purchaseDollars ?? accelerator.purchaseDollars?.typical
  if (purchaseDollars === undefined)
    throw new InputError(
      `ownership.purchaseDollars must be given: no purchase price of ${accelerator.id} is known`,
    )
  const { watts, serverPowerFactor, powerUsageEffectiveness } = powerAssumptions(
    accelerator,
    ownership,
    'ownership',
  )
  if (watts === undefined)
    throw new InputError(`ownership.watts must be given: no tdpWatts of ${accelerator.id} is known`)
  const assumptions: OwnershipAssumptions = {
    purchaseDollars,
    years: ownership.years,
    residualShare: ownership.residualShare ?? usualOwnership.residualShare,
    watts,
    serverPowerFactor,
    powerUsageEffectiveness,
    dollarsPerKilowattHour: ownership.dollarsPerKilowattHour ?? usualOwnership.dollarsPerKilowattHour,
    operationsShare: ownership.operationsShare ?? usualOwnership.operationsShare,
    interestRate: ownership.interestRate ?? usualOwnership.interestRate,
  }
  checkFigures(assumptions, 'ownership', bounds)
  return assumptions
}
