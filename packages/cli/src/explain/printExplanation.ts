import {
  type Calibration,
  type DecodePoint,
  type DecodeStep,
  hasExperts,
  kernelKinds,
  layoutName,
  type Residuals,
} from 'paretoken'
import { formatBytes } from '../catalog/units.ts'
import { wrapped } from '../catalog/wrapped.ts'
import type { DecodeSeries } from '../decode/decodeSeries.ts'
import { printErrors } from '../errors/printErrors.ts'
import { questionWords } from '../frontier/assumptions.ts'
import { formatDollars, formatNumber, formatPercent } from '../output/formatNumber.ts'
import { formatSeconds } from '../output/formatSeconds.ts'
import { commandPrefix, print, terminal } from '../output/terminal.ts'
import type { Explained } from './explainedPoint.ts'
import { breakdownTable, elasticityTable, kernelTable, memoryTable, messageTable } from './explainTables.ts'
import { explanationCharts } from './explanationFigures.ts'

const costWords = (point: DecodePoint): string =>
  point.dollarsPerMillionTokens === null
    ? `${formatNumber(point.acceleratorSecondsPerToken * 1000)} accelerator-seconds per thousand tokens`
    : `${formatDollars(point.dollarsPerMillionTokens)} per million tokens`

/** The deployment and its figures in a few sentences. */
function headline({ facets }: DecodeSeries, { configuration, explanation }: Explained): string {
  const { point } = explanation
  const layout = layoutName(point.layout, hasExperts(configuration.model))
  return `${facets.model} on ${point.accelerators} × ${facets.hardware}, ${layout}, batch ${formatNumber(point.batch, 1)}: ${formatNumber(point.tokensPerSecond)} tokens/s for one user (${formatSeconds(point.timePerOutputTokenSeconds)} each), ${formatNumber(point.tokensPerSecondPerAccelerator)} per accelerator, ${costWords(point)}. MFU ${formatPercent(point.mfu)}, MBU ${formatPercent(point.mbu)}. Most of the time is due to ${point.limit}.`
}

const shortfall = ({ memory }: DecodePoint): string =>
  `It does not fit: every accelerator lacks ${formatBytes(memory.shortfallBytes)} of memory. What follows is what it would be if it did.`

const percent = (share: number): string => `${formatNumber(100 * share, 2)} %`

/** Whether a part of a calibration bears on a step: of kernels only those of a class and format that it runs. */
const bearsOn =
  ({ kernels }: DecodeStep) =>
  ([part]: readonly [string, Residuals]): boolean =>
    !kernelKinds.some((kind) => part.startsWith(`${kind} `)) ||
    kernels.some(({ kernel }) => part === `${kernel.kind} ${kernel.keptIn}`)

/** How well the parts of a calibration that bear on a step fit what they were fitted to. */
const residualLines = (residuals: Calibration['residuals'], step: DecodeStep): readonly string[] =>
  Object.entries(residuals)
    .filter(bearsOn(step))
    .map(([part, { count, medianError, p90Error, fittedTo }]) =>
      wrapped(
        '  ',
        `${part}: median error ${percent(medianError)}, 90th percentile ${percent(p90Error)}, ${formatNumber(count, 1)} measurements (${fittedTo})`,
        terminal.columns,
      ),
    )

/** A deployment told apart, for people. */
export async function printExplanation(
  series: DecodeSeries,
  explained: Explained,
  written: readonly string[],
): Promise<void> {
  const { configuration, explanation, chosen } = explained
  const { point, step } = explanation
  const { resourceWords, textOf } = await import('@paretoken/figures')
  const { waterfall } = await explanationCharts(series, explained)
  const { subtitle: _printedAbove, ...chart } = waterfall
  print(wrapped('', headline(series, explained), terminal.columns))
  print(wrapped('', [...questionWords([series]), chosen].join(' · '), terminal.columns))
  if (point.memory.shortfallBytes > 0) print(wrapped('', shortfall(point), terminal.columns))
  if (configuration.calibration.networkOverlap > 0 && step.messages.length > 0)
    print(
      'Computing and communicating overlap: below, kernels and messages together take longer than the step.',
    )
  const sections = [
    breakdownTable(explanation),
    textOf(chart, terminal),
    kernelTable(explanation),
    step.messages.length === 0 ? '' : messageTable(explanation),
    memoryTable(explanation),
    point.memory.shortfallBytes > 0 ? '' : elasticityTable(explanation, resourceWords),
  ]
  for (const section of sections.filter((text) => text !== '')) print(`\n${section}`)
  print()
  printErrors('Errors:   ', [series])
  const fits = residualLines(configuration.calibration.residuals, step)
  if (fits.length > 0) {
    print(`How well calibration ${configuration.calibration.id} fits what was measured:`)
    for (const line of fits) print(line)
  }
  for (const path of written) print(`Figure:   ${path}`)
  const layout = layoutName(point.layout, hasExperts(configuration.model))
  if (written.length === 0)
    print(
      `Next:     ${commandPrefix} explain ${series.typed} --layout "${layout}" --batch ${point.batch} --svg why.svg`,
    )
}
