import { amount, checkFigures, someAmount, someShare } from './checkFigures.ts'

/** What users want over a day. */
export type Demand = {
  /** Tokens per second of the busiest time, which the accelerators must bear. */
  readonly peakTokensPerSecond: number
  /** The day's mean over that peak, more than 0, at most 1. */
  readonly meanShare: number
}

/** What one deployment bears; a decode point is one. */
export type Capacity = {
  readonly throughputTokensPerSecond: number
  readonly accelerators: number
}

/** The whole deployments that bear a demand, paid for all day, and what they cost. */
export type Fleet = {
  readonly deployments: number
  readonly accelerators: number
  /** Tokens of the day over those that could be. */
  readonly utilization: number
  readonly dollarsPerDay: number
  /** As of fully used accelerators, over the utilization. */
  readonly dollarsPerMillionTokens: number
}

function checkDemand({ peakTokensPerSecond, meanShare }: Demand): void {
  checkFigures({ peakTokensPerSecond, meanShare }, 'demand', {
    peakTokensPerSecond: someAmount,
    meanShare: someShare,
  })
}

/** Enough for the peak; rounding errors start no further deployment. */
const deploymentsFor = ({ peakTokensPerSecond }: Demand, { throughputTokensPerSecond }: Capacity): number =>
  Math.max(1, Math.ceil((peakTokensPerSecond / throughputTokensPerSecond) * (1 - 1e-12)))

/**
 * The share of paid capacity that a demand uses, where capacity for its peak is paid for all day: what dollars per token
 * are divided by. Throws InputError for a figure that cannot be.
 * @param capacity one deployment, of which there are only whole ones; where absent, capacity is exactly the peak
 */
export function utilizationOf(demand: Demand, capacity?: Capacity): number {
  checkDemand(demand)
  if (capacity === undefined) return demand.meanShare
  checkFigures(capacity, 'capacity', { throughputTokensPerSecond: someAmount, accelerators: someAmount })
  const paid = deploymentsFor(demand, capacity) * capacity.throughputTokensPerSecond
  return Math.min(1, (demand.peakTokensPerSecond * demand.meanShare) / paid)
}

/**
 * How many deployments, and dollars, a demand takes. Throws InputError for a figure that cannot be.
 * @param dollarsPerHour of one accelerator
 */
export function fleetFor(demand: Demand, capacity: Capacity, dollarsPerHour: number): Fleet {
  const utilization = utilizationOf(demand, capacity)
  checkFigures({ dollarsPerHour }, '', { dollarsPerHour: amount })
  const deployments = deploymentsFor(demand, capacity)
  const accelerators = deployments * capacity.accelerators
  const fleetDollarsPerHour = accelerators * dollarsPerHour
  const meanTokensPerSecond = demand.peakTokensPerSecond * demand.meanShare
  return {
    deployments,
    accelerators,
    utilization,
    dollarsPerDay: fleetDollarsPerHour * 24,
    dollarsPerMillionTokens: (fleetDollarsPerHour / 3600 / meanTokensPerSecond) * 1e6,
  }
}
