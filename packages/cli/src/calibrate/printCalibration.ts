import type { LeftOutErrors } from '@paretoken/catalog'
import { type Calibrated, describedConstants } from '@paretoken/validation'
import { wrapped } from '../catalog/wrapped.ts'
import { formatNumber } from '../output/formatNumber.ts'
import { print, terminal } from '../output/terminal.ts'
import { engineLines } from './engineLines.ts'
import { leftOutTable, shortPercent } from './leftOutTable.ts'
import { partLines } from './partLines.ts'

/** Rows that cannot be that are listed of each table; `--json` has all. */
const mostListed = 10

const count = (rows: number, noun: string): string =>
  `${formatNumber(rows, 1)} ${noun}${rows === 1 ? '' : 's'}`

/** A sentence in lines no wider than the terminal. */
const say = (sentence: string, lead = ''): void => print(wrapped(lead, sentence, terminal.columns))

const leftOutWords: { readonly [kind in LeftOutErrors['leftOut']]: string } = {
  model: 'its model',
  machine: 'its machine',
  engine: 'its engine',
  family: 'its family of machines',
}

/** What to expect of predictions: errors of runs that were left out of the fit. */
function expectation({ leftOut, fitted }: Calibrated): string {
  const all = leftOut.filter(({ name }) => name === undefined)
  const errors = all.flatMap(({ leftOut: kind, timePerOutputToken: { medianError, p90Error } }) =>
    medianError === null || p90Error === null
      ? []
      : [`${shortPercent(medianError)} / ${shortPercent(p90Error)} without those of ${leftOutWords[kind]}`],
  )
  if (fitted.engines === undefined)
    return 'No runs of whole engines are among the tables: constants of engines, and the errors to expect, are those of the catalog.'
  return errors.length === 0
    ? 'All runs are of one model, one machine and one engine, so that none can be left out of the fit and then predicted: how far off other predictions are cannot be said.'
    : `A run predicted with constants that were fitted without others like it is off in its time per output token by, in the median and at the 90th percentile: ${errors.join('; ')}.`
}

function printTables({ tables, fittedRuns }: Calibrated): void {
  for (const { table, name, rows, problems } of tables) {
    const used = table === 'serving' ? `, ${formatNumber(fittedRuns, 1)} of which are fitted to` : ''
    const bad = problems.length === 0 ? '' : `; ${count(problems.length, 'row')} cannot be:`
    say(`${name}: ${count(rows, 'row')}${used}${bad}`)
    for (const { line, id, reason } of problems.slice(0, mostListed))
      say(reason, `  line ${line}${id === '' ? '' : ` (${id})`}: `)
    if (problems.length > mostListed)
      print(`  and ${count(problems.length - mostListed, 'row')} more, which --json lists`)
  }
}

/** What was not fitted here. */
function keptWords({ fitted }: Calibrated): string | undefined {
  const kept = [
    ...(fitted.kernels === undefined ? ['kernels'] : []),
    ...(fitted.networks === undefined ? ['messages'] : []),
    ...(fitted.engines === undefined ? ['engines'] : []),
  ]
  return kept.length === 0 ? undefined : `Constants of ${kept.join(' and ')} are those of the catalog.`
}

/** Prints what was fitted to what, every constant with its bounds, and how far predictions are from what was left out of the fit. */
export function printCalibration(calibrated: Calibrated, written: readonly string[]): void {
  const { fitted, leftOut } = calibrated
  printTables(calibrated)
  const kept = keptWords(calibrated)
  if (kept !== undefined) say(kept)
  print()
  say(expectation(calibrated))
  for (const lines of [
    fitted.kernels === undefined
      ? []
      : partLines(
          'Kernels: what they reach of the peaks, and launches',
          describedConstants.kernels,
          fitted.kernels,
        ),
    fitted.networks === undefined
      ? []
      : partLines(
          'Messages: what they reach of links, and waits',
          describedConstants.networks,
          fitted.networks,
        ),
    fitted.engines === undefined ? [] : engineLines(fitted.engines),
  ])
    for (const line of lines) print(line)
  if (leftOut.length > 0) {
    print()
    print(leftOutTable(leftOut))
  }
  print()
  for (const path of written) print(`Written: ${path}`)
}
