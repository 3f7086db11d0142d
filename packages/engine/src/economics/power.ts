import type { Accelerator } from '../hardware/accelerator.ts'
import { checkFigures, type FigureBounds, someAmount } from './checkFigures.ts'

/** What an accelerator draws, with all that serves it. */
export type PowerUse = {
  /** Watts of one accelerator with its share of the server and network. Default: the data sheet's tdpWatts × serverPowerFactor. */
  readonly watts?: number
  /** Watts of a server over the tdpWatts of its accelerators, where `watts` is not given. Default: `usualPowerUse`. */
  readonly serverPowerFactor?: number
  /** Watts of the whole site over those of its machines (PUE): cooling, conversion. Default: `usualPowerUse`. */
  readonly powerUsageEffectiveness?: number
}

/** The power use that stands where nothing else is said. */
export const usualPowerUse = {
  /**
   * At most, servers draw more: DGX H100 10.2 kW for 8 × 700 W (1.82), DGX B200 14.3 kW for 8 × 1000 W (1.79), a rack of
   * GB200 NVL72 about 120 kW for 72 × 1200 W (1.39). Under load a DGX H100 draws 6.5 to 8.5 kW (1.2 to 1.5).
   */
  serverPowerFactor: 1.5,
  /** Between the best sites, 1.1 (Google's own report), and the mean of all, 1.56 (Uptime Institute's survey of 2024). */
  powerUsageEffectiveness: 1.3,
} as const

/** The figures that a power use comes to. */
export type PowerAssumptions = {
  /** Watts of one accelerator with its share of the server, before the site's overhead; undefined where nobody knows. */
  readonly watts: number | undefined
  /** Null where the watts were given, so that it does not count. */
  readonly serverPowerFactor: number | null
  readonly powerUsageEffectiveness: number
}

const factor: FigureBounds = { least: 1, most: 10 }

/**
 * A power use with its defaults filled in. Throws InputError for a figure that cannot be.
 * @param what names the record of such a figure
 */
export function powerAssumptions(
  { tdpWatts }: Pick<Accelerator, 'tdpWatts'>,
  power: PowerUse = {},
  what = 'power',
): PowerAssumptions {
  const serverPowerFactor = power.serverPowerFactor ?? usualPowerUse.serverPowerFactor
  const powerUsageEffectiveness = power.powerUsageEffectiveness ?? usualPowerUse.powerUsageEffectiveness
  checkFigures({ serverPowerFactor, powerUsageEffectiveness }, what, {
    serverPowerFactor: factor,
    powerUsageEffectiveness: factor,
  })
  const watts = power.watts ?? (tdpWatts === undefined ? undefined : tdpWatts * serverPowerFactor)
  if (watts !== undefined) checkFigures({ watts }, what, { watts: someAmount })
  return {
    watts,
    serverPowerFactor: power.watts === undefined ? serverPowerFactor : null,
    powerUsageEffectiveness,
  }
}

/**
 * Watts that one accelerator takes from the grid, with its share of the server, the network and the site. Undefined
 * where neither `power.watts` nor the data sheet's tdpWatts is known. Throws InputError for a figure that cannot be.
 */
export function wattsPerAccelerator(
  accelerator: Pick<Accelerator, 'tdpWatts'>,
  power: PowerUse = {},
): number | undefined {
  const { watts, powerUsageEffectiveness } = powerAssumptions(accelerator, power)
  return watts === undefined ? undefined : watts * powerUsageEffectiveness
}

/**
 * Joules that one token takes. Throws InputError where a figure is not more than 0.
 * @param watts of one accelerator: `wattsPerAccelerator`
 * @param acceleratorSecondsPerToken accelerators × seconds over tokens
 */
export function energyPerTokenJoules(watts: number, acceleratorSecondsPerToken: number): number {
  checkFigures({ watts, acceleratorSecondsPerToken }, '', {
    watts: someAmount,
    acceleratorSecondsPerToken: someAmount,
  })
  return watts * acceleratorSecondsPerToken
}

/** Tokens per second that a million watts sustain. Throws InputError where a figure is not more than 0. */
export const tokensPerSecondPerMegawatt = (watts: number, acceleratorSecondsPerToken: number): number =>
  1e6 / energyPerTokenJoules(watts, acceleratorSecondsPerToken)
