import type { ServingPoint } from 'paretoken'
import { formatNumber } from '../output/formatNumber.ts'
import { servingEnergy, servingWatts } from '../serving/servingEnergy.ts'
import type { ComputedServing } from './computedServing.ts'

const whole = (value: number): string => formatNumber(Math.round(value), 1)

/** Three digits of a rate: 11,100; 1.25M. */
const rate = (tokensPerSecond: number): string =>
  tokensPerSecond >= 1e6
    ? `${formatNumber(tokensPerSecond / 1e6)}M`
    : whole(Number(tokensPerSecond.toPrecision(3)))

/** The watts that energy is reckoned from: of the machines that decode, and of those that compute prompts. */
function wattsWords(series: ComputedServing): string {
  const { decodeWatts, prefillWatts } = servingWatts(series)
  const known = [decodeWatts, prefillWatts].filter((watts) => watts !== undefined)
  return `${[...new Set(known.map(whole))].join(' and ')} W per accelerator, server and site included`
}

/** What the marked points take from the grid, in a sentence; undefined where the power of a machine is not known. */
export function energyWords(series: ComputedServing): string | undefined {
  const { fastest, preferred, cheapest } = series.frontier
  const words = (mark: string, point: ServingPoint | undefined): string | undefined => {
    const energy = point === undefined ? null : servingEnergy(series, point)
    if (energy === null) return undefined
    return `${formatNumber(energy.energyPerTokenJoules)} J an output token at ${mark} (${rate(energy.tokensPerSecondPerMegawatt)} tokens/s per MW)`
  }
  const [first, ...others] = [words('▲', fastest), words('◆', preferred), words('○', cheapest)].filter(
    (part) => part !== undefined,
  )
  if (first === undefined) return undefined
  const parts = [first, ...others.map((part) => part.replace(' J an output token', ''))]
  return `${parts.join(', ')}; ${wattsWords(series)}`
}
