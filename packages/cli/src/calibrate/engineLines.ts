import { type FittedConstants, type FittedEngine, servingEngines } from '@paretoken/catalog'
import { describedConstants } from '@paretoken/validation'
import { wrapped } from '../catalog/wrapped.ts'
import { tableOf } from '../output/table.ts'
import { terminal } from '../output/terminal.ts'
import { boundsText, valueText } from './constantText.ts'
import { residualCells, residualColumns } from './residualCells.ts'

const { attentionLaunchShare, ...ownConstants } = describedConstants.engines

type Name = keyof typeof ownConstants

const names = Object.keys(ownConstants) as readonly Name[]

/** Constants of engines with what they mean, where they may lie, what each rests on and how well they fit that. */
export function engineLines(fitted: FittedConstants['engines']): readonly string[] {
  const engines = servingEngines.flatMap((engine): readonly (readonly [string, FittedEngine])[] => {
    const own = fitted.engines[engine]
    return own === undefined ? [] : [[engine, own]]
  })
  const widest = Math.max(...engines.map(([engine]) => engine.length))
  return [
    '',
    'Engines: what a pass takes there beside kernels and messages measured one by one; a star is at a bound',
    ...names.flatMap((name) => [
      wrapped(
        `${name}: `,
        `${ownConstants[name].means}; ${boundsText(ownConstants[name])}`,
        terminal.columns,
      ),
      ...engines.map(([engine, { constants, restsOn }]) =>
        wrapped(
          `  ${engine.padEnd(widest)}  ${valueText(constants[name], ownConstants[name]).padEnd(8)}  `,
          restsOn[name],
          terminal.columns,
        ),
      ),
    ]),
    wrapped(
      'attentionLaunchShare: ',
      `${attentionLaunchShare.means}; ${boundsText(attentionLaunchShare)}`,
      terminal.columns,
    ),
    `  ${valueText(fitted.attentionLaunchShare, attentionLaunchShare)}`,
    '',
    tableOf(
      [{ heading: 'engine' }, { heading: 'error in what it is fitted to' }, ...residualColumns],
      engines.flatMap(([engine, { residuals }]) =>
        Object.entries(residuals).map(([part, each]) => [engine, part, ...residualCells(each)]),
      ),
    ),
  ]
}
