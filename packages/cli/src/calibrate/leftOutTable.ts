import type { FigureErrors, LeftOutErrors } from '@paretoken/catalog'
import { formatNumber } from '../output/formatNumber.ts'
import { tableOf } from '../output/table.ts'

/** An error as a percentage with about two digits: 5.3 %, 11 %. */
export const shortPercent = (share: number): string => `${(100 * share).toFixed(share < 0.0995 ? 1 : 0)} %`

const cells = ({ runs, medianError, p90Error, bias }: FigureErrors): readonly string[] =>
  medianError === null || p90Error === null || bias === null
    ? ['', '', '', '']
    : [formatNumber(runs, 1), shortPercent(medianError), shortPercent(p90Error), bias.toFixed(2)]

const right = (heading: string) => ({ heading, align: 'right' as const })

/** Errors of what was left out of fits and then predicted, per output token and to the first: each kind of things, and each thing of it. */
export const leftOutTable = (leftOut: readonly LeftOutErrors[]): string =>
  tableOf(
    [
      { heading: 'Left out of the fit, then predicted' },
      right('TPOT: runs'),
      right('median'),
      right('90th'),
      right('pred/meas'),
      right('TTFT: runs'),
      right('median'),
      right('90th'),
      right('pred/meas'),
    ],
    leftOut.map(({ leftOut: kind, name, timePerOutputToken, timeToFirstToken }) => [
      name === undefined ? `each ${kind}` : `  ${name}`,
      ...cells(timePerOutputToken),
      ...cells(timeToFirstToken),
    ]),
  )
