import { type DecodePoint, hasExperts, layoutName } from 'paretoken'
import { formatBytes } from '../catalog/units.ts'
import type { DecodeSeries } from '../decode/decodeSeries.ts'
import { formatDollars, formatNumber, formatPercent } from '../output/formatNumber.ts'
import { formatSeconds } from '../output/formatSeconds.ts'
import type { Explained } from './explainedPoint.ts'

const costWords = (point: DecodePoint): string =>
  point.dollarsPerMillionTokens === null
    ? `${formatNumber(point.acceleratorSecondsPerToken * 1000)} accelerator-seconds per thousand tokens`
    : `${formatDollars(point.dollarsPerMillionTokens)} per million tokens`

/** The deployment and its figures in a few sentences. */
export function headlineOf({ facets }: DecodeSeries, { configuration, explanation }: Explained): string {
  const { point } = explanation
  const layout = layoutName(point.layout, hasExperts(configuration.model))
  return `${facets.model} on ${point.accelerators} × ${facets.hardware}, ${layout}, batch ${formatNumber(point.batch, 1)}: ${formatNumber(point.tokensPerSecond)} tokens/s for one user (${formatSeconds(point.timePerOutputTokenSeconds)} each), ${formatNumber(point.tokensPerSecondPerAccelerator)} per accelerator, ${costWords(point)}. MFU ${formatPercent(point.mfu)}, MBU ${formatPercent(point.mbu)}. Most of the time is due to ${point.limit}.`
}

/** That a deployment does not fit in memory, and by how much; undefined where it does. */
export const shortfallOf = ({ explanation }: Explained): string | undefined =>
  explanation.point.memory.shortfallBytes > 0 ? shortfall(explanation.point) : undefined

const shortfall = ({ memory }: DecodePoint): string =>
  `It does not fit: every accelerator lacks ${formatBytes(memory.shortfallBytes)} of memory. What follows is what it would be if it did.`
