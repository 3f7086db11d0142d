import { type Calibration, type DecodeStep, kernelKinds, type Residuals } from 'paretoken'
import { wrapped } from '../catalog/wrapped.ts'
import { formatNumber } from '../output/formatNumber.ts'
import { commandPrefix, print, terminal } from '../output/terminal.ts'
import type { ExplainAnswer } from './explainAnswer.ts'
import type { Explained } from './explainedPoint.ts'
import { breakdownTable, elasticityTable, kernelTable, memoryTable, messageTable } from './explainTables.ts'
import type { ExplanationCharts } from './explanationCharts.ts'

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

/**
 * A deployment told apart, for people.
 * @param written figures that were written
 */
export async function printExplanation(
  { headline = '', assumptions, shortfall, errors, next }: ExplainAnswer,
  { configuration, explanation }: Explained,
  { waterfall }: ExplanationCharts,
  written: readonly string[],
): Promise<void> {
  const { step } = explanation
  const paragraph = (lead: string, text: string): void => print(wrapped(lead, text, terminal.columns))
  const { resourceWords, textOf } = await import('@paretoken/figures')
  const { subtitle: _printedAbove, ...chart } = waterfall
  paragraph('', headline)
  paragraph('', assumptions)
  if (shortfall !== undefined) paragraph('', shortfall)
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
    shortfall === undefined ? elasticityTable(explanation, resourceWords) : '',
  ]
  for (const section of sections.filter((text) => text !== '')) print(`\n${section}`)
  print()
  if (errors !== undefined) paragraph('Errors:   ', errors)
  const fits = residualLines(configuration.calibration.residuals, step)
  if (fits.length > 0) {
    print(`How well calibration ${configuration.calibration.id} fits what was measured:`)
    for (const line of fits) print(line)
  }
  for (const path of written) print(`Figure:   ${path}`)
  if (written.length === 0) print(`Next:     ${commandPrefix} ${next} --svg why.svg`)
}
